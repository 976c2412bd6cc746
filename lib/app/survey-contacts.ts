import { withoutSubAddress } from '../domain/address.ts'
import type { Author } from '../domain/author.ts'
import { type Contact, contactsOf, groupContacts, type Receipt } from '../domain/contacts.ts'
import { normaliseName } from '../domain/name.ts'
import { type TieKey, type TieLevel, type TieRecord, tieOf } from '../domain/tie.ts'
import type { Entries, History } from './ports.ts'
import { isJudged, receiptOf } from './report-contacts.ts'

/** The groups that a page shows. */
export type SurveyGroup = 'close' | 'known' | 'fading' | 'massOnly' | 'collected'

/** The owner's network: the first of each group, and how many it has. */
export type ContactSurvey = Readonly<Record<SurveyGroup, SurveyedGroup>>

export interface SurveyedGroup {
  readonly contacts: readonly Contact[]
  readonly count: number
}

/** Who sends what is told by the newest messages. */
export const MOST_RECEIPTS = 3_000

/**
 * Surveys the contacts for a page. Ties are read one by one, and only the best of each group and those behind
 * the newest messages are kept in memory: a hundred thousand contacts take time, but no room.
 *
 * @param shown of each group at most
 */
export async function surveyContacts(
  {
    history,
    entries,
  }: { readonly history: Pick<History, 'ties'>; readonly entries: Pick<Entries, 'judgements'> },
  ownerId: string,
  now: Date,
  shown: number,
): Promise<ContactSurvey> {
  const newestFirst = await entries.judgements(ownerId, MOST_RECEIPTS)
  const receipts = newestFirst.toReversed().filter(isJudged).map(receiptOf)
  const { kept, counts } = await bestTies(history, ownerId, receipts, now, shown)
  const groups = groupContacts(contactsOf(receipts.map(unhidden(kept)), kept, now))
  const massOnly = groups.massOnly.length
  const alsoCollected = groups.massOnly.filter(({ collected, tie }) => collected && tie.sent === 0).length
  const first = (contacts: readonly Contact[], count: number) => ({
    contacts: contacts.slice(0, shown),
    count,
  })
  return {
    close: first(groups.close, counts.close),
    known: first(groups.known, counts.known),
    fading: first(groups.fading, counts.dormant),
    massOnly: first(groups.massOnly, massOnly),
    collected: first(groups.collected, Math.max(groups.collected.length, counts.weak - alsoCollected)),
  }
}

/** A platform hides the address of somebody who is kept under it: they are one person, and counted once. */
function unhidden(kept: ReadonlyMap<TieKey, TieRecord>): (receipt: Receipt) => Receipt {
  return (receipt) => {
    const { name, address } = receipt.author
    if (address !== null || name === null) return receipt
    const [only, another] = kept.get(`name:${normaliseName(name) ?? name.toLowerCase()}`)?.addresses ?? []
    if (only === undefined || another !== undefined || !kept.has(`address:${only}`)) return receipt
    return { ...receipt, author: { name, address: only, platform: null } }
  }
}

type Counted = Extract<TieLevel, 'close' | 'known' | 'dormant' | 'weak'>

async function bestTies(
  history: Pick<History, 'ties'>,
  ownerId: string,
  receipts: readonly Receipt[],
  now: Date,
  shown: number,
) {
  const authors = new Set(receipts.map(({ author }) => keyOf(author)))
  const best = { close: bestOf(shown), known: bestOf(shown), dormant: bestOf(shown), weak: bestOf(shown) }
  const counts: Record<Counted, number> = { close: 0, known: 0, dormant: 0, weak: 0 }
  const kept = new Map<TieKey, TieRecord>()
  const keepBest = () => {
    for (const one of Object.values(best)) for (const [key, record] of one.all()) kept.set(key, record)
  }
  let atNames = false
  for await (const [key, record] of history.ties(ownerId)) {
    // Addresses come first: by now it is known who is shown, and what they are called is kept with them.
    if (!atNames && key.startsWith('name:')) {
      keepBest()
      atNames = true
    }
    if (authors.has(key) || (atNames && isOfKept(key, record, kept))) kept.set(key, record)
    const level = groupOf(key, record, now)
    if (level === null) continue
    counts[level]++
    best[level].offer(key, record, level === 'weak' ? 0 : tieOf(record, now, 'address').rank)
  }
  keepBest()
  return { kept, counts }
}

/** Whether it is a name of somebody who is kept by address. */
function isOfKept(key: TieKey, { addresses }: TieRecord, kept: ReadonlyMap<TieKey, TieRecord>): boolean {
  return key.startsWith('name:') && addresses.some((at) => kept.has(`address:${at}`))
}

/** In which group a tie counts; `weak` for what was merely collected, null for what is shown in none. */
function groupOf(key: TieKey, record: TieRecord, now: Date): Counted | null {
  if (key.startsWith('name:')) return record.collected && record.addresses.length === 0 ? 'weak' : null
  if (!key.startsWith('address:')) return null
  const { level } = tieOf(record, now, 'address')
  if (level === 'close' || level === 'known' || level === 'dormant') return level
  return record.collected && record.sent === 0 ? 'weak' : null
}

/** Keeps those of the highest rank, and now and then sheds the others. */
function bestOf(most: number) {
  let all: { readonly key: TieKey; readonly record: TieRecord; readonly rank: number }[] = []
  const shed = () => {
    all = all.sort((a, b) => b.rank - a.rank || (a.key < b.key ? -1 : 1)).slice(0, most)
  }
  return {
    offer(key: TieKey, record: TieRecord, rank: number): void {
      all.push({ key, record, rank })
      if (all.length > 4 * most) shed()
    },
    all(): readonly (readonly [TieKey, TieRecord])[] {
      shed()
      return all.map(({ key, record }) => [key, record] as const)
    },
  }
}

/** Where a platform hides the address, the name is what ties are kept by. */
function keyOf({ name, address }: Author): string {
  if (address !== null) return `address:${withoutSubAddress(address)}`
  return `name:${name === null ? '' : (normaliseName(name) ?? name.toLowerCase())}`
}
