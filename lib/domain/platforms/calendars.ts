import type { Mailbox } from '../address.ts'
import type { Message } from '../message.ts'
import type { NamedPerson } from './reader.ts'

/** Nobody's own: Google's group and resource calendars, and the relays behind which iCloud hides organisers. */
const CALENDAR_ADDRESS = /@(?:(?:group|resource|import)\.(?:v\.)?calendar\.google|imip\.me)\.com$/

/**
 * The person behind a calendar service's mail (RFC 5546 §3.2): who organises, or in an answer who answers.
 * The service sends for the one whose calendar it is; SENT-BY acts for them and is not taken instead.
 */
export function personOfCalendar(
  message: Message,
  isMachine: (mailbox: Mailbox) => boolean,
): NamedPerson | null {
  const people = candidates(message).filter(
    (mailbox) => mailbox.address !== null && !CALENDAR_ADDRESS.test(mailbox.address) && !isMachine(mailbox),
  )
  const [person] = people
  if (person === undefined) return null
  const named = people.find(({ name, address }) => address === person.address && isName(name))
  return { name: named?.name ?? null, address: person.address }
}

/** Nearest to the person first. */
function candidates({ invitations: [event], from, replyTo }: Message): readonly Mailbox[] {
  const answers = event?.method === 'REPLY' || event?.method === 'COUNTER' || event?.method === 'REFRESH'
  const inCalendar = answers ? event.attendees.slice(0, 1) : [event?.organizer ?? []].flat()
  return [...inCalendar, ...from, ...replyTo]
}

/** Calendars often give the address for the name (CN, RFC 5545 §3.2.2). */
function isName(name: string | null): boolean {
  return name !== null && !name.includes('@')
}
