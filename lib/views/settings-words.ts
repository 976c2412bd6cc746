import type { Language } from '../domain/owner.ts'
import { GERMAN_SETTINGS } from './words-settings-de.ts'
import { ENGLISH_SETTINGS, type SettingsWords } from './words-settings-en.ts'

export type { SettingsWords }

export function settingsWords(language: Language): SettingsWords {
  return language === 'de' ? GERMAN_SETTINGS : ENGLISH_SETTINGS
}
