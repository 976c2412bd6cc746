import { type Address, localPartOf, withoutSubAddress } from '../../lib/domain/address.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { STATES_NEEDING_BYTES } from '../../lib/domain/held.ts'
import { waitsForAddress } from '../../lib/domain/reading-place.ts'
import { EMPTY_RECORD, mergeTies, type TieKey, type TieRecord } from '../../lib/domain/tie.ts'
import { mayComeBack } from '../../lib/domain/undelivered.ts'
import { aliasFaults } from './check-aliases.ts'
import { commandFaults } from './check-answers.ts'
import { bouncingFaults } from './check-bouncing.ts'
import { copiesFaults } from './check-copies.ts'
import { digestFaults, expiryFaults, welcomeFaults } from './check-digests.ts'
import { erasedFaults, isLeft } from './check-erased.ts'
import { journalFaults } from './check-journal.ts'
import { learnedFaults } from './check-learned.ts'
import { listFaults } from './check-lists.ts'
import { isByImap, mailboxFaults } from './check-mailboxes.ts'
import { isPlaceOf, placeFaults } from './check-places.ts'
import { returnedKeys, returnFaults } from './check-returns.ts'
import { settingsFaults } from './check-settings.ts'
import { OWNERS } from './mail.ts'
import { keyOf } from './store.ts'
import type { World } from './world.ts'

/** What a world at rest shows of promises that were not kept, in words. */
export function faultsOf(world: World): readonly string[] {
  return [
    ...mailFaults(world),
    ...deliveryFaults(world),
    ...answerFaults(world),
    ...bytesFaults(world),
    ...digestFaults(world),
    ...expiryFaults(world),
    ...historyFaults(world),
    ...learnedFaults(world),
    ...journalFaults(world),
    ...listFaults(world),
    ...erasedFaults(world),
    ...placeFaults(world),
    ...returnFaults(world),
    ...settingsFaults(world),
    ...welcomeFaults(world),
    ...bouncingFaults(world),
    ...aliasFaults(world),
    ...copiesFaults(world),
    ...mailboxFaults(world),
    ...commandFaults(world),
  ]
}

/** Each accepted message is with each of its owners: delivered, visible, or gone as they were told. */
function mailFaults(world: World): readonly string[] {
  const { store, ledger } = world
  const faults: string[] = []
  const delivered = new Set(ledger.deliveries.map(({ ownerId, intakeId }) => keyOf(ownerId, intakeId)))
  const returned = returnedKeys(world)
  for (const [id, { owners }] of ledger.accepted) {
    for (const ownerId of owners) {
      if (ledger.erased.has(ownerId)) continue
      const entry = store.entry(ownerId, id)
      const arrived = delivered.has(keyOf(ownerId, id))
      if (entry === null) faults.push(`${id} of ${ownerId} was accepted, and is lost`)
      else if (entry.state === 'delivering' || entry.state === 'releasing') {
        faults.push(`${id} of ${ownerId} is ${entry.state} for ever`)
      } else if (isSettled(entry) && !arrived) {
        faults.push(`${id} of ${ownerId} is ${entry.state}, and did not arrive`)
      } else if (!isSettled(entry) && arrived && !returned.has(keyOf(ownerId, id))) {
        faults.push(`${id} of ${ownerId} has arrived, and is ${entry.state}`)
      }
    }
  }
  return faults
}

function isSettled({ state }: Entry): boolean {
  return state === 'delivered' || state === 'released'
}

/** Once, save a send that was cut off before it could be recorded; and to its own owner. */
function deliveryFaults(world: World): readonly string[] {
  const { ledger, setting, scheduler } = world
  const faults: string[] = []
  const counts = new Map<string, { all: number; cutOff: number }>()
  for (const { ownerId, to, intakeId, recorded, task, cameBack, at } of ledger.deliveries) {
    const accepted = ledger.accepted.get(intakeId)
    const own = isPlaceOf(world, ownerId, to)
    // Of who has gone somebody may know for a minute more; it is their mail still.
    const isTheirs = (of: typeof accepted) =>
      of === undefined ||
      of.owners.includes(ownerId) ||
      (ledger.erased.has(ownerId) && of.envelope.recipients.some((at) => nameIn(at) === ownerId))
    if (!own || !isTheirs(accepted)) {
      faults.push(`${intakeId} was delivered to ${to}, whom it was not for`)
    }
    // With the record of the first it was forgotten that they have had it.
    const [erasedAt = Number.POSITIVE_INFINITY] = ledger.erased.get(ownerId) ?? []
    if (at > erasedAt) continue
    if (isByImap(world, ownerId)) continue
    const key = keyOf(ownerId, intakeId)
    const count = counts.get(key) ?? { all: 0, cutOff: 0 }
    counts.set(key, {
      all: count.all + 1,
      cutOff: count.cutOff + (cameBack === true || (!recorded && scheduler.wasCutOff(task)) ? 1 : 0),
    })
  }
  for (const [key, { all, cutOff }] of counts) {
    const most = setting === 'maildir' ? 1 : 1 + cutOff
    if (all > most) faults.push(`${key} was delivered ${all} times, and cut off ${cutOff} times`)
  }
  return faults
}

