import type { Entry } from './entry.ts'
import { isMassKind } from './kind.ts'
import type { Outline } from './outline.ts'
import { personSubject } from './rule.ts'
import type { ActionableOffer } from './unsubscribe.ts'

/**
 * Where an unsubscription stands:
 *
 *     asking → done | asked | failed
 *     failed → asking       by the timer, as long as `retryAt` is set, or by the owner
 *
 * `asking` is a recorded intent: the list may or may not have been asked, and after `retryAt` is asked again,
 * which changes nothing (RFC 8058 §3.1: a repeated request is harmless).
 */
type UnsubscriptionState =
  /** Kith is about to ask. */
  | 'asking'
  /** The list has taken the request (a POST answered by 2xx). */
  | 'done'
  /** The request was sent by mail; nothing confirms that it was heard. */
  | 'asked'
  | 'failed'

/**
 * Why an attempt failed:
 *
 * - `refused`: the server answered that it will not (4xx);
 * - `redirected`: it led elsewhere instead of doing it, which RFC 8058 §3.1 forbids;
 * - `unavailable`: it answered that it cannot now (5xx, 429);
 * - `unreachable`: its name or its server could not be reached;
 * - `not-public`: its name leads to no public address;
 * - `insecure`: its certificate is not to be trusted;
 * - `too-slow`: no answer within the time;
 * - `garbled`: an answer that cannot be understood;
 * - `too-many`: more mail would have gone to this address, or out for this owner, than is decent;
 * - `no-outgoing-mail`: this Kith sends no mail into the world;
 * - `own-address`: the list's address is one that Kith guards;
 * - `not-sent`: the mail could not be handed over.
 */
export const UNSUBSCRIBE_FAILURES = [
  'refused',
  'redirected',
  'unavailable',
  'unreachable',
  'not-public',
  'insecure',
  'too-slow',
  'garbled',
  'too-many',
  'no-outgoing-mail',
  'own-address',
  'not-sent',
] as const

export type UnsubscribeFailure = (typeof UNSUBSCRIBE_FAILURES)[number]

/** What came of taking up the offer of one message. */
export interface Unsubscription {
  readonly ownerId: string
  /** Of the message whose offer it was. */
  readonly intakeId: string
  /** Counts up from 1 with each change, so that of several at once one counts. */
  readonly version: number
  readonly way: ActionableOffer['way']
  readonly state: UnsubscriptionState
  /** Of the last attempt; null unless it failed. */
  readonly reason: UnsubscribeFailure | null
  /** Made since the owner asked for it. */
  readonly attempts: number
  /** When the owner asked for it. */
  readonly askedAt: Date
  /** When the present state began. */
  readonly stateAt: Date
  /** When it is tried (again); null when it will not be. */
  readonly retryAt: Date | null
  /** Whose mail is to stop (`personSubject`). */
  readonly person: string | null
  readonly listId: string | null
}

/** What came of an attempt. */
export type UnsubscribeOutcome = 'done' | 'asked' | UnsubscribeFailure

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** After as many failures as there are, plus one, Kith gives up. */
const PAUSES: readonly number[] = [HOUR, 12 * HOUR]

/** An attempt that has not ended after this was cut off. */
const ATTEMPT_ENDS = 10 * MINUTE

/** Failures that another attempt may not meet. */
const PASSING: ReadonlySet<UnsubscribeFailure> = new Set([
  ...(['unavailable', 'unreachable', 'too-slow', 'garbled', 'too-many', 'not-sent'] as const),
])

/**
 * The owner asks for it. Null where that is under way, or was heard. `soon` leaves the first attempt to the
 * timer, for when the owner asks for many at once.
 */
