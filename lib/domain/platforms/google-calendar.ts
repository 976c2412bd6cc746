import type { Mailbox } from '../address.ts'
import { personOfCalendar } from './calendars.ts'
import type { PlatformReader } from './reader.ts'

const MACHINE =
  /^(?:calendar-notification|noreply-calendar-sync|calendar-server|calendar-noreply)@google\.com$/

/** Google Calendar: From is the organiser or the calendar itself, and Sender always the calendar. */
export const googleCalendar: PlatformReader = {
  id: 'google-calendar',
  domains: ['google.com'],
  carries: ({ from, sender }) => [...from, sender].some((mailbox) => mailbox !== null && isMachine(mailbox)),
  read: (message) => personOfCalendar(message, isMachine),
}

function isMachine({ address }: Mailbox): boolean {
  return address !== null && MACHINE.test(address)
}
