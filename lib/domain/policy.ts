import { domainOf, organisationalDomain } from './address.ts'
import type { RetiredAddress } from './alias.ts'
import type { AuthorAuthentication } from './authentication.ts'
import type { Author } from './author.ts'
import { isMassKind, type Kind, type MassKind } from './kind.ts'
import type { Interests, OwnerMode, Sensitivity } from './owner.ts'
import type { Reason, ReasonCode, ReasonFacts } from './reasons.ts'
import type { Rule } from './rule.ts'
import type { Tie, TieLevel } from './tie.ts'
import type { Disposition, Verdict } from './verdict.ts'

/** Counts up with every change of what is decided. */
const POLICY_VERSION = 3

/** Everything a verdict rests on. */
export interface Case {
  readonly kind: Kind
  /** How likely it is mass mail of any kind, 0 to 1. */
  readonly massProbability: number
  /** The strongest evidence for the kind. */
  readonly evidence: { readonly name: string; readonly detail: string } | null
  /** How often the same text came before, where that is what made it mass mail; else 0. */
  readonly copies: number
  readonly author: Author
  readonly authentication: AuthorAuthentication
  /** As it counts: none for an author who is not authenticated. */
  readonly tie: Tie
  /** As it would count for an authenticated author. */
  readonly claimedTie: Tie
  readonly answersOwner: boolean
  /** It is about an appointment that the owner accepted, from one who organises it. */
  readonly concernsAccepted: boolean
  /** Kith's own mail (a digest) on its way round. */
  readonly kithOwn: boolean
  /** The one that applies, as `ruleFor` chose it. */
  readonly rule: Rule | null
  /** A topic of the owner's interests that the message is about. */
  readonly welcomeTopic: string | null
  /** One of which the owner wants no mass mail. */
  readonly unwelcomeTopic: string | null
  /** The address that it came to, where the owner wants no more mail to that; absent otherwise. */
  readonly retired?: RetiredAddress
  readonly scan: ContentScan
  readonly mode: OwnerMode
  /** A digest has been due for so long that whatever is held might not be seen. */
  readonly digestsOverdue: boolean
  /** They come back from where the owner reads; absent: no. */
  readonly digestsBounce?: boolean
  readonly sensitivity: Sensitivity
  readonly interestEffect: Interests['effect']
}

/** What the receiving server's scanners said. */
export interface ContentScan {
  readonly spam: 'pass' | 'fail' | 'unknown'
  readonly virus: 'pass' | 'fail' | 'unknown'
}

interface Finding {
  readonly disposition: Disposition
  readonly reasons: readonly [Reason, ...Reason[]]
  readonly counterfactual: Reason | null
  /** What the message is by the owner's word; absent where the evidence stands. */
  readonly kind?: Kind
}

type Column = Readonly<Record<TieLevel, Disposition>>

const TABLE: Readonly<Record<MassKind, Column>> = {
  invitation: {
    self: 'deliver',
    close: 'deliver',
    known: 'deliver',
    dormant: 'deliver',
    weak: 'hold',
    none: 'hold',
  },
  newsletter: {
    self: 'deliver',
    close: 'deliver',
    known: 'deliver',
    dormant: 'hold',
    weak: 'hold',
    none: 'hold',
  },
  'contact-request': {
    self: 'deliver',
    close: 'deliver',
    known: 'deliver',
    dormant: 'deliver',
    weak: 'hold',
    none: 'hold',
  },
}

/** The only place that decides. The first finding of the order of precedence counts. */
export function decide(facts: Case): Verdict {
  const finding =
    kithOwn(facts) ??
    virus(facts) ??
    answer(facts) ??
    appointment(facts) ??
    ruled(facts) ??
    retired(facts) ??
    harmless(facts) ??
    welcome(facts) ??
    spam(facts) ??
    unsure(facts) ??
    unwelcome(facts) ??
    byTable(facts)
  return asVerdict(facts, finding)
}

/** What is said of a message that could not be judged: delivered, always. */
export function unjudged(): Verdict {
  return {
    disposition: 'deliver',
    guarded: 'deliver',
    kind: 'personal',
    tie: 'none',
    reasons: [{ code: 'unjudged', facts: {} }],
    counterfactual: null,
    policyVersion: POLICY_VERSION,
  }
}

