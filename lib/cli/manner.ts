import { showMailbox } from '../domain/address.ts'
import type { Author } from '../domain/author.ts'
import type { Language } from '../domain/owner.ts'
import { platformName } from '../views/platforms.ts'
import { oneLine } from '../views/text.ts'
import { wordsOf } from '../views/words.ts'
import type { painter } from './io.ts'

/** How a report for a person is written. */
export interface Manner {
  readonly language: Language
  readonly paint: ReturnType<typeof painter>
}

/** "Anna Berger <anna@x.de> via XING", in one line fit for a terminal. */
export function showAuthor(author: Author, language: Language): string {
  const words = wordsOf(language)
  const who = oneLine(showMailbox(author), 120) || words.nameless
  return author.platform === null ? who : `${who} ${words.via(platformName(author.platform))}`
}

/** With two digits behind the point (or comma). */
export function decimal(value: number, language: Language): string {
  return value.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}
