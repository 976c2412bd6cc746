import { createHash } from 'node:crypto'
import type { Address } from '../../domain/address.ts'
import type { EntryState } from '../../domain/entry.ts'
import { SIGHTING_DAYS } from '../../domain/fingerprint.ts'
import type { TieKey } from '../../domain/tie.ts'
import { type Item, number, text } from './attributes.ts'

/**
 * What lies where in the one table.
 *
 * | item          | pk               | sk             | due                  | shelf               | ttl  |
 * |---------------|------------------|----------------|----------------------|---------------------|------|
 * | owner         | OWNER            | owner id       | DIGEST, next digest  |                     |      |
 * | their address | ADDRESS#address  | ADDRESS        |                      |                     |      |
 * | tie           | TIES#owner id    | the tie's key  |                      |                     |      |
 * | lesson        | LESSONS#owner id | hash           |                      |                     |      |
 * | sent message  | SENT#owner id    | hash           |                      |                     | yes  |
 * | rules         | RULES#owner id   | TOPICS, or the subject |              |                     |      |
 * | sighting      | SIGHTINGS#owner id | a band       |                      |                     | yes  |
 * | entry         | ENTRY#intake id  | owner id       | EXPIRY, LEAVE, RELEASE | owner id#state      | when settled |
 * | digest        | DIGESTS#owner id | digest id      |                      | owner id#digests    | yes  |
 * | claim         | CLAIM#hash of name | CLAIM        |                      |                     | yes  |
 * | bookmark      | BOOKMARKS#owner id | the account  |                      |                     |      |
 * | unsubscription | UNSUBSCRIPTIONS#owner id | intake id | UNSUBSCRIBE       | owner id#unsubscriptions | yes |
 * | alias         | ALIASES#owner id | the address    |                      | owner id#aliases    |      |
 * | closed owner  | CLOSED           | owner id       |                      |                     |      |
 *
 * Whoever is given a domain's mail that is nobody's has the address `*@domain`, too; whoever has dotted aliases
 * `*.anna@domain`.
 *
 * An entry lies under its intake, so that one consistent read of one partition says whether any owner still
 * needs the bytes. Owners find their entries by the index `shelf`. In it are keys and what tells entries apart
 * (`outlines.ts`), so that a digest need not read all that waits to count it; and `delivering` shares a shelf with
 * `delivered`: so a delivered message costs one small write more, none when it moves on. Only what waits is in the
 * index `due`.
 *
 * A write is billed by the kilobyte of the whole item, whatever it changes. So the body of an entry is packed
 * (`packed.ts`), and the item of most fits into one.
 *
 * Time to live takes what is settled or merely remembered, never a held message: that one goes when its end
 * has come and been recorded. Lessons stay for good, as an archive that is imported again next year must not
 * count twice; a hundred octets each, they cost next to nothing.
 */
export interface Key {
  readonly pk: string
  readonly sk: string
}

export const OWNERS_PARTITION = 'OWNER'

export const ownerKey = (ownerId: string): Key => ({ pk: OWNERS_PARTITION, sk: ownerId })

export const addressKey = (at: Address): Key => ({ pk: `ADDRESS#${at}`, sk: 'ADDRESS' })

export const tiesPartition = (ownerId: string): string => `TIES#${ownerId}`

/** An address always fits, so that a tie by address has its key for its sort key. */
export const tieItemKey = (ownerId: string, key: TieKey): Key => ({
  pk: tiesPartition(ownerId),
  sk: fitting(key),
})

export const lessonKey = (ownerId: string, lessonId: string): Key => ({
  pk: lessonsPartition(ownerId),
  sk: hashOf(lessonId),
})

export const sentPartition = (ownerId: string): string => `SENT#${ownerId}`

export const sentKey = (ownerId: string, messageId: string): Key => ({
  pk: sentPartition(ownerId),
  sk: hashOf(messageId),
})

export const rulesPartition = (ownerId: string): string => `RULES#${ownerId}`

/** Topics are few, and every message asks for all of them: they share an item. */
export const topicsKey = (ownerId: string): Key => ({ pk: rulesPartition(ownerId), sk: 'TOPICS' })

export const ruleKey = (ownerId: string, subject: string): Key => ({
  pk: rulesPartition(ownerId),
  sk: `SUBJECT#${fitting(subject)}`,
})

export const sightingsPartition = (ownerId: string): string => `SIGHTINGS#${ownerId}`

export const sightingKey = (ownerId: string, band: string): Key => ({
  pk: sightingsPartition(ownerId),
  sk: fitting(band),
})

const lessonsPartition = (ownerId: string): string => `LESSONS#${ownerId}`

const digestsPartition = (ownerId: string): string => `DIGESTS#${ownerId}`

const unsubscriptionsPartition = (ownerId: string): string => `UNSUBSCRIPTIONS#${ownerId}`

const bookmarksPartition = (ownerId: string): string => `BOOKMARKS#${ownerId}`

export const aliasesPartition = (ownerId: string): string => `ALIASES#${ownerId}`

