import type { Language } from '../domain/owner.ts'
import { GERMAN } from './words-de.ts'
import { ENGLISH, type Words } from './words-en.ts'

export type { Words }

export function wordsOf(language: Language): Words {
  return language === 'de' ? GERMAN : ENGLISH
}
