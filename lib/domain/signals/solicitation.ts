import type { Detector, Observation } from './detector.ts'
import { passage, together } from './passage.ts'
import { firstOf, found, phrases } from './phrases.ts'
import { readingOf } from './reading.ts'
import { SOLICITATION } from './solicitation-words.ts'

/** What strangers write to many: lists of addresses, loans, rankings, goods, fortunes. */
export const solicitation: Detector = {
  name: 'solicitation',
  observe: ({ message }): readonly Observation[] => {
    const { own, subject } = readingOf(message)
    const words = found(together(subject, ' ', own), SOLICITATION)
    if (words.length === 0) return []
    // Whoever reminds, or asks for a talk, does so in several set phrases, and offers nothing by that.
    const courtesies = Math.min(1, worthOf(words.filter(isCourtesy)))
    return [
      {
        name: 'solicitation-words',
        detail: words.slice(0, 4).join(', '),
        strength: Math.min(1, (worthOf(words.filter((word) => !isCourtesy(word))) + courtesies) / 3),
      },
    ]
  },
}

function worthOf(words: readonly string[]): number {
  return words.reduce((sum, phrase) => sum + (phrase.includes(' ') ? 1 : 0.5), 0)
}

/** So anybody reminds, asks for a talk, and leaves a way out. */
const COURTESY = phrases(`
  came across
  stumbled
  found your
  visited your
  not relevant
  isn't relevant
  aufmerksam geworden
  gestoßen
  nachhaken
  nachfassen
  untergegangen
  meine letzte mail
  meine letzte nachricht
  letzte mail gesehen
  kein interesse
  kurzes nein
  kurzes ja
  kurzes telefonat
  kurzes gespräch
  kurzen telefonat
  kurzen gespräch
  kurzes kennenlernen
  15 minuten
  haven't heard back
  following up on my
  if you're not interested
  not interested
  right person
  quick call
  quick chat
  short call
  brief call
  15 minutes
  would you be open to
  je reviens vers vous
  court échange
  bref échange
  breve llamada
  15 minutos
  breve chiamata
  breve call
  15 minuti
  kort gesprek
  kort telefoongesprek
  kort belletje
`)

function isCourtesy(phrase: string): boolean {
  return firstOf(passage(phrase), COURTESY) !== null
}