/** Whose an address is, as it is written: `anna@`, `anna+shop@`, `shop.anna@`. */
function nameIn(at: Address): string {
  return localPartOf(withoutSubAddress(at)).replace(/^.*\./, '')
}

/** What answers an owner's mail never waits, nor a letter, but for one by a stranger to a retired address. */
function answerFaults(world: World): readonly string[] {
  const { store, ledger } = world
  const returned = returnedKeys(world)
  const faults: string[] = []
  for (const [id, { letter, owners }] of ledger.accepted) {
    if (letter.sort !== 'answer' && letter.sort !== 'mass-answer' && letter.sort !== 'letter') continue
    for (const ownerId of owners) {
      const entry = store.entry(ownerId, id)
      if (returned.has(keyOf(ownerId, id))) continue
      const isToRetired =
        letter.sort === 'letter' && entry?.verdict.reasons[0].code === 'retired-address-letter'
      if (entry !== null && entry.state !== 'delivered' && !waitsForAddress(entry) && !isToRetired)
        faults.push(`${letter.sort} ${id} is ${entry.state}`)
    }
  }
  return faults
}

/** Bytes are there while anybody needs them; what nobody needs stays only where somebody was cut off before they could let go. */
function bytesFaults(world: World): readonly string[] {
  const { store, ledger } = world
  const faults: string[] = []
  for (const { ownerId, intakeId, state } of store.entries.values()) {
    if (STATES_NEEDING_BYTES.includes(state) && !store.raw.has(intakeId)) {
      faults.push(`${intakeId} is ${state} for ${ownerId}, and its bytes are gone`)
    }
  }
  const now = new Date(world.scheduler.now)
  for (const entry of store.entries.values()) {
    const { ownerId, intakeId } = entry
    if (mayComeBack(entry, now) && !store.raw.has(intakeId)) {
      faults.push(`${intakeId} may come back for ${ownerId}, and its bytes are gone`)
    }
  }
  for (const id of store.raw.keys()) {
    if (!ledger.accepted.has(id) || store.needsBytes(id)) continue
    if (isLeft(world, id)) continue
    // What was forwarded is let go of when it comes back no more.
    if (world.reports) continue
    // Whose it was had gone before it was judged; in time the store lets go of what came to nobody.
    if (isNobodys(world, id)) continue
    faults.push(`nobody needs the bytes of ${id}, and they are still there`)
  }
  return faults
}

function isNobodys({ ledger }: World, id: string): boolean {
  const { recipients = [] } = ledger.accepted.get(id)?.envelope ?? {}
  const owners = recipients.map(nameIn)
  return (
    owners.some((ownerId) => ledger.erased.has(ownerId)) &&
    owners.every((ownerId) => !ledger.entered.has(keyOf(ownerId, id)))
  )
}

/** Every lesson once, and the ties are the sum of the lessons. */
function historyFaults({ store, ledger }: World): readonly string[] {
  const faults: string[] = []
  for (const [id, { letter, envelope, owners }] of ledger.accepted) {
    const messageId = letter.message.messageId
    if (letter.sort === 'copy') {
      const owner = OWNERS.find(({ journalAddress }) => envelope.recipients.includes(journalAddress))
      const known = owner !== undefined && store.historyOf(owner.id).lessons.has(`sent:${messageId}`)
      if (!known) faults.push(`the copy ${id} was not learned`)
    } else if (letter.sort === 'answer' || letter.sort === 'mass-answer') {
      for (const ownerId of owners) {
        if (ledger.erased.has(ownerId)) continue
        const reasons = store.entry(ownerId, id)?.verdict.reasons ?? []
        const judged = reasons.every(({ code }) => code !== 'unjudged')
        const known = store.historyOf(ownerId).lessons.has(`answer:${messageId}`)
        if (judged && !known) faults.push(`the answer ${id} was not learned`)
      }
    }
  }
  for (const { id } of OWNERS) {
    const { lessons, ties, tieKeys } = store.historyOf(id)
    const sums = new Map<TieKey, TieRecord>()
    for (const lesson of lessons.values()) {
      for (const [key, record] of lesson.ties) sums.set(key, mergeTies(sums.get(key) ?? EMPTY_RECORD, record))
    }
    for (const key of tieKeys) {
      if (!isSame(ties.get(key), sums.get(key) ?? null))
        faults.push(`the tie ${id} ${key} is not its lessons`)
    }
  }
  return faults
}

/** Sums are the same but for the order in which they were added up. */
export function isSame(one: TieRecord | null, other: TieRecord | null): boolean {
  if (one === null || other === null) return one === other
  const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
  const plain = ({ outgoing: _, incoming: __, ...rest }: TieRecord) => JSON.stringify(rest)
  return (
    near(one.outgoing, other.outgoing) && near(one.incoming, other.incoming) && plain(one) === plain(other)
  )
}
