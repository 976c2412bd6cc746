import type { Language } from '../domain/owner.ts'
import { PAGES_GERMAN } from './words-pages-de.ts'
import { PAGES_ENGLISH, type PageWords } from './words-pages-en.ts'

export type { PageWords }

export function pageWordsOf(language: Language): PageWords {
  return language === 'de' ? PAGES_GERMAN : PAGES_ENGLISH
}