/** What is said of a message that is to be delivered as soon as the owner has confirmed where. */
export function waitingForAddress(verdict: Verdict): Verdict {
  const reasons: Verdict['reasons'] = [{ code: 'no-address', facts: {} }, ...verdict.reasons]
  return { ...verdict, disposition: 'hold', reasons, counterfactual: null }
}

/** What is said of a message that cannot arrive where its owner reads, or has come back from there. */
export function cannotArrive(verdict: Verdict, why: ReasonCode): Verdict {
  const isInfected = why === 'forward-virus'
  const reasons: Verdict['reasons'] = [
    { code: why, facts: {} },
    // Nothing releases it then.
    ...(isInfected ? [{ code: 'virus', facts: {} } as const] : []),
    ...verdict.reasons,
  ]
  return { ...verdict, disposition: 'hold', reasons, counterfactual: null }
}

function kithOwn(facts: Case): Finding | null {
  return facts.kithOwn ? delivered([{ code: 'kith-own', facts: {} }]) : null
}

function virus(facts: Case): Finding | null {
  return facts.scan.virus === 'fail' ? held([{ code: 'virus', facts: {} }]) : null
}

function answer(facts: Case): Finding | null {
  if (!facts.answersOwner) return null
  return delivered([reason('answer', facts)], heldByTable(facts) ? reason('if-no-answer', facts) : null)
}

function appointment(facts: Case): Finding | null {
  if (!facts.concernsAccepted) return null
  const turned = heldByTable(facts) ? reason('if-not-accepted', facts) : null
  return delivered([reason('appointment', facts)], turned)
}

function ruled(facts: Case): Finding | null {
  const { rule } = facts
  if (rule === null) return null
  if (rule.effect === 'letters') return saidLetters(facts)
  if (rule.effect === 'mass') return saidMass(facts, rule)
  const mass = isMassKind(facts.kind)
  if (rule.effect === 'allow') {
    // A rule for a sender is no licence for whoever forges that sender.
    if (!mass || (rule.scope !== 'topic' && facts.authentication === 'fail')) return null
    const turned = heldByTable(facts) ? reason('if-no-rule', facts) : null
    return delivered(
      [{ code: `allowed-${ruledAs(rule)}`, facts: { what: namedBy(rule, facts.author) } }],
      turned,
    )
  }
  if (!mass && rule.reach !== 'all') return null
  const code: ReasonCode =
    rule.scope === 'person' && rule.reach === 'all' ? 'blocked-person-all' : `blocked-${ruledAs(rule)}`
  const turned = mass && heldByTable(facts) ? null : reason('if-no-rule', facts)
  return held([{ code, facts: { what: namedBy(rule, facts.author) } }], turned)
}

/** "A person wrote this": mail of that author on that list is no mass mail, whatever it looks like. */
function saidLetters(facts: Case): Finding | null {
  if (!isMassKind(facts.kind) || facts.authentication === 'fail') return null
  const turned = heldByTable(facts) ? reason('if-no-rule', facts) : null
  return { ...delivered([reason('said-letters', facts)], turned), kind: 'personal' }
}

/** Codes, receipts, appointments and automatic answers never wait, though their sender's circulars do. */
const BEYOND_CORRECTION: ReadonlySet<Kind> = new Set<Kind>(['transactional', 'meeting', 'automatic'])

/**
 * Whether the owner may say of a message of that kind that such mail shall wait ("hold such mail"). It is
 * their word that turns a letter into mass mail, and never one of these.
 */
export function mayBeHeld(kind: Kind): boolean {
  return !BEYOND_CORRECTION.has(kind)
}

/** "Hold such mail": it is mass mail, and waits from whomever it comes, until a real conversation begins. */
function saidMass(facts: Case, rule: Rule): Finding | null {
  const mass = isMassKind(facts.kind)
  if (!mayBeHeld(facts.kind) || (!mass && rule.reach !== 'all')) return null
  if (hasYielded(rule, facts.tie)) return null
  const turned = mass && heldByTable(facts) ? null : reason('if-conversation', facts)
  const finding = held([reason('said-mass', facts)], turned)
  return mass ? finding : { ...finding, kind: 'newsletter' }
}

/** Since the rule the owner has written to them: months are all that a tie remembers, so the same is not since. */
function hasYielded({ since }: Rule, { lastMonth }: Tie): boolean {
  return lastMonth !== null && lastMonth > since.getUTCFullYear() * 100 + since.getUTCMonth() + 1
}

