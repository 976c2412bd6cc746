import type { Language } from '../../domain/owner.ts'
import { GERMAN_REPORT } from './words-de.ts'
import { ENGLISH_REPORT, type ReportWords } from './words-en.ts'

export type { ReportWords }

export function reportWords(language: Language): ReportWords {
  return language === 'de' ? GERMAN_REPORT : ENGLISH_REPORT
}

const NUMBERS = { de: makeNumbers('de'), en: makeNumbers('en') } as const satisfies Record<Language, unknown>

/** Numbers as a language writes them. */
export function numbersOf(language: Language) {
  return NUMBERS[language]
}

/** Making them costs a thousand times what using them does. */
function makeNumbers(language: Language) {
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  const whole = new Intl.NumberFormat(language)
  return {
    n: (value: number) => whole.format(value),
    share: (part: number, all: number) => percent.format(all === 0 ? 0 : part / all),
    percent: (share: number) => percent.format(share),
  }
}
