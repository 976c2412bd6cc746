import type { Author } from './author.ts'
import { claimedTieOf, tieKeysFor } from './author-tie.ts'
import type { Entry } from './entry.ts'
import type { Answer, Question } from './examination.ts'
import { isMassKind, type MassKind } from './kind.ts'
import type { Owner } from './owner.ts'
import { holdsByTable } from './policy.ts'
import { personSubject, type Rule } from './rule.ts'
import { NO_TIE, TIE_MODEL, type Tie } from './tie.ts'

/** What the owner says of one who sends mass mail: it goes on arriving, or it waits. */
export type Choice = 'keep' | 'hold'

/** Somebody, or a list, that sends mass mail, with all that came of it. */
export interface MassSender {
  /** Whom a rule about it is about. */
  readonly scope: 'person' | 'list'
  readonly subject: string
  /** As the newest message has them. */
  readonly author: Author
  readonly listId: string | null
  /** Whether the newest proves to be theirs. */
  readonly authenticated: boolean
  readonly kind: MassKind
  readonly tie: Tie
  readonly count: number
  /** How many of them Kith would have held. */
  readonly held: number
  readonly lastAt: Date
  /** What Kith would do with the next one. */
  readonly proposed: Choice
}

/** What the welcome digest lists. */
export interface WelcomeContent {
  /** The strongest ties first, then those of whom most came; at most `MOST_SENDERS`. */
  readonly senders: readonly MassSender[]
  /** How many more there are. */
  readonly omitted: number
  /** Mass mail of all of them. */
  readonly count: number
  readonly held: number
}

/** The welcome digest as one mail. */
export interface WelcomeDigest {
  /** Stable for the same owner. */
  readonly id: string
  readonly owner: Owner
  readonly at: Date
  readonly content: WelcomeContent
  readonly links: WelcomeLinks
}

/** Links that act on the senders of a welcome digest. */
export interface WelcomeLinks {
  /** By `senderKey`. */
  readonly senders: ReadonlyMap<string, Readonly<Record<Choice, string>>>
  readonly keepAll: string
  /** Back to what Kith proposes. */
  readonly asProposed: string
  /** The page that lists them. */
  readonly list: string
}

const MOST_SENDERS = 100

type MassEntry = Entry & { readonly verdict: { readonly kind: MassKind } }

/**
 * Who sends the owner mass mail, of the entries that had come until a moment, and what Kith would have done
 * with it then. A list that many write under is one sender; else each person is, on a platform too.
 */
export function massSenders(entries: readonly Entry[], until: Date): readonly MassSender[] {
  const mass = entries
    .filter(isMass)
    .filter(({ receivedAt }) => receivedAt <= until)
    .sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime())
  const shared = sharedLists(mass)
  const groups = new Map<string, { subject: Subject; entries: [MassEntry, ...MassEntry[]] }>()
  for (const entry of mass) {
    const subject = subjectOf(entry, shared)
    if (subject === null) continue
    const group = groups.get(senderKey(subject))
    if (group) group.entries.push(entry)
    else groups.set(senderKey(subject), { subject, entries: [entry] })
  }
  return [...groups.values()].map((group) => senderOf(group.subject, group.entries))
}

/** What to ask the history for: how well the owner knows each of them by now. */
export function questionOn(senders: readonly MassSender[]): Question {
  return { ties: senders.flatMap(({ author }) => tieKeysFor(author)), ruleSubjects: [], messageIds: [] }
}

/** The senders as the owner stands to them by now: an import may have taught a lot since their mail came. */
export function welcomeContent(
  senders: readonly MassSender[],
  answer: Pick<Answer, 'ties'>,
  owner: Owner,
  now: Date,
): WelcomeContent {
  const present = senders.map((sender) => asKnownNow(sender, answer, owner, now)).sort(byStrength)
  return {
    senders: present.slice(0, MOST_SENDERS),
    omitted: Math.max(0, present.length - MOST_SENDERS),
    count: present.reduce((sum, { count }) => sum + count, 0),
    held: present.reduce((sum, { held }) => sum + held, 0),
  }
}