/** One who allows or blocks a series speaks of its author. */
function ruledAs({ scope }: Rule): 'person' | 'list' | 'domain' | 'topic' {
  return scope === 'series' ? 'person' : scope
}

/** A rule's subject as a person would say it: where a platform hides the address, the name. */
function namedBy(rule: Rule, { name, address }: Author): string {
  return rule.scope === 'person' && address === null && name !== null ? name : rule.subject
}

/**
 * Mail to an address that the owner has retired waits, letters and all; but nobody waits whom they know or
 * whom they said to be welcome, nor a receipt or a code of the one to whom they gave the address.
 */
function retired(facts: Case): Finding | null {
  const { retired: address, kind } = facts
  if (address === undefined || isWelcomeAnywhere(facts)) return null
  if (address.fromHolder && BEYOND_CORRECTION.has(kind)) return null
  const code = isMassKind(kind) ? 'retired-address' : 'retired-address-letter'
  const turned = isMassKind(kind) && heldByTable(facts) ? null : reason('if-not-retired', facts)
  return held([{ code, facts: { what: address.address } }], turned)
}

/** Whoever has a real tie; and with a letter whoever has any, or claims one that nothing disproves. */
function isWelcomeAnywhere({ tie, claimedTie, authentication, kind, rule }: Case): boolean {
  if (rule?.effect === 'allow' || rule?.effect === 'letters') return authentication !== 'fail'
  if (tie.level !== 'none' && tie.level !== 'weak') return true
  return !isMassKind(kind) && authentication !== 'fail' && claimedTie.level !== 'none'
}

function harmless(facts: Case): Finding | null {
  if (isMassKind(facts.kind)) return null
  const tie = facts.tie.level === 'none' ? [] : [tieReason(facts)]
  const turned = facts.tie.level === 'none' || facts.tie.level === 'weak' ? reason('if-mass', facts) : null
  return delivered([reason('never-held', facts), ...tie], turned)
}

function welcome(facts: Case): Finding | null {
  if (facts.welcomeTopic === null || facts.interestEffect !== 'deliver') return null
  const turned = heldByTable(facts) ? reason('if-no-rule', facts) : null
  return delivered([{ code: 'allowed-topic', facts: { what: facts.welcomeTopic } }], turned)
}

function spam(facts: Case): Finding | null {
  if (facts.scan.spam !== 'fail' || facts.tie.level !== 'none') return null
  return held([reason('spam', facts), reason('mass-kind', facts)])
}

/** Colleagues and people at organisations that the owner writes to get the benefit of more doubt. */
const SURE_OF_A_COLLEAGUE = 0.9

/** When unsure, deliver: what looks only fairly like mass mail may be a letter among people who work together. */
function unsure(facts: Case): Finding | null {
  if (facts.tie.by !== 'domain' || facts.massProbability >= SURE_OF_A_COLLEAGUE || !heldByTable(facts))
    return null
  return delivered([reason('unsure', facts), tieReason(facts)], reason('if-mass', facts))
}

/** So sure must it be of mass mail before a topic holds what the table would deliver. */
const SURE_OF_MASS = 0.9

/**
 * Mass mail on a topic that the owner does not want, from everybody but those they are close to: whoever one
 * writes to often is worth reading on a dull topic, too, whereas the newsletter of somebody one merely knows
 * is what the wish is about. A rule is the stronger word: to block a topic outright stops the close as well.
 *
 * It touches no letter, and what the table would deliver it holds only when that is surely mass mail. Where
 * a newsletter is about a welcome topic, too, that one counts.
 */
function unwelcome(facts: Case): Finding | null {
  const { unwelcomeTopic: what, welcomeTopic, tie } = facts
  if (what === null || welcomeTopic !== null || tie.level === 'self' || tie.level === 'close') return null
  const byTopicAlone = !heldByTable(facts)
  if (byTopicAlone && facts.massProbability < SURE_OF_MASS) return null
  return held(
    [{ code: 'unwelcome-topic', facts: { what } }, reason('mass-kind', facts)],
    byTopicAlone ? { code: 'if-welcome', facts: { what } } : null,
  )
}

function byTable(facts: Case): Finding {
  const why: [Reason, ...Reason[]] = [tieReason(facts), reason('mass-kind', facts)]
  return heldByTable(facts) ? held(why, whatWouldDeliver(facts)) : delivered(why, whatWouldHold(facts))
}

function heldByTable({ kind, tie, sensitivity }: Case): boolean {
  return isMassKind(kind) && holdsByTable(kind, tie.level, sensitivity)
}

