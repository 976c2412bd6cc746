import type { Address } from '../domain/address.ts'
import { type AuthenticationResults, authorAuthentication } from '../domain/authentication.ts'
import { isMachineOutbound, type Lesson, lessonOfSent } from '../domain/learning.ts'
import type { Message } from '../domain/message.ts'
import type { Addressee } from '../domain/owner.ts'
import type { History } from './ports.ts'

export interface LearnDeps {
  readonly history: History
}

/** A copy of a message that the owner sent, as it came to the journal address. */
export interface SentCopy {
  readonly owner: Addressee
  readonly message: Message
  readonly results: AuthenticationResults | null
  readonly receivedAt: Date
}

/**
 * - `learned`: the owner's history has grown;
 * - `machine`: sent in the owner's name by a machine: remembered for answers, but no contact;
 * - `known-already`: this message was learned before;
 * - `not-the-owner`: From is not exactly one of the owner's addresses, or of those who write for them;
 * - `unproven`: nothing proves that the owner's domain sent it.
 */
export type LearnOutcome = 'learned' | 'machine' | 'known-already' | 'not-the-owner' | 'unproven'

/** Learns from one sent message. Evidence is earned by authenticated outbound only. */
export async function learn(deps: LearnDeps, copy: SentCopy): Promise<LearnOutcome> {
  const { owner, message, results } = copy
  const author = ownAuthor(owner, message)
  if (author === null) return 'not-the-owner'
  if (authorAuthentication(results, author) !== 'pass') return 'unproven'
  return learnProven(deps, copy)
}

/** As `learn`, of a message that is known to have been sent by whom it names in From. */
export async function learnProven(
  { history }: LearnDeps,
  { owner, message, receivedAt }: Omit<SentCopy, 'results'>,
): Promise<LearnOutcome> {
  const lesson = lessonOfOwn(owner, message, receivedAt)
  if (lesson === null) return 'not-the-owner'
  if (!(await history.learn(owner.id, lesson))) return 'known-already'
  return isMachineOutbound(message) ? 'machine' : 'learned'
}

/** What a message teaches if its one author is the owner, or somebody who writes for them; else null. */
export function lessonOfOwn(owner: Addressee, message: Message, receivedAt: Date): Lesson | null {
  if (ownAuthor(owner, message) === null) return null
  return lessonOfSent(message, lessonIdOf(message), writersOf(owner), sentAt(message, receivedAt))
}

/** Whose sent mail counts. */
export function writersOf({ addresses, feeders = [] }: Addressee): readonly Address[] {
  return [...addresses, ...feeders]
}

function ownAuthor(owner: Addressee, { from, defects }: Message): Address | null {
  const author = from.length === 1 && !defects.includes('several-from') ? from[0]?.address : null
  return author != null && writersOf(owner).includes(author) ? author : null
}

/** When it was sent by its own word, which its signature covers; never later than it came. */
function sentAt({ date }: Message, receivedAt: Date): Date {
  return date === null || date > receivedAt ? receivedAt : date
}

/** By which the same message, learned live or out of an archive, counts once. */
export function lessonIdOf({ messageId, date, subject, to }: Message): string {
  const recipients = to.map(({ address }) => address).join(',')
  return messageId ?? `${date?.toISOString() ?? ''}|${subject}|${recipients}`
}
