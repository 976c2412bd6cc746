import type { Message } from './message.ts'

/** Where a message says what it is about: the subject, and the names of its events. */
export function headingsOf(message: Message): string {
  const events = message.invitations.map((event) => event.summary ?? '')
  return [message.subject, ...events].join(' ').slice(0, 2_000)
}

/**
 * The topics that headings touch: each word of the topic begins a word of them, so "Konzert" finds
 * "Konzerte", and "Rock" does not find "Barock".
 */
export function topicsTouched(headings: string, topics: readonly string[]): readonly string[] {
  const words = wordsOf(headings)
  return topics.filter((topic) => {
    const wanted = wordsOf(topic)
    return wanted.length > 0 && wanted.every((one) => words.some((word) => word.startsWith(one)))
  })
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