export function beginning(
  entry: Entry,
  way: ActionableOffer['way'],
  earlier: Unsubscription | null,
  now: Date,
  soon = false,
): Unsubscription | null {
  if (earlier !== null && !mayAskAgain(earlier)) return null
  return {
    ownerId: entry.ownerId,
    intakeId: entry.intakeId,
    version: (earlier?.version ?? 0) + 1,
    way,
    state: 'asking',
    reason: null,
    attempts: soon ? 0 : 1,
    askedAt: now,
    stateAt: now,
    retryAt: soon ? now : new Date(now.getTime() + ATTEMPT_ENDS),
    person: personSubject(entry.author),
    listId: entry.listId,
  }
}

/** Whether Kith has given up, so that the owner may have it try anew. */
export function mayAskAgain({ state, retryAt }: Unsubscription): boolean {
  return state === 'failed' && retryAt === null
}

/** The next attempt where one is due; the end where the last one was cut off; null where nothing is due. */
export function resuming(of: Unsubscription, now: Date): Unsubscription | null {
  if (of.retryAt === null || of.retryAt > now) return null
  if (of.attempts > PAUSES.length) return settled(of, of.reason ?? 'too-slow', now)
  const retryAt = new Date(now.getTime() + ATTEMPT_ENDS)
  const attempts = of.attempts + 1
  return { ...of, version: of.version + 1, state: 'asking', attempts, stateAt: now, retryAt }
}

/** What came of the attempt that is under way. */
export function settled(of: Unsubscription, outcome: UnsubscribeOutcome, now: Date): Unsubscription {
  const next = { ...of, version: of.version + 1, stateAt: now, retryAt: null }
  if (outcome === 'done' || outcome === 'asked') return { ...next, state: outcome, reason: null }
  const pause = PAUSES[of.attempts - 1]
  const again = pause !== undefined && PASSING.has(outcome)
  const retryAt = again ? new Date(now.getTime() + pause) : null
  return { ...next, state: 'failed', reason: outcome, retryAt }
}

/** Within two days bulk senders must heed a request: so the rules that Google and Yahoo have set since 2024. */
const GRACE = 48 * HOUR

/** A list that goes on though it was asked to stop. */
export interface StillComing<E extends Outline = Entry> {
  /** The newest of its mail; what the owner may block it by. */
  readonly entry: E
  /** When the list was asked. */
  readonly since: Date
  /** Its mail since the two days were over, as far as `entries` goes. */
  readonly count: number
}

/**
 * Whose mass mail came more than two days after they were asked to stop, the newest first; each person or
 * list once. A request that failed binds nobody, and a forged mail is not theirs.
 */
export function stillComes<E extends Outline>(
  unsubscriptions: readonly Unsubscription[],
  entries: readonly E[],
): readonly StillComing<E>[] {
  const asked = unsubscriptions
    .filter(({ state }) => state === 'done' || state === 'asked')
    .sort((one, other) => one.stateAt.getTime() - other.stateAt.getTime())
  const found = new Map<Unsubscription, StillComing<E>>()
  for (const entry of entries) {
    if (!isMassKind(entry.verdict.kind) || entry.authentication === 'fail') continue
    const heeded = asked.find((one) => isAbout(one, entry))
    if (heeded === undefined || entry.receivedAt.getTime() <= heeded.stateAt.getTime() + GRACE) continue
    const before = found.get(heeded)
    const newest = before === undefined || before.entry.receivedAt < entry.receivedAt ? entry : before.entry
    found.set(heeded, { entry: newest, since: heeded.stateAt, count: (before?.count ?? 0) + 1 })
  }
  return [...found.values()].sort(
    (one, other) => other.entry.receivedAt.getTime() - one.entry.receivedAt.getTime(),
  )
}

/** A list is told by its List-Id, where it has one: a person may have several. */
function isAbout({ ownerId, person, listId }: Unsubscription, entry: Outline): boolean {
  if (ownerId !== entry.ownerId) return false
  if (listId !== null && entry.listId !== null) return listId === entry.listId
  return person !== null && person === personSubject(entry.author)
}
