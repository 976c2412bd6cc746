import { type Address, isNobodys } from './address.ts'
import { areOneMailbox } from './address-variants.ts'
import { type Alias, afterUse, aliasAmong, retiredAddress } from './alias.ts'
import { appointmentsOf, concernsAccepted, isAppointmentId, speakersOf } from './appointment.ts'
import type { AuthenticationResults, AuthorAuthentication } from './authentication.ts'
import { type Author, authenticateAuthor, findAuthor } from './author.ts'
import { claimedTieOf, tieKeysFor } from './author-tie.ts'
import { type Sighted as Correspondence, correspondentOf } from './correspondent.ts'
import { digestsBounceSince } from './digest-feedback.ts'
import { isOverdue } from './early.ts'
import type { Envelope } from './envelope.ts'
import { copiesSeen, fingerprintOf, type Sighted, type Sighting } from './fingerprint.ts'
import type { SentMessage } from './interaction.ts'
import {
  alsoSeeing,
  assessKind,
  isMassKind,
  type Kind,
  type KindAssessment,
  massProbability,
  type Signal,
} from './kind.ts'
import { isMachineMade } from './learning.ts'
import { headerValue, listIdOf, type Message } from './message.ts'
import type { Addressee } from './owner.ts'
import { type ContentScan, decide } from './policy.ts'
import { mostSpecific, type Rule, ruleSubjects } from './rule.ts'
import { BOILERPLATE, boilerplate, isInDoubt } from './signals/boilerplate.ts'
import { observe } from './signals/index.ts'
import { NO_TIE, TIE_MODEL, type Tie, type TieKey, type TieModel, type TieRecord } from './tie.ts'
import { headingsOf, topicsTouched } from './topics.ts'
import type { Verdict } from './verdict.ts'

/** What a message makes us ask of an owner's history: a handful of keys, however long the history. */
export interface Question {
  readonly ties: readonly TieKey[]
  /** Subjects of rules about persons, lists and domains. Topics are few and always answered. */
  readonly ruleSubjects: readonly string[]
  /** Message-IDs that the message says it answers, and the appointments that it is about (`appointmentId`). */
  readonly messageIds: readonly string[]
  /** The bands of its text's fingerprint; absent where the text is compared with none. */
  readonly bands?: readonly string[]
  /** The alias of the owner's that it came to; absent where it came to none. */
  readonly alias?: Address
}

/** What an owner's history says to a question. */
export interface Answer {
  readonly ties: ReadonlyMap<TieKey, TieRecord>
  readonly rules: readonly Rule[]
  readonly sent: readonly SentMessage[]
  /** The bands asked for that were seen before; absent where none was. */
  readonly sighted?: ReadonlyMap<string, Sighted>
  /** The alias asked for; absent or null where it was never used. */
  readonly alias?: Alias | null
  /** When the owner's next digest is due; absent or null where none is, or nobody asked. */
  readonly nextDigestAt?: Date | null
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
  /** Who proves to speak about the appointments that it carries. */
  readonly speakers: readonly Address[]
  /** Who used the alias that it came to; null where it came to none, or nobody can be named. */
  readonly correspondence: Correspondence | null
}

export interface ExaminationInput {
  readonly message: Message
  readonly envelope: Envelope | null
  readonly results: AuthenticationResults | null
  readonly owner: Addressee
  /** The key of fingerprints, 16 octets; without one, texts are not compared. */
  readonly fingerprintKey?: Uint8Array
}

/** What happened to the ask for trust: in live mail only a proven author has ties. */
export type Trust = 'live' | 'archive'

/** A verdict with everything it rests on. */
export interface Judgement {
  readonly examination: Examination
  readonly tie: Tie
  readonly answersOwner: boolean
  readonly verdict: Verdict
  /** To be counted with the message; null where its text is not compared, or no stranger's. */
  readonly sighting: Sighting | null
  /** When the owner's next digest was due as the message came; null where none was. */
  readonly nextDigestAt: Date | null
  /** The alias that it came to, to be written; null where it came to none, or changes nothing of it. */
  readonly alias: Alias | null
}

const MOST_MESSAGE_IDS = 30

/** Who wrote it, what it is, and what to ask of the history. Pure and total. */
export function examine(input: ExaminationInput): Examination {
  const { message, envelope, results, owner } = input
  const author = findAuthor(message, results)
  const ownerAddresses = owner.addresses.filter((own) => !isNobodys(own))
  const evidence = { message, envelope, authentication: results, author, ownerAddresses }
  const assessment = assessKind(observe(evidence))
  const listId = listIdOf(message)
  const answered = [...new Set([...message.inReplyTo, ...message.references.slice().reverse()])]
  const bands = bandsOf(input, author, assessment)
  const authentication = authenticateAuthor(message, author, results)
  const alias = envelope === null ? null : aliasAmong(envelope.recipients, owner)
  return {
    author,
    authentication,
    assessment,
    listId,
    question: {
      ties: tieKeysFor(author),
      ruleSubjects: ruleSubjects(author, listId),
      messageIds: [...answered.slice(0, MOST_MESSAGE_IDS), ...appointmentsOf(message)],
      ...(bands.length > 0 && { bands }),
      ...(alias !== null && { alias }),
    },
    headings: headingsOf(message),
    kithOwn: headerValue(message, 'x-kith-digest') !== null,
    automatic: assessment.kind === 'automatic' || isMachineMade(message),
    speakers: speakersOf(message, author, results),
    correspondence: alias === null ? null : correspondentOf(message, results, author, authentication),
  }
}

