import type { Mailbox } from '../address.ts'
import { personOfCalendar } from './calendars.ts'
import { nameOfPerson } from './names.ts'
import type { PlatformReader } from './reader.ts'

/** Not at icloud.com itself, where anybody may have an address. */
const MACHINE = /^no[-_]?reply@(?:email\.apple\.com|insideicloud\.icloud\.com)$/
const OWN = /\b(?:Apple|iCloud)\b/i

/**
 * iCloud Calendar: the person's name over Apple's no-reply address, which also sends receipts; so only what
 * carries an event or speaks of a calendar is the calendar's.
 */
export const appleCalendar: PlatformReader = {
  id: 'apple-calendar',
  domains: ['apple.com', 'icloud.com'],
  carries: ({ from, invitations, subject }) =>
    from.some(isMachine) && (invitations.length > 0 || /\b(?:calendar|kalender)/i.test(subject)),
  read: (message) => {
    const person = personOfCalendar(message, isMachine)
    const name = nameOfPerson(message.from[0]?.name ?? '', OWN)
    if (person !== null) return { name: person.name ?? name, address: person.address }
    return name === null ? null : { name, address: null }
  },
}

function isMachine({ address }: Mailbox): boolean {
  return address !== null && MACHINE.test(address)
}
