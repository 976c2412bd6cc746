import type { Mailbox } from '../address.ts'
import { personOfCalendar } from './calendars.ts'
import { isOfAnyDomain } from './carriers.ts'
import type { PlatformReader } from './reader.ts'

/** Of outlook.com only what lies below it: at outlook.com itself anybody may have an address. */
const DOMAINS = ['email.outlook.com', 'sharing.outlook.com', 'office.com', 'office365.com', 'microsoft.com']
const MACHINE =
  /^(?:no-?reply|do-?not-?reply|outlook-?calendar|calendar|bookings?)(?:[-._][a-z-]{1,30})?@|[-.](?:no-?reply|calendar)@/

/**
 * Outlook and Microsoft 365 calendars, where the service itself writes (shared calendars, Bookings). A
 * request that somebody sends out of Outlook comes from their own address: it needs no platform.
 */
export const outlookCalendar: PlatformReader = {
  id: 'outlook-calendar',
  domains: DOMAINS,
  carries: ({ from, sender, invitations, subject }) =>
    [...from, sender].some((mailbox) => mailbox !== null && isMachine(mailbox)) &&
    (invitations.length > 0 || /\b(?:calendar|kalender)/i.test(subject)),
  read: (message) => personOfCalendar(message, isMachine),
}

function isMachine(mailbox: Mailbox): boolean {
  return isOfAnyDomain(mailbox, DOMAINS) && mailbox.address !== null && MACHINE.test(mailbox.address)
}