/** In live mail a tie counts only for an author whose authentication is `pass`. */
function asKnownNow(sender: MassSender, { ties }: Pick<Answer, 'ties'>, owner: Owner, now: Date): MassSender {
  const { author, authenticated, kind } = sender
  const own = tieKeysFor(author).flatMap((key) => {
    const record = ties.get(key)
    return record === undefined ? [] : [[key, record] as const]
  })
  const tie = authenticated ? claimedTieOf(author, new Map(own), owner, now, TIE_MODEL) : NO_TIE
  if (tie.level === sender.tie.level) return { ...sender, tie }
  return { ...sender, tie, proposed: holdsByTable(kind, tie.level, owner.sensitivity) ? 'hold' : 'keep' }
}

type Subject = Pick<MassSender, 'scope' | 'subject'>

/** One text for a sender, which no other sender has. */
export function senderKey({ scope, subject }: Subject): string {
  return `${scope}:${subject}`
}

/**
 * The rule that makes a choice hold; null where Kith's own judgement does already, so that any rule may go.
 * Whoever is proposed to be kept is known, and only a rule can hold their mass mail.
 */
export function ruleOf({ scope, subject, proposed }: MassSender, choice: Choice, since: Date): Rule | null {
  if (choice === 'hold' && proposed === 'hold') return null
  return { scope, subject, effect: choice === 'keep' ? 'allow' : 'block', reach: 'mass', since }
}

/** What the owner's rules say of a sender; else what Kith proposes. */
export function chosenOf(sender: MassSender, rules: readonly Rule[]): Choice {
  const rule = rules.find(({ scope, subject }) => scope === sender.scope && subject === sender.subject)
  if (rule === undefined) return sender.proposed
  return rule.effect === 'allow' ? 'keep' : 'hold'
}

function isMass(entry: Entry): entry is MassEntry {
  return isMassKind(entry.verdict.kind) && entry.verdict.reasons[0].code !== 'virus'
}

/** Lists under which more than one author writes. People on a platform are never taken for its list. */
function sharedLists(entries: readonly MassEntry[]): ReadonlySet<string> {
  const authors = new Map<string, Set<string | null>>()
  for (const { listId, author } of entries) {
    if (listId === null || author.platform !== null) continue
    const known = authors.get(listId) ?? new Set()
    authors.set(listId, known.add(personSubject(author)))
  }
  return new Set([...authors].flatMap(([listId, known]) => (known.size > 1 ? [listId] : [])))
}

function subjectOf({ author, listId }: MassEntry, shared: ReadonlySet<string>): Subject | null {
  const person = personSubject(author)
  if (listId !== null && (person === null || (author.platform === null && shared.has(listId)))) {
    return { scope: 'list', subject: listId }
  }
  return person === null ? null : { scope: 'person', subject: person }
}

function senderOf({ scope, subject }: Subject, entries: readonly [MassEntry, ...MassEntry[]]): MassSender {
  const [newest] = entries
  return {
    scope,
    subject,
    author: newest.author,
    listId: newest.listId,
    authenticated: newest.authentication === 'pass',
    kind: newest.verdict.kind,
    tie: newest.tie,
    count: entries.length,
    held: entries.filter(({ verdict }) => verdict.guarded === 'hold').length,
    lastAt: newest.receivedAt,
    proposed: newest.verdict.guarded === 'hold' ? 'hold' : 'keep',
  }
}

function byStrength(one: MassSender, other: MassSender): number {
  return (
    other.tie.rank - one.tie.rank ||
    other.count - one.count ||
    other.lastAt.getTime() - one.lastAt.getTime() ||
    (senderKey(one) < senderKey(other) ? -1 : 1)
  )
}
