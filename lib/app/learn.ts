import type { Address } from '../domain/address.ts'
import { type AuthenticationResults, authorAuthentication } from '../domain/authentication.ts'
import { isMachineOutbound, lessonOfSent } from '../domain/learning.ts'
import type { Message } from '../domain/message.ts'
import type { Owner } from '../domain/owner.ts'
import type { History } from './ports.ts'

export interface LearnDeps {
  readonly history: History
}

/** A copy of a message that the owner sent, as it came to the journal address. */
export interface SentCopy {
  readonly owner: Owner
  readonly message: Message
  readonly results: AuthenticationResults | null
  readonly receivedAt: Date
}

/**
 * - `learned`: the owner's history has grown;
 * - `machine`: sent in the owner's name by a machine: remembered for answers, but no contact;
 * - `known-already`: this message was learned before;
 * - `not-the-owner`: From is not exactly one of the owner's addresses;
 * - `unproven`: nothing proves that the owner's domain sent it.
 */
export type LearnOutcome = 'learned' | 'machine' | 'known-already' | 'not-the-owner' | 'unproven'

/** Learns from one sent message. Evidence is earned by authenticated outbound only. */
export async function learn({ history }: LearnDeps, copy: SentCopy): Promise<LearnOutcome> {
  const { owner, message, results, receivedAt } = copy
  const author = soleAuthor(message)
  if (author === null || !owner.addresses.includes(author)) return 'not-the-owner'
  if (authorAuthentication(results, author) !== 'pass') return 'unproven'
  const lesson = lessonOfSent(message, lessonIdOf(message), owner.addresses, sentAt(message, receivedAt))
  if (!(await history.learn(owner.id, lesson))) return 'known-already'
  return isMachineOutbound(message) ? 'machine' : 'learned'
}

function soleAuthor({ from, defects }: Message): Address | null {
  return from.length === 1 && !defects.includes('several-from') ? (from[0]?.address ?? null) : null
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
