import type { Entries, EntryPlace } from '../../app/ports.ts'
import type { Entry, EntryState } from '../../domain/entry.ts'
import { HELD_TRANSITIONS, STATES_NEEDING_BYTES } from '../../domain/held.ts'
import { type Item, number, text } from './attributes.ts'
import { countShelf, fallingDue, fromShelf, newestOnShelf } from './dynamo-indexes.ts'
import { dynamoJudgements } from './dynamo-judgements.ts'
import { addingSighting } from './dynamo-sightings.ts'
import type { Table } from './dynamo-table.ts'
import { itemOfEntry, puttingBack, readEntry, readState, standing } from './entry-items.ts'
import { ABSENT, type Condition, inPartition, isAmong } from './expressions.ts'
import { entriesPartition, entryKey, shelvesOf } from './keys.ts'
import { readOutline } from './outlines.ts'

/** How many entries a digest marks at a time. */
const MARKS_AT_A_TIME = 25

/**
 * Entries as items: one write to hold (a transaction, where a text is counted with it), two to deliver, each on its condition. Lists come from an index of
 * keys and then from the items themselves, so that what an index has not heard of yet is never shown wrongly.
 */
export function dynamoEntries(table: Table): Entries {
  const mark = (ownerId: string, intakeId: string, at: Date) =>
    table.update({
      key: entryKey(ownerId, intakeId),
      set: { digestedAt: number(at.getTime()) },
      condition: {
        expression: 'attribute_exists(#pk) AND (attribute_not_exists(#digestedAt) OR #digestedAt < :at)',
        names: { '#pk': 'pk', '#digestedAt': 'digestedAt' },
        values: { ':at': number(at.getTime()) },
      },
    })

  return {
    async get(ownerId, intakeId) {
      const item = await table.get(entryKey(ownerId, intakeId))
      return item && readEntry(item)
    },

    async create(entry, sighting = null) {
      const item = itemOfEntry(entry)
      if (sighting === null) return table.put(item, ABSENT)
      const counting = addingSighting(entry.ownerId, sighting)
      return (await table.transact([{ put: item, condition: ABSENT }, ...counting])).length === 0
    },

    async advance(ownerId, intakeId, from, to, at, since = null, forwardedAs) {
      if (from.length === 0) return null
      const { set, ...rest } = standing(ownerId, to, at)
      const item = await table.update({
        key: entryKey(ownerId, intakeId),
        ...rest,
        set: forwardedAs === undefined ? set : { ...set, forwardedAs: text(forwardedAs) },
        condition: since === null ? inState(from) : inStateSince(from, since),
      })
      return item && readEntry(item)
    },

    async putBack({ ownerId, intakeId, state, stateAt }, held) {
      const condition = inStateSince([state], stateAt)
      return (
        (await table.update({ key: entryKey(ownerId, intakeId), ...puttingBack(held), condition })) !== null
      )
    },

    async unmark({ ownerId, intakeId, state, stateAt }) {
      const condition = inStateSince([state], stateAt)
      const key = entryKey(ownerId, intakeId)
      return (await table.update({ key, remove: ['digestedAt'], condition })) !== null
    },

    async list(ownerId, states, limit, before) {
      const accept = accepting(states, before)
      const found = shelvesOf(ownerId, states).map(({ name }) =>
        fromShelf(table, name, limit, accept, before?.receivedAt),
      )
      return (await Promise.all(found)).flat().sort(newestFirst).slice(0, limit)
    },

    async outlines(ownerId, states, limit) {
      const found = shelvesOf(ownerId, states).map(({ name }) => newestOnShelf(table, name, limit))
      const outlines = (await Promise.all(found)).flat().map(readOutline)
      return outlines.sort(newestFirst).slice(0, limit)
    },

    async getAll(ownerId, intakeIds) {
      const keys = intakeIds.map((intakeId) => entryKey(ownerId, intakeId))
      return (await table.getAll(keys, { consistent: true })).map(readEntry)
    },

    judgements: dynamoJudgements(table),

    async count(ownerId, states) {
      const accept = accepting(states)
      const counts = shelvesOf(ownerId, states).map(async ({ name, mixed }) => {
        if (!mixed) return countShelf(table, name)
        return (await fromShelf(table, name, Number.POSITIVE_INFINITY, accept)).length
      })
      return (await Promise.all(counts)).reduce((sum, each) => sum + each, 0)
    },

    async markDigested(ownerId, intakeIds, at) {
      for (let i = 0; i < intakeIds.length; i += MARKS_AT_A_TIME) {
        await Promise.all(intakeIds.slice(i, i + MARKS_AT_A_TIME).map((id) => mark(ownerId, id, at)))
      }
    },

    expired: (now, limit) =>
      fallingDue(table, 'EXPIRY', { atOrBefore: now }, limit, (item) => {
        const entry = readEntry(item)
        const over = entry.expiresAt !== null && entry.expiresAt <= now
        return over && HELD_TRANSITIONS.expire.from.includes(entry.state) ? entry : null
      }),

    leaving: (askedBy, limit) =>
      fallingDue(table, 'LEAVE', { atOrBefore: askedBy }, limit, (item) => {
        const entry = readEntry(item)
        return entry.state === 'leaving' && entry.stateAt <= askedBy ? entry : null
      }),

    stalledReleases: (before, limit) =>
      fallingDue(table, 'RELEASE', { before }, limit, (item) => {
        const entry = readEntry(item)
        return entry.state === 'releasing' && entry.stateAt < before ? entry : null
      }),

    async needsBytes(intakeId, besides) {
      const where = inPartition(entriesPartition(intakeId))
      for await (const page of table.query({ where, consistent: true })) {
        const needing = page.filter((item) => STATES_NEEDING_BYTES.includes(readState(item)))
        if (needing.some(({ sk }) => sk?.S !== besides)) return true
      }
      return false
    },
  }
}

function inState(from: readonly EntryState[]): Condition {
  return isAmong('state', from.map(text))
}

function inStateSince(from: readonly EntryState[], since: Date): Condition {
  const { expression, names, values } = inState(from)
  return {
    expression: `${expression} AND #stateAt = :since`,
    names: { ...names, '#stateAt': 'stateAt' },
    values: { ...values, ':since': number(since.getTime()) },
  }
}

function accepting(states: readonly EntryState[], before?: EntryPlace): (item: Item) => Entry | null {
  return (item) => {
    const entry = readEntry(item)
    const isBehind = before === undefined || newestFirst(entry, before) > 0
    return isBehind && states.includes(entry.state) ? entry : null
  }
}

function newestFirst(one: EntryPlace, other: EntryPlace): number {
  return (
    other.receivedAt.getTime() - one.receivedAt.getTime() ||
    (one.intakeId < other.intakeId ? 1 : one.intakeId > other.intakeId ? -1 : 0)
  )
}