/** What the table says, where neither a rule nor anything else of a message's own decides. */
export function holdsByTable(kind: MassKind, tie: TieLevel, sensitivity: Sensitivity): boolean {
  return columnOf(kind, sensitivity)[tie] === 'hold'
}

function columnOf(kind: MassKind, sensitivity: Sensitivity): Column {
  const normal = TABLE[kind]
  if (sensitivity === 'relaxed') return { ...normal, weak: normal.known }
  if (sensitivity === 'strict' && kind === 'newsletter') return { ...normal, known: 'hold' }
  return normal
}

function tieReason(facts: Case): Reason {
  const { tie, claimedTie, authentication, kind, sensitivity } = facts
  if (tie.level === 'none' && claimedTie.level !== 'none') {
    return reason(authentication === 'fail' ? 'forged' : 'unauthenticated', facts)
  }
  if (tie.level === 'known' && kind === 'newsletter' && sensitivity === 'strict')
    return reason('strict', facts)
  if (tie.level === 'weak' && sensitivity === 'relaxed') return reason('tie-weak-relaxed', facts)
  if (tie.level === 'dormant' && kind === 'newsletter') return reason('tie-dormant-newsletter', facts)
  if (tie.level === 'weak' && tie.by === 'domain') {
    return reason(tie.sent > 0 ? 'tie-organisation' : 'tie-colleague', facts)
  }
  return reason(`tie-${tie.level}`, facts)
}

function whatWouldDeliver(facts: Case): Reason {
  const claimed = { ...facts, tie: facts.claimedTie }
  if (!heldByTable(claimed)) return reason('if-authenticated', facts)
  if (facts.sensitivity === 'strict' && facts.tie.level === 'known') return reason('if-not-strict', facts)
  if (facts.tie.level === 'dormant') return reason('if-fresh', facts)
  return reason('if-known', facts)
}

function whatWouldHold(facts: Case): Reason {
  return reason(facts.tie.level === 'weak' ? 'if-not-relaxed' : 'if-stranger', facts)
}

function asVerdict(facts: Case, { disposition, reasons, counterfactual, kind }: Finding): Verdict {
  const base = {
    guarded: disposition,
    kind: kind ?? facts.kind,
    tie: facts.tie.level,
    policyVersion: POLICY_VERSION,
  }
  const why = whyUnguarded(facts)
  if (why === null || disposition === 'deliver' || facts.scan.virus === 'fail') {
    return { ...base, disposition, reasons, counterfactual }
  }
  return {
    ...base,
    disposition: 'deliver',
    reasons: [{ code: why, facts: {} }, ...reasons],
    counterfactual: { code: UNSEEN.has(why) ? 'if-digests' : 'if-guarding', facts: {} },
  }
}

type Unguarded = 'paused' | 'observing' | 'overdue' | 'digests-bounce'

/** What would be held might not be seen. */
const UNSEEN: ReadonlySet<Unguarded> = new Set<Unguarded>(['overdue', 'digests-bounce'])

/** Why nothing is held now; null while Kith guards and its digests go out. */
function whyUnguarded({ mode, digestsOverdue, digestsBounce }: Case): Unguarded | null {
  if (mode !== 'guarding') return mode
  if (digestsBounce === true) return 'digests-bounce'
  return digestsOverdue ? 'overdue' : null
}

function delivered(reasons: Finding['reasons'], counterfactual: Reason | null = null): Finding {
  return { disposition: 'deliver', reasons, counterfactual }
}

function held(reasons: Finding['reasons'], counterfactual: Reason | null = null): Finding {
  return { disposition: 'hold', reasons, counterfactual }
}

function reason(code: ReasonCode, { kind, evidence, copies, author, tie, claimedTie }: Case): Reason {
  const who = author.name ?? author.address
  const behind = tie.level === 'none' ? claimedTie : tie
  const facts: ReasonFacts = {
    kind,
    tie: tie.level,
    lastMonth: behind.lastMonth,
    sent: behind.sent,
    answers: behind.answers + behind.meetings,
    ...(who === null ? {} : { who }),
    ...(evidence === null ? {} : { evidence: evidence.name, seen: evidence.detail }),
    ...(copies === 0 ? {} : { copies }),
    ...(tie.by === 'domain' && author.address !== null
      ? { what: organisationalDomain(domainOf(author.address)) }
      : {}),
  }
  return { code, facts }
}
