import * as z from 'zod'
import { TABLE } from '../../lib/adapters/aws/table.ts'
import type { Digests, Entries } from '../../lib/app/ports.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { expiryOf } from '../../lib/domain/held.ts'
import type { Resources } from '../../test/support/cloud/resources.ts'
import { projected, sizeOf } from './dynamo-units.ts'

const DAY = 86_400_000

/** Days for which what was held waits at the most; what has waited so long goes, and is remembered as gone. */
const HELD_DAYS = 60

/** Days of which a digest looks at what was forwarded and at what has gone: what is older costs it nothing. */
const PAST_DAYS = 20

/** Days before its end in which a message is announced once more, and after which it may go. */
const ANNOUNCED_DAYS = 7

/** What lays more of the same. */
interface Stock {
  /** A day: what comes today and is listed by no digest yet, and what comes near its end today. */
  day(): Promise<void>
  /** So many that have been announced, and whose end has come. */
  over(count: number): Promise<void>
}

/**
 * Lays up what an owner has after two months who never acts, each day like the entries that are there already.
 */
export async function layUpStock(
  { entries, digests }: { readonly entries: Entries; readonly digests: Digests },
  ownerId: string,
  aDay: number,
): Promise<Stock> {
  const held = await entries.list(ownerId, ['held'], 10_000)
  const gone = await entries.list(ownerId, ['delivered'], 10_000)
  const holds = Math.round((aDay * held.length) / (held.length + gone.length))
  const layDay = async (day: number) => {
    const at = new Date(Date.now() - day * DAY)
    const past = day < HELD_DAYS ? {} : ({ state: 'expired', expiresAt: null } as const)
    for (let each = 0; each < holds; each++)
      await lay(entries, held, each, {
        receivedAt: at,
        stateAt: at,
        digestedAt: day === 0 ? null : at,
        expiresAt: expiryOf(at),
        ...past,
      })
    if (day >= PAST_DAYS) return
    for (let each = holds; each < aDay; each++)
      await lay(entries, gone, each, { receivedAt: at, stateAt: at })
  }
  for (let day = 1; day < HELD_DAYS + PAST_DAYS; day++) await layDay(day)
  // Yesterday's is the one that warms up.
  for (let day = 2; day < PAST_DAYS; day++) {
    await digests.record({ id: `stock-${day}`, ownerId, at: new Date(Date.now() - day * DAY), count: holds })
  }
  const nearEnd = HELD_DAYS - ANNOUNCED_DAYS
  const layHeld = async (count: number, day: number, digestedDay: number) => {
    const [at, digestedAt] = [day, digestedDay].map((days) => new Date(Date.now() - days * DAY)) as [
      Date,
      Date,
    ]
    for (let each = 0; each < count; each++) {
      await lay(entries, held, each, { receivedAt: at, stateAt: at, digestedAt, expiresAt: expiryOf(at) })
    }
  }
  return {
    async day() {
      await layDay(0)
      await layHeld(holds, nearEnd, nearEnd)
    },
    over: (count) => layHeld(count, HELD_DAYS, ANNOUNCED_DAYS),
  }
}

let laid = 0

async function lay(
  entries: Entries,
  like: readonly Entry[],
  index: number,
  over: Partial<Entry>,
): Promise<void> {
  const one = like[index % like.length]
  if (one === undefined) throw new Error('there is nothing to be like')
  const intakeId = `stock${String(laid++).padStart(35, '0')}`
  // Some milliseconds apart, as an index has no order for those of one moment.
  const receivedAt = new Date((over.receivedAt ?? one.receivedAt).getTime() - index * 60_000)
  await entries.create({ ...one, ...over, receivedAt, intakeId })
}

const Scanned = z.array(z.object({ pk: z.object({ S: z.string() }) }).loose())

/** What DynamoDB counts besides for keeping an item in the table, or in an index. */
const OVERHEAD = 100

/** Octets that are kept of an item, on average. */
export interface Octets {
  readonly table: number
  readonly indexes: number
}

/** What is kept of each sort of item. */
export async function itemOctets({
  everything,
}: Resources): Promise<Record<'ENTRY' | 'SENT' | 'LESSONS', Octets>> {
  const { items } = await everything()
  const all = Scanned.parse(items)
  const mean = (kind: string): Octets => {
    const some = all.filter(({ pk }) => pk.S.startsWith(`${kind}#`))
    const average = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0) / some.length
    const inIndexes = some.flatMap((item) =>
      Object.values(TABLE.indexes).flatMap((index) => {
        const part = projected(index, item)
        return part === null ? [] : [part]
      }),
    )
    return { table: average(some.map(kept)), indexes: average(inIndexes.map(kept)) }
  }
  return { ENTRY: mean('ENTRY'), SENT: mean('SENT'), LESSONS: mean('LESSONS') }
}

function kept(item: Readonly<Record<string, unknown>>): number {
  return sizeOf(item) + OVERHEAD
}
