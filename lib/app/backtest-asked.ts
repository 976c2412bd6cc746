import type { Turn } from '../domain/conversation.ts'
import { bareSubject } from '../domain/message.ts'

/**
 * What the messages of an archive say that they answer, as numbers: most messages are answered by nobody, and need
 * not be kept as candidates. A number stands for many names, so that one too many is kept now and then, and none too
 * few.
 */
export class Asked {
  readonly #numbers = new Set<number>()

  add(asks: readonly number[]): void {
    for (const each of asks) this.#numbers.add(each)
  }

  /** Whether some message may be an answer to that one. */
  has({ ids, subject }: Turn): boolean {
    return ids.some((id) => this.#numbers.has(numberOf('id', id))) || this.#numbers.has(ofSubject(subject))
  }
}

/** What a message may answer, as `Conversations.answeredBy` looks for it: what it refers to or, failing that, its subject. */
export function asksOf({ parents, subject }: Turn): readonly number[] {
  if (parents.length > 0) return parents.map((id) => numberOf('id', id))
  return bareSubject(subject) === subject.trim().toLowerCase() ? [] : [ofSubject(subject)]
}

function ofSubject(subject: string): number {
  return numberOf('subject', bareSubject(subject))
}

/** FNV-1a, 32 bits. */
function numberOf(sort: 'id' | 'subject', text: string): number {
  let hash = sort === 'id' ? 0x811c9dc5 : 0x1b873593
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash | 0
}
