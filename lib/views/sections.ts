import type { Language } from '../domain/owner.ts'

/** The owner's pages, as the navigation lists them. */
export type Section =
  | 'overview'
  | 'quarantine'
  | 'recent'
  | 'contacts'
  | 'rules'
  | 'addresses'
  | 'settings'
  | 'data'

const PATHS = [
  ['overview', '/'],
  ['quarantine', '/quarantine'],
  ['recent', '/recent'],
  ['contacts', '/contacts'],
  ['rules', '/rules'],
  ['addresses', '/addresses'],
  ['settings', '/settings'],
  ['data', '/data'],
] as const satisfies readonly (readonly [Section, string])[]

const NAMES: Record<Language, Record<Section | 'label', string>> = {
  de: {
    label: 'Seiten',
    overview: 'Überblick',
    quarantine: 'Quarantäne',
    recent: 'Zugestellt',
    contacts: 'Kontakte',
    rules: 'Regeln',
    addresses: 'Adressen',
    settings: 'Einstellungen',
    data: 'Ihre Daten',
  },
  en: {
    label: 'Pages',
    overview: 'Overview',
    quarantine: 'Quarantine',
    recent: 'Delivered',
    contacts: 'Contacts',
    rules: 'Rules',
    addresses: 'Addresses',
    settings: 'Settings',
    data: 'Your data',
  },
}

/** Each page with its path and name, in order. */
export function sections(language: Language) {
  const names = NAMES[language]
  return { label: names.label, all: PATHS.map(([id, path]) => ({ id, path, name: names[id] })) }
}
