import type { Language } from '../domain/owner.ts'

/** Somebody who writes or is written to in the sample. */
export interface Person {
  readonly name: string
  readonly address: string
  readonly language: Language
  /** X-Mailer of their mail program. */
  readonly mailer: string
  /** Whether that program adds an HTML version of what they write. */
  readonly writesHtml?: true
  readonly signature?: string
}

const APPLE = 'Apple Mail (2.3826.700.81)'
const PHONE = 'iPhone Mail (22F76)'
const OUTLOOK = 'Microsoft Outlook 16.0'
const EVOLUTION = 'Evolution 3.54.3'

function person(
  name: string,
  address: string,
  language: Language,
  mailer: string,
  more: Pick<Person, 'writesHtml' | 'signature'> = {},
): Person {
  return { name, address, language, mailer, ...more }
}

/** The owner. */
export const HANNE = person('Hanne Brodersen', 'hanne@brodersen-bauten.example', 'de', APPLE, {
  signature: 'Hanne Brodersen\nDipl.-Ing. Architektin\nBrodersen Bauten · Große Fährstiege 7 · Hamburg',
})

// Close: regular letters both ways over the year.
export const JULE = person('Jule Wiechmann', 'jule@wiechmann-cello.example', 'de', PHONE)
export const TARIQ = person('Tariq Rahimi', 'tariq@rahimi-tragwerk.example', 'de', OUTLOOK, {
  writesHtml: true,
  signature: 'Tariq Rahimi\nRahimi Tragwerksplanung · Hamburg-Altona',
})
export const FIONA = person('Fiona MacAllister', 'fiona@macallister-stone.example', 'en', APPLE, {
  signature: 'Fiona MacAllister RIAS\nMacAllister Stone & Lime · Edinburgh',
})

// Known: letters that were answered, or several threads.
export const HILDE = person('Hilde Brodersen', 'hilde@foerdepost.example', 'de', 'FoerdePost Webmail 4.2')
export const THORMAEHLEN = person('Dr. Ingrid Thormählen', 'ingrid@thormaehlen.example', 'de', OUTLOOK, {
  writesHtml: true,
})
export const AHLERS = person('Sönke Ahlers', 'soenke.ahlers@alte-giesserei.example', 'de', EVOLUTION, {
  signature: 'Sönke Ahlers\nfür die Baugemeinschaft Alte Gießerei',
})
export const PIOTR = person('Piotr Zielonka', 'piotr@zielonka-tischlerei.example', 'de', PHONE)
export const MATS = person('Mats Ohlendorf', 'mats@brodersen-bauten.example', 'de', APPLE)
export const PRIYA = person('Priya Nair', 'priya.nair@harbourlight.example', 'en', OUTLOOK, {
  writesHtml: true,
  signature: 'Priya Nair\nHead of Workplace, Harbourlight Books Ltd',
})
export const SVEA = person('Svea Jansen', 'svea@elbkehlchen.example', 'de', 'Mozilla Thunderbird')
export const LUEDTKE = person('Björn Lüdtke', 'luedtke@luedtke-steuern.example', 'de', OUTLOOK, {
  writesHtml: true,
  signature: 'Björn Lüdtke\nSteuerberater · Lüdtke & Partner',
})

// Dormant: the last letter was more than three years ago.
export const KRIEGE = person('Prof. Anselm Kriege', 'kriege@hs-elbufer.example', 'de', 'Mozilla Thunderbird')
export const RUBEN = person('Ruben Castell', 'ruben@castell-roestung.example', 'de', APPLE)

// Weak: one letter each, never answered.
export const VANESSA = person('Vanessa Grothe', 'vanessa@grothe-klarheit.example', 'de', OUTLOOK)
export const OLAF = person('Olaf Dreesen', 'olaf.dreesen@dreesen-licht.example', 'de', OUTLOOK)
export const ARCHIVE = person('Stadtarchiv Planstelle', 'planstelle@stadtarchiv.example', 'de', OUTLOOK)
export const MISSPELT = person('Wiebke Cordes', 'wiebke@cordes-gaerten.example', 'de', OUTLOOK)

/** The contact machine: collects contacts, then sends them what he has to say. */
export const NETZLAFF = person('Gordian Netzlaff', 'g.netzlaff@netzlaff-impulse.example', 'de', OUTLOOK)
