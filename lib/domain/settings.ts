import type { Weekday } from './owner.ts'

/*
 * What an owner types or ticks, read. Each says null where it is not what was asked for.
 */

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[]

/** Digests a day; more would be what they spare their owner. */
export const MOST_TIMES = 4

/** Each is compared with every message. */
const MOST_TOPICS = 50
const LONGEST_TOPIC = 60

/** Topics, one a line or with commas between, each once. */
export function readTopics(text: string): readonly string[] | null {
  const topics = text.split(/[\n,;]/).flatMap((one) => readTopic(one) ?? [])
  const distinct = [...new Map(topics.map((topic) => [topic.toLowerCase(), topic])).values()]
  return distinct.length <= MOST_TOPICS ? distinct : null
}

/** One topic: a word or a few; null where no letter or digit is in it, or it is no topic for its length. */
export function readTopic(text: string): string | null {
  const topic = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return /[\p{L}\p{N}]/u.test(topic) && topic.length <= LONGEST_TOPIC ? topic : null
}

/** Times of day as `HH:MM`, ascending, each once; fields left empty are none. */
export function readTimes(fields: readonly string[]): readonly string[] | null {
  const times = fields.map((field) => field.trim()).filter((field) => field !== '')
  if (!times.every((time) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time))) return null
  const distinct = [...new Set(times)].sort()
  return distinct.length <= MOST_TIMES ? distinct : null
}

/** Days by their numbers, Monday first. */
export function readDays(fields: readonly string[]): readonly Weekday[] | null {
  const days = WEEKDAYS.filter((day) => fields.includes(String(day)))
  return days.length === new Set(fields).size ? days : null
}

/** A zone that this machine's clocks know, as it is written there. */
export function readTimeZone(text: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone
  } catch {
    return null
  }
}
