import { type Address, domainOf, isNobodys, organisationalDomain, withoutSubAddress } from './address.ts'
import type { AuthenticationResults, AuthorAuthentication } from './authentication.ts'
import { type Author, authenticateAuthor, findAuthor } from './author.ts'
import type { Envelope } from './envelope.ts'
import type { SentMessage } from './interaction.ts'
import { assessKind, isMassKind, type KindAssessment, massProbability } from './kind.ts'
import { isMachineMade, tieKeysOf } from './learning.ts'
import { headerValue, listIdOf, type Message } from './message.ts'
import type { Owner } from './owner.ts'
import { type ContentScan, decide } from './policy.ts'
import { mostSpecific, type Rule, ruleSubjects } from './rule.ts'
import { observe } from './signals/index.ts'
import {
  EMPTY_RECORD,
  mergeTies,
  NO_TIE,
  TIE_MODEL,
  type Tie,
  type TieKey,
  type TieModel,
  type TieRecord,
  tieOf,
} from './tie.ts'
import { headingsOf, topicsTouched } from './topics.ts'
import type { Verdict } from './verdict.ts'

/** What a message makes us ask of an owner's history: a handful of keys, however long the history. */
export interface Question {
  readonly ties: readonly TieKey[]
  /** Subjects of rules about persons, lists and domains. Topics are few and always answered. */
  readonly ruleSubjects: readonly string[]
  /** Message-IDs that the message says it answers. */
  readonly messageIds: readonly string[]
}

/** What an owner's history says to a question. */
export interface Answer {
  readonly ties: ReadonlyMap<TieKey, TieRecord>
  readonly rules: readonly Rule[]
  readonly sent: readonly SentMessage[]
}

/** All that can be said of a message before anything is known of the owner's history. */
export interface Examination {
  readonly author: Author
  readonly authentication: AuthorAuthentication
  readonly assessment: KindAssessment
  readonly listId: string | null
  readonly question: Question
  /** What the topics of rules and interests are matched against. */
  readonly headings: string
  readonly kithOwn: boolean
  /** Written by a machine in somebody's name (RFC 3834, MDN): it answers nothing for them. */
  readonly automatic: boolean
}

export interface ExaminationInput {
  readonly message: Message
  readonly envelope: Envelope | null
  readonly results: AuthenticationResults | null
  readonly owner: Owner
}

/** What happened to the ask for trust: in live mail only a proven author has ties. */
export type Trust = 'live' | 'archive'

/** A verdict with everything it rests on. */
export interface Judgement {
  readonly examination: Examination
  readonly tie: Tie
  readonly answersOwner: boolean
  readonly verdict: Verdict
}

const MOST_MESSAGE_IDS = 30

/** Who wrote it, what it is, and what to ask of the history. Pure and total. */
export function examine({ message, envelope, results, owner }: ExaminationInput): Examination {
  const author = findAuthor(message, results)
  const ownerAddresses = owner.addresses.filter((own) => !isNobodys(own))
  const evidence = { message, envelope, authentication: results, author, ownerAddresses }
  const assessment = assessKind(observe(evidence))
  const listId = listIdOf(message)
  return {
    author,
    authentication: authenticateAuthor(message, author, results),
    assessment,
    listId,
    question: {
      ties: tieKeysFor(author),
      ruleSubjects: ruleSubjects(author, listId),
      messageIds: [...new Set([...message.inReplyTo, ...message.references.slice().reverse()])].slice(
        0,
        MOST_MESSAGE_IDS,
      ),
    },
    headings: headingsOf(message),
    kithOwn: headerValue(message, 'x-kith-digest') !== null,
    automatic: assessment.kind === 'automatic' || isMachineMade(message),
  }
}

