import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import { TIE_MODEL, type TieKey, type TieRecord } from '../../domain/tie.ts'
import { addressField, count, readStored } from '../rows/fields.ts'
import { tieKey } from '../rows/history.ts'
import { flagOf, type Item, number, numberOf, numbersOf, set, textOf, textsOf } from './attributes.ts'
import { tieItemKey } from './keys.ts'
import type { Action } from './transacting.ts'

const counted = z._default(z.pipe(numberOf, count), 0)
const sum = z._default(z.pipe(numberOf, z.number().check(z.nonnegative())), 0)

/** What is nothing is not stored. */
const tieItem: z.core.$ZodType<TieRecord> = z.object({
  outgoing: sum,
  incoming: sum,
  sent: counted,
  answers: counted,
  meetings: counted,
  threads: z._default(z.pipe(numbersOf, z.array(count)), []),
  months: z._default(z.pipe(numbersOf, z.array(count)), []),
  addresses: z._default(z.pipe(textsOf, z.array(addressField)), []),
  collected: z._default(flagOf, false),
})

const keyItem = z.object({ sk: z.pipe(textOf, tieKey) })

export function readTie(item: Item): TieRecord {
  return readStored('an item of a tie', tieItem, item)
}

export function readTieByAddress(item: Item): readonly [TieKey, TieRecord] {
  return [readStored('an item of a tie', keyItem, item).sk, readTie(item)]
}

/** The tie under its key; nothing where the key was too long to be kept, and only its hash is there. */
export function readTieByKey(item: Item): ReadonlyArray<readonly [TieKey, TieRecord]> {
  const key = keyItem.safeParse(item)
  return key.success ? [[key.data.sk, readTie(item)]] : []
}

/** The strongest first, by undecayed rank: fading alike, ties keep their order. */
export function byRank(
  ties: ReadonlyArray<readonly [TieKey, TieRecord]>,
): ReadonlyArray<readonly [TieKey, TieRecord]> {
  const { outgoingWeight, incomingWeight } = TIE_MODEL
  const rank = ({ outgoing, incoming }: TieRecord) => outgoing * outgoingWeight + incoming * incomingWeight
  return [...ties].sort(([one, a], [other, b]) => rank(b) - rank(a) || (one < other ? -1 : 1))
}

/** Adds a record to what is there, blindly: sums and sets that only grow come out the same in any order. */
export function addingTie(ownerId: string, key: TieKey, record: TieRecord): Action {
  const { threads, months, addresses, collected } = record
  return {
    update: {
      key: tieItemKey(ownerId, key),
      add: {
        outgoing: amount(record.outgoing),
        incoming: amount(record.incoming),
        sent: number(record.sent),
        answers: number(record.answers),
        meetings: number(record.meetings),
        ...set('threads', threads),
        ...set('months', months),
        ...set('addresses', addresses),
      },
      ...(collected && { set: { collected: { BOOL: true } } }),
    },
  }
}

/**
 * Digits behind the point, and the most that one interaction may add. DynamoDB's numbers have 38 digits, and
 * what it makes of a sum with more is written nowhere. On this grid no sum has more before 10⁶ interactions of
 * the most: forward-decayed by a year's half-life, today's letter is worth 10², one of 1995 10⁻⁸, and 10¹⁴
 * one that is dated in 2066. What claims to be later still counts as that.
 */
const FRACTION_DIGITS = 18
const MOST = 1e14

function amount(of: number): AttributeValue {
  return { N: Math.min(of, MOST).toFixed(FRACTION_DIGITS) }
}
