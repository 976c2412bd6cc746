import * as z from 'zod/mini'
import type { Entry, EntryState } from '../../domain/entry.ts'
import { nextState, STATES_NEEDING_BYTES } from '../../domain/held.ts'
import { entryBodyOf, entryBodyText, entryState } from '../rows/entry.ts'
import { moment, readStored } from '../rows/fields.ts'
import { unsubscriptionBody } from '../rows/unsubscription.ts'
import { type Item, number, numberOf, text, textOf } from './attributes.ts'
import { dueAttributes, entryKey, entryShelf, intakeIdOf, timeToLive } from './keys.ts'
import { outlineOf } from './outlines.ts'
import { packed, packedText } from './packed.ts'

const perhapsMoment = z.pipe(
  z.optional(z.pipe(numberOf, moment)),
  z.transform((at) => at ?? null),
)

const state = z.pipe(textOf, entryState)

const entryItem: z.core.$ZodType<Entry> = z.pipe(
  z.object({
    pk: textOf,
    sk: textOf,
    state,
    stateAt: z.pipe(numberOf, moment),
    /** When it was received, by which a shelf is in order. */
    shelfAt: z.pipe(numberOf, moment),
    expiresAt: perhapsMoment,
    digestedAt: perhapsMoment,
    forwardedAs: z.optional(textOf),
    body: z.pipe(packedText, entryBodyText),
    /** Written by `dynamoUnsubscriptions`. */
    unsubscription: z.optional(z.pipe(textOf, unsubscriptionBody)),
  }),
  z.transform((item) => ({
    ownerId: item.sk,
    intakeId: intakeIdOf(item.pk),
    state: item.state,
    stateAt: item.stateAt,
    receivedAt: item.shelfAt,
    expiresAt: item.expiresAt,
    digestedAt: item.digestedAt,
    ...item.body,
    ...(item.forwardedAs !== undefined && { forwardedAs: item.forwardedAs }),
    ...(item.unsubscription && { unsubscription: item.unsubscription }),
  })),
)

const stateItem = z.object({ state })

export function readEntry(item: Item): Entry {
  return readStored('an item of an entry', entryItem, item)
}

export function readState(item: Item): EntryState {
  return readStored('an item of an entry', stateItem, item).state
}

export function itemOfEntry(entry: Entry): Item {
  const { ownerId, intakeId, receivedAt, expiresAt, digestedAt } = entry
  const { pk, sk } = entryKey(ownerId, intakeId)
  return {
    pk: text(pk),
    sk: text(sk),
    ...standing(ownerId, entry.state, entry.stateAt).set,
    shelfAt: number(receivedAt.getTime()),
    ...(expiresAt && { expiresAt: number(expiresAt.getTime()) }),
    ...(expiresAt && canExpire(entry.state) && dueAttributes('EXPIRY', expiresAt)),
    ...(digestedAt && { digestedAt: number(digestedAt.getTime()) }),
    ...outlineOf(entry),
    body: packed(entryBodyOf(entry)),
  }
}

/** What of an entry's item a message that comes back takes with it: what it has no more, as well. */
export function puttingBack(held: Entry): { readonly set: Item; readonly remove: readonly string[] } {
  const { pk: _, sk: __, ...set } = itemOfEntry(held)
  const mayHave = ['ttl', 'expiresAt', 'due', 'dueAt', 'digestedAt', 'forwardedAs']
  return { set, remove: mayHave.filter((name) => !(name in set)) }
}

/** What follows from the state that an entry now has: its shelf, what falls due, and whether it may be forgotten. */
export function standing(ownerId: string, to: EntryState, at: Date) {
  const set: Item = {
    state: text(to),
    stateAt: number(at.getTime()),
    shelf: text(entryShelf(ownerId, to)),
  }
  // It falls due to expire as it did before it was to leave.
  if (to === 'held') {
    return { set: { ...set, due: text('EXPIRY') }, copy: { dueAt: 'expiresAt' }, remove: ['ttl'] }
  }
  // What may still expire keeps its end, and falls due then as before.
  if (canExpire(to)) return { set, remove: ['ttl'] }
  if (to === 'leaving') return { set: { ...set, ...dueAttributes('LEAVE', at) }, remove: ['ttl'] }
  if (to === 'releasing') {
    return { set: { ...set, ...dueAttributes('RELEASE', at) }, remove: ['expiresAt', 'ttl'] }
  }
  const settled = STATES_NEEDING_BYTES.includes(to) ? {} : timeToLive('settled', at)
  const over = ['expiresAt', 'due', 'dueAt']
  return { set: { ...set, ...settled }, remove: 'ttl' in settled ? over : [...over, 'ttl'] }
}

/** Whether a message in that state has an end to keep. */
function canExpire(of: EntryState): boolean {
  return nextState(of, 'expire') !== null
}
