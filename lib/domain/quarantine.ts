import { isBlocked } from './digest.ts'
import { whoOf } from './digest-groups.ts'
import type { Entry, EntryState } from './entry.ts'
import { hasVirus } from './held.ts'
import type { Kind } from './kind.ts'
import { personSubject } from './rule.ts'

/** What an owner looks for among what is held. */
export interface QuarantineFilter {
  /** Words that must all stand in the subject, the author's name or address; empty for any. */
  readonly text: string
  readonly kind: Kind | null
  /** One author, by `authorKey`. */
  readonly author: string | null
  /** `waiting` for a decision, or put `aside` by one: blocked, and still there to be taken back. */
  readonly box: 'waiting' | 'aside'
}

export const EVERYTHING_WAITING: QuarantineFilter = { text: '', kind: null, author: null, box: 'waiting' }

/** The states in which such messages are. */
export function statesOf({ box }: QuarantineFilter): readonly EntryState[] {
  return box === 'waiting' ? ['held'] : ['held', 'discarded']
}

/** By what messages of one author are told: the person, else the list; null for nobody. */
export function authorKey({ author, listId }: Pick<Entry, 'author' | 'listId'>): string | null {
  return personSubject(author) ?? listId
}

const MOST_WORDS = 8

/** Tells whether an entry is what the owner looks for; made once for many. */
export function matcherOf(filter: QuarantineFilter): (entry: Entry) => boolean {
  const words = folded(filter.text).split(/\s+/, MOST_WORDS).filter(Boolean)
  return (entry) => {
    const isAside = entry.state === 'discarded' || isBlocked(entry)
    if (isAside !== (filter.box === 'aside')) return false
    if (filter.kind !== null && entry.verdict.kind !== filter.kind) return false
    if (filter.author !== null && authorKey(entry) !== filter.author) return false
    if (words.length === 0) return true
    const { subject, author, listId } = entry
    const line = folded([subject, whoOf(entry), author.address, author.platform, listId].join(' '))
    return words.every((word) => line.includes(word))
  }
}

/** What else waits of the same author, and may be released. */
export function othersOf(entry: Entry, held: readonly Entry[]): readonly Entry[] {
  const key = authorKey(entry)
  if (key === null) return []
  return held.filter(
    (other) =>
      other.intakeId !== entry.intakeId &&
      other.state === 'held' &&
      authorKey(other) === key &&
      !isBlocked(other) &&
      !hasVirus(other),
  )
}

/** Without case and accents: „Muller" finds „Müller“. */
function folded(text: string): string {
  return text.slice(0, 1_000).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
