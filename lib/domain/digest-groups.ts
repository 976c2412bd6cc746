import type { DigestGroup, DigestView } from './digest.ts'
import type { Entry } from './entry.ts'
import { isMassKind, type MassKind } from './kind.ts'
import type { Outline } from './outline.ts'
import { personSubject } from './rule.ts'
import { topicsTouched } from './topics.ts'

/** The name by which the owner would call the one behind an entry. */
export function whoOf(entry: Entry): string {
  return entry.author.name ?? entry.author.address ?? '?'
}

/** What a digest lists, by author: those on welcome topics first, then the author with the newest. */
export function groupedByAuthor(
  entries: readonly Entry[],
  view: Pick<DigestView, 'topics' | 'history'>,
): readonly DigestGroup[] {
  const groups = new Map<string, [Entry, ...Entry[]]>()
  const newestFirst = [...entries].sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime())
  for (const entry of newestFirst) {
    const group = groups.get(authorKey(entry))
    if (group) group.push(entry)
    else groups.set(authorKey(entry), [entry])
  }
  const received = massByAuthor(view.history)
  const all = [...groups].map(([key, of]): DigestGroup => {
    const [first, ...more] = of
    const counted = (entry: Entry) => countingMail(entry, received.get(key) ?? [])
    return {
      who: whoOf(first),
      entries: [counted(first), ...more.map(counted)],
      topic: of.map((entry) => topicOf(entry, view.topics)).find((topic) => topic !== null) ?? null,
    }
  })
  const topicsFirst = [
    ...all.filter(({ topic }) => topic !== null),
    ...all.filter(({ topic }) => topic === null),
  ]
  return entries.length <= ALWAYS_LISTED ? topicsFirst : sharingRoom(topicsFirst)
}

/** So many messages any digest has room for. */
const ALWAYS_LISTED = 100

const MOST_BEFORE_OTHERS = 20

/** What an author has too much of comes after everybody's: nobody can push others out of a digest. */
function sharingRoom(groups: readonly DigestGroup[]): readonly DigestGroup[] {
  const more = groups.flatMap((group): readonly DigestGroup[] => {
    const [first, ...others] = group.entries.slice(MOST_BEFORE_OTHERS)
    return first === undefined ? [] : [{ ...group, entries: [first, ...others] }]
  })
  const few = groups.map((group): DigestGroup => {
    const [first, ...others] = group.entries
    return { ...group, entries: [first, ...others.slice(0, MOST_BEFORE_OTHERS - 1)] }
  })
  return [...few, ...more]
}

/** One text for an author, which no other author has. */
function authorKey({ author }: Pick<Outline, 'author'>): string {
  return personSubject(author) ?? '?'
}

function massByAuthor(history: readonly Outline[]): ReadonlyMap<string, readonly MassKind[]> {
  const kinds = new Map<string, MassKind[]>()
  for (const entry of history) {
    const { kind } = entry.verdict
    if (!isMassKind(kind)) continue
    const known = kinds.get(authorKey(entry))
    if (known) known.push(kind)
    else kinds.set(authorKey(entry), [kind])
  }
  return kinds
}

/** The entry with the number of mass mails of its author in the reason that has words for it. */
function countingMail(entry: Entry, kinds: readonly MassKind[]): Entry {
  const { verdict } = entry
  const [reason, ...more] = verdict.reasons
  const [kind] = kinds
  if (reason.code !== 'tie-none' || kind === undefined) return entry
  const facts = {
    ...reason.facts,
    received: kinds.length,
    kind: kinds.every((each) => each === kind) ? kind : 'newsletter',
  } as const
  return { ...entry, verdict: { ...verdict, reasons: [{ ...reason, facts }, ...more] } }
}

/** The welcome topic of what is kept of a message: its subject and its event. */
function topicOf({ subject, event }: Entry, topics: readonly string[]): string | null {
  const headings = [subject, event?.summary ?? '', event?.location ?? ''].join('\n')
  return topicsTouched(headings, topics)[0] ?? null
}