/** The verdict, once the history has answered. Pure. */
export function conclude(
  examination: Examination,
  answer: Answer,
  owner: Addressee,
  now: Date,
  trust: Trust,
  scan: ContentScan = { spam: 'unknown', virus: 'unknown' },
  model: TieModel = TIE_MODEL,
): Judgement {
  const { author, authentication, question, headings } = examination
  const trusted = authentication === 'pass' || (trust === 'archive' && authentication === 'unknown')
  const claimedTie = claimedTieOf(author, answer.ties, owner, now, model)
  const tie = trusted ? claimedTie : NO_TIE
  const answersOwner = trusted && !examination.automatic && isAnswer(author, question, answer.sent)
  const stranger = !answersOwner && isStranger(claimedTie)
  const copies = stranger ? copiesSeen(answer.sighted ?? new Map(), now) : 0
  const assessment = alsoSeeing(examination.assessment, boilerplate(copies))
  const turned = isMassKind(assessment.kind) && !isMassKind(examination.assessment.kind)
  const welcomeTopic = topicsTouched(headings, owner.interests.topics)[0] ?? null
  const unwelcomeTopic = topicsTouched(headings, owner.interests.unwelcome ?? [])[0] ?? null
  const { nextDigestAt = null, alias = null } = answer
  const retired = retiredAddress(alias, examination.correspondence)
  const verdict = decide({
    kind: assessment.kind,
    massProbability: massProbability(assessment.probabilities),
    evidence: strongestEvidence(assessment),
    copies: turned ? copies : 0,
    author,
    authentication,
    tie,
    claimedTie,
    answersOwner,
    concernsAccepted: trusted && concernsAccepted(question.messageIds, examination.speakers, answer.sent),
    kithOwn: examination.kithOwn && tie.level === 'self',
    rule: mostSpecific(applicable(answer.rules, headings)),
    welcomeTopic,
    unwelcomeTopic,
    ...(retired !== null && { retired }),
    scan,
    mode: owner.mode,
    digestsOverdue: isOverdue(nextDigestAt, now),
    digestsBounce: digestsBounceSince(owner) !== null,
    sensitivity: owner.sensitivity,
    interestEffect: owner.interests.effect,
  })
  return {
    examination: { ...examination, assessment },
    tie,
    answersOwner,
    verdict,
    sighting: stranger && question.bands !== undefined ? { bands: question.bands, at: now } : null,
    nextDigestAt,
    alias: aliasAfter(examination, alias, { owner, now, scan, tie, kind: verdict.kind }),
  }
}

/** Spam makes no alias: else whoever tries names out would fill the owner's page with them. */
function aliasAfter(
  { question, correspondence: sighted }: Examination,
  before: Alias | null,
  use: {
    readonly owner: Addressee
    readonly now: Date
    readonly scan: ContentScan
    readonly tie: Tie
    readonly kind: Kind
  },
): Alias | null {
  const { owner, now: at, scan, tie, kind } = use
  if (question.alias === undefined || scan.virus === 'fail') return null
  if (before === null && scan.spam === 'fail') return null
  const isStrangers = tie.level === 'none' || tie.level === 'weak' || tie.level === 'dormant'
  return afterUse(owner.id, question.alias, before, { at, sighted, unasked: isMassKind(kind) && isStrangers })
}

/** Only of what is in doubt: what else would be compared costs a read and a write, and changes nothing. */
function bandsOf(
  { message, owner, fingerprintKey }: ExaminationInput,
  author: Author,
  { probabilities }: KindAssessment,
): readonly string[] {
  if (fingerprintKey === undefined || !isInDoubt(massProbability(probabilities))) return []
  return fingerprintOf(message, author, owner, fingerprintKey)
}

/**
 * Whether a repeated text may count against an author: nobody to whom the owner ever wrote, nobody of an
 * organisation that they deal with, and (doubt falls that way) nobody who only claims to be such a person.
 */
function isStranger({ level, by, sent }: Tie): boolean {
  return level === 'none' || (level === 'weak' && by !== 'domain' && sent === 0)
}

/** An answer comes from a recipient of the very message that it refers to; the reference alone proves nothing. */
function isAnswer(author: Author, question: Question, sent: readonly SentMessage[]): boolean {
  const { address } = author
  if (address === null) return false
  return sent.some(
    ({ messageId, recipients }) =>
      !isAppointmentId(messageId) &&
      question.messageIds.includes(messageId) &&
      recipients.some((recipient) => areOneMailbox([recipient, address])),
  )
}

function applicable(rules: readonly Rule[], headings: string): readonly Rule[] {
  const topics = rules.filter(({ scope }) => scope === 'topic').map(({ subject }) => subject)
  const touched = new Set(topicsTouched(headings, topics))
  return rules.filter(({ scope, subject }) => scope !== 'topic' || touched.has(subject))
}

function strongestEvidence({ kind, signals }: KindAssessment): Signal | null {
  // Copies of a text are told beside it, with their number.
  const speaking = signals.filter((signal) => signal.weight > 0 && signal.name !== BOILERPLATE)
  const forKind = speaking.filter((signal) => signal.kind === kind)
  const forMass = isMassKind(kind) ? speaking.filter((signal) => isMassKind(signal.kind)) : []
  const strongest = [...(forKind.length > 0 ? forKind : forMass)].sort((a, b) => b.weight - a.weight)[0]
  return strongest ?? null
}