export const aliasKey = (ownerId: string, at: Address): Key => ({
  pk: aliasesPartition(ownerId),
  sk: fitting(at),
})

/**
 * Every partition in which nothing lies but what is one owner's, by what lies there: what is to be erased with
 * them, their entries aside. A partition that comes to the table comes to this list.
 */
export const partitionsOf = (ownerId: string): ReadonlyMap<string, string> =>
  new Map([
    ['tie', tiesPartition(ownerId)],
    ['lesson', lessonsPartition(ownerId)],
    ['sent', sentPartition(ownerId)],
    ['rule', rulesPartition(ownerId)],
    ['sighting', sightingsPartition(ownerId)],
    ['digest', digestsPartition(ownerId)],
    ['bookmark', bookmarksPartition(ownerId)],
    ['unsubscription', unsubscriptionsPartition(ownerId)],
    ['alias', aliasesPartition(ownerId)],
  ])

export const CLOSED_PARTITION = 'CLOSED'

export const closedKey = (ownerId: string): Key => ({ pk: CLOSED_PARTITION, sk: ownerId })

const ENTRY = 'ENTRY#'

export const entriesPartition = (intakeId: string): string => `${ENTRY}${intakeId}`

export const entryKey = (ownerId: string, intakeId: string): Key => ({
  pk: entriesPartition(intakeId),
  sk: ownerId,
})

export const intakeIdOf = (partition: string): string => partition.slice(ENTRY.length)

export const digestKey = (ownerId: string, digestId: string): Key => ({
  pk: digestsPartition(ownerId),
  sk: digestId,
})

/** By a hash: a name has the owner's id in it, and who has gone is not to be found in what is left. */
export const claimKey = (name: string): Key => ({ pk: `CLAIM#${hashOf(name)}`, sk: 'CLAIM' })

export const bookmarkKey = (ownerId: string, account: string): Key => ({
  pk: bookmarksPartition(ownerId),
  sk: fitting(account),
})

export const unsubscriptionKey = (ownerId: string, intakeId: string): Key => ({
  pk: unsubscriptionsPartition(ownerId),
  sk: intakeId,
})

/** What falls due in the index of that name. */
export type Due = 'DIGEST' | 'EXPIRY' | 'LEAVE' | 'RELEASE' | 'UNSUBSCRIBE'

export const dueAttributes = (due: Due, at: Date): Item => ({ due: text(due), dueAt: number(at.getTime()) })

const ENTRY_SHELVES: Readonly<Record<EntryState, string>> = {
  delivering: 'delivered',
  delivered: 'delivered',
  held: 'held',
  discarded: 'discarded',
  leaving: 'leaving',
  releasing: 'released',
  released: 'released',
  expired: 'expired',
}

export const entryShelf = (ownerId: string, state: EntryState): string => `${ownerId}#${ENTRY_SHELVES[state]}`

interface Shelf {
  readonly name: string
  /** On it lie entries of other states, too. */
  readonly mixed: boolean
}

/** The shelves on which the owner's entries in these states lie. */
export function shelvesOf(ownerId: string, states: readonly EntryState[]): readonly Shelf[] {
  const shelves = new Set(states.map((state) => ENTRY_SHELVES[state]))
  const others = Object.entries(ENTRY_SHELVES).filter(([state]) => !states.some((asked) => asked === state))
  return [...shelves].map((shelf) => ({
    name: `${ownerId}#${shelf}`,
    mixed: others.some(([, on]) => on === shelf),
  }))
}

export const digestShelf = (ownerId: string): string => `${ownerId}#digests`

export const unsubscriptionShelf = (ownerId: string): string => `${ownerId}#unsubscriptions`

export const aliasShelf = (ownerId: string): string => `${ownerId}#aliases`

const DAY = 86_400_000

/** Days for which an item is kept once nobody waits for it. */
const LIFETIMES = {
  /** Of an entry since it was settled; longer than any queue may bring its message again. */
  settled: 90,
  digest: 90,
  /** A later answer to such a message is a letter like any other: delivered, only not counted as an answer. */
  sent: 730,
  sighting: SIGHTING_DAYS,
  /** A list that goes on after a year is asked anew. */
  unsubscription: 400,
} as const

/** Seconds since 1970, as DynamoDB wants it. */
export function timeToLive(of: keyof typeof LIFETIMES, since: Date): Item {
  return goneAfter(new Date(since.getTime() + LIFETIMES[of] * DAY))
}

/** The same for an item that is of no use from a moment on; DynamoDB may take two more days to remove it. */
export function goneAfter(end: Date): Item {
  return { ttl: number(Math.ceil(end.getTime() / 1_000)) }
}

/** DynamoDB takes sort keys of up to 1,024 octets of well-formed UTF-8; the longest address has 960. */
const MOST_OCTETS = 1_000

function fitting(part: string): string {
  return part.isWellFormed() && Buffer.byteLength(part) <= MOST_OCTETS ? part : hashOf(part)
}

function hashOf(part: string): string {
  // UTF-16, so that no two texts become one, be they ever so malformed.
  return createHash('sha256').update(Buffer.from(part, 'utf16le')).digest('base64url')
}
