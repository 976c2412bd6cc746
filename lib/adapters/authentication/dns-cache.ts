import type { Clock } from '../../app/ports.ts'
import type { DnsRecords } from './resolver.ts'

const FOUND_FOR = 300_000
const NOT_FOUND_FOR = 60_000
const MAX_ANSWERS = 5_000
/** An answer larger than any honest one is not worth its room. */
const MAX_ANSWER_LENGTH = 8_192

interface DnsCache {
  /** The answer to a question, or the promise of one that was asked a moment ago. */
  get(question: string): Promise<DnsRecords> | null
  /** Keeps what is found for five minutes; that there is nothing, or no answer, for one. */
  put(question: string, answer: Promise<DnsRecords>): void
}

/** The answers asked for most recently; the oldest gives way. */
export function dnsCache(clock: Clock): DnsCache {
  const answers = new Map<string, { answer: Promise<DnsRecords>; until: number }>()

  return {
    get(question) {
      const kept = answers.get(question)
      if (kept === undefined) return null
      answers.delete(question)
      if (kept.until <= clock().getTime()) return null
      answers.set(question, kept)
      return kept.answer
    },
    put(question, answer) {
      const kept = { answer, until: Number.POSITIVE_INFINITY }
      answers.set(question, kept)
      for (const oldest of answers.keys()) {
        if (answers.size <= MAX_ANSWERS) break
        answers.delete(oldest)
      }
      answer.then(
        (records) => {
          const small = JSON.stringify(records).length <= MAX_ANSWER_LENGTH
          kept.until = small ? clock().getTime() + FOUND_FOR : 0
          if (!small && answers.get(question) === kept) answers.delete(question)
        },
        () => {
          kept.until = clock().getTime() + NOT_FOUND_FOR
        },
      )
    },
  }
}
