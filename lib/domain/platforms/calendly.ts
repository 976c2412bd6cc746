import { writesFrom } from './carriers.ts'
import type { PlatformReader } from './reader.ts'
import { tracesOf } from './traces.ts'

const DOMAINS = ['calendly.com', 'calendlymail.com']
const OWN = /\bCalendly\b/i
const PATTERNS = [
  /^(?:New Event|Neuer Termin|Canceled|Abgesagt|Updated|Aktualisiert): (.{2,80}?) - \d/i,
  /^(?:Confirmed|Bestätigt|Reminder|Erinnerung|Canceled|Abgesagt): .{1,80} (?:with|mit) (.{2,80}?) (?:on|am|at|um|@) /i,
  /^(?:Invitee|Eingeladene Person|Eingeladener Gast): (.{2,80})$/i,
]
const from = tracesOf('Calendly', OWN, PATTERNS, 'nicknames')

/**
 * Calendly: who has booked, or with whom one has. Whoever books types an address as they like; it proves
 * nobody's.
 */
export const calendly: PlatformReader = {
  id: 'calendly',
  domains: DOMAINS,
  carries: writesFrom(DOMAINS, OWN),
  read: (message) => {
    const name =
      from.beforeBrand(message) ?? from.asSender(message) ?? from.inSubject(message) ?? from.inText(message)
    return name === null ? null : { name, address: null }
  },
}