/** The verdict, once the history has answered. Pure. */
export function conclude(
  examination: Examination,
  answer: Answer,
  owner: Owner,
  now: Date,
  trust: Trust,
  scan: ContentScan = { spam: 'unknown', virus: 'unknown' },
  model: TieModel = TIE_MODEL,
): Judgement {
  const { author, authentication, assessment, question, headings } = examination
  const trusted = authentication === 'pass' || (trust === 'archive' && authentication === 'unknown')
  const claimedTie = claimedTieOf(author, answer, owner, now, model)
  const tie = trusted ? claimedTie : NO_TIE
  const answersOwner = trusted && !examination.automatic && isAnswer(author, question, answer.sent)
  const verdict = decide({
    kind: assessment.kind,
    massProbability: massProbability(assessment.probabilities),
    evidence: strongestEvidence(assessment),
    author,
    authentication,
    tie,
    claimedTie,
    answersOwner,
    kithOwn: examination.kithOwn && tie.level === 'self',
    rule: mostSpecific(applicable(answer.rules, headings)),
    welcomeTopic: topicsTouched(headings, owner.interests.topics)[0] ?? null,
    scan,
    mode: owner.mode,
    sensitivity: owner.sensitivity,
    interestEffect: owner.interests.effect,
  })
  return { examination, tie, answersOwner, verdict }
}

/** A name counts only where there is no address; a platform's domain says nothing of the person. */
function tieKeysFor(author: Author): readonly TieKey[] {
  const keys = tieKeysOf(author)
  if (author.address === null) return keys.filter((key) => key.startsWith('name:'))
  return keys.filter(
    (key) => !key.startsWith('name:') && !(author.platform !== null && key.startsWith('domain:')),
  )
}

function claimedTieOf(author: Author, { ties }: Answer, owner: Owner, now: Date, model: TieModel): Tie {
  if (author.address !== null && isOwn(author.address, owner))
    return { ...NO_TIE, level: 'self', by: 'address' }
  const byAddress = recordsOf(ties, 'address:')
  if (byAddress !== null) return tieOf(byAddress, now, 'address', model)
  const byName = author.address === null ? recordsOf(ties, 'name:') : null
  if (byName !== null && (byName.addresses.length === 1 || isOnlyCollected(byName)))
    return tieOf(byName, now, 'name', model)
  const byDomain = recordsOf(ties, 'domain:')
  const colleague = author.address !== null && author.platform === null && isColleague(author.address, owner)
  if (byDomain !== null || colleague) {
    return { ...tieOf(byDomain ?? EMPTY_RECORD, now, 'domain', model), level: 'weak' }
  }
  return NO_TIE
}

/** A name from a network's export, without any address: enough for `weak`, and for no more. */
function isOnlyCollected(record: TieRecord): boolean {
  return record.collected && record.addresses.length === 0
}

function recordsOf(ties: Answer['ties'], prefix: string): TieRecord | null {
  const records = [...ties].filter(([key]) => key.startsWith(prefix)).map(([, record]) => record)
  return records.length === 0 ? null : records.reduce(mergeTies)
}

function isOwn(address: Address, owner: Owner): boolean {
  return owner.addresses.some((own) => withoutSubAddress(own) === withoutSubAddress(address))
}

function isColleague(address: Address, owner: Owner): boolean {
  const organisation = `domain:${organisationalDomain(domainOf(address))}`
  return owner.addresses.some((own) =>
    tieKeysOf({ name: null, address: own }).some((key) => key === organisation),
  )
}

/** An answer comes from a recipient of the very message that it refers to; the reference alone proves nothing. */
function isAnswer(author: Author, question: Question, sent: readonly SentMessage[]): boolean {
  const { address } = author
  if (address === null) return false
  const bare = withoutSubAddress(address)
  return sent.some(
    ({ messageId, recipients }) => question.messageIds.includes(messageId) && recipients.includes(bare),
  )
}

function applicable(rules: readonly Rule[], headings: string): readonly Rule[] {
  const topics = rules.filter(({ scope }) => scope === 'topic').map(({ subject }) => subject)
  const touched = new Set(topicsTouched(headings, topics))
  return rules.filter(({ scope, subject }) => scope !== 'topic' || touched.has(subject))
}

function strongestEvidence({ kind, signals }: KindAssessment): string | null {
  const speaking = signals.filter((signal) => signal.weight > 0)
  const forKind = speaking.filter((signal) => signal.kind === kind)
  const forMass = isMassKind(kind) ? speaking.filter((signal) => isMassKind(signal.kind)) : []
  const strongest = [...(forKind.length > 0 ? forKind : forMass)].sort((a, b) => b.weight - a.weight)[0]
  return strongest?.detail ?? null
}
