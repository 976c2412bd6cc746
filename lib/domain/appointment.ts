import { type Address, aligned, domainOf, organisationalDomain, withoutSubAddress } from './address.ts'
import { type AuthenticationResults, provesDomain } from './authentication.ts'
import type { Author } from './author.ts'
import { isFreeMail } from './free-mail.ts'
import type { SentMessage } from './interaction.ts'
import type { CalendarMethod } from './invitation.ts'
import type { Message } from './message.ts'
import { PLATFORMS } from './platforms/index.ts'

const APPOINTMENT = 'appointment '

/**
 * By what an appointment is remembered among the messages that the owner sent: its UID (RFC 5545 §3.8.4.7), which
 * all its updates and its cancellation bear. No Message-ID has a space in it, so the two never meet.
 */
export function appointmentId(uid: string): string {
  return `${APPOINTMENT}${uid}`
}

export function isAppointmentId(messageId: string): boolean {
  return messageId.startsWith(APPOINTMENT)
}

/** What an organiser sends about an event (RFC 5546 §1.4): asked, asked again, moved, called off. */
const ORGANIZERS: ReadonlySet<CalendarMethod> = new Set([
  'REQUEST',
  'ADD',
  'CANCEL',
  'DECLINECOUNTER',
  'PUBLISH',
  'NONE',
])

/** The appointments that a message asks for, changes or calls off; it may carry several. */
export function appointmentsOf({ invitations }: Message): readonly string[] {
  const events = invitations.filter(({ method }) => ORGANIZERS.has(method))
  return [...new Set(events.flatMap(({ uid }) => (uid === null ? [] : [appointmentId(uid)])))]
}

/**
 * Who proves to speak about those appointments: the author, and an ORGANIZER whose own domain, or whose platform,
 * stands behind the message. The domain of a mail provider stands for nobody in particular.
 */
export function speakersOf(
  { invitations }: Message,
  author: Author,
  results: AuthenticationResults | null,
): readonly Address[] {
  const organizers = invitations.flatMap(({ organizer }) => organizer?.address ?? [])
  const domains = PLATFORMS.find(({ id }) => id === author.platform)?.domains ?? []
  const proven = organizers.filter((organizer) => {
    const domain = domainOf(organizer)
    if (isFreeMail(organisationalDomain(domain))) return false
    return domains.some((each) => aligned(each, domain)) || provesDomain(results, domain)
  })
  return [
    ...new Set([...(author.address === null ? [] : [author.address]), ...proven].map(withoutSubAddress)),
  ]
}

/**
 * True where one of them is an appointment that the owner accepted, and comes from one who was told so: nobody
 * can make a mass invitation pass by knowing a UID.
 */
export function concernsAccepted(
  appointments: readonly string[],
  speakers: readonly Address[],
  accepted: readonly SentMessage[],
): boolean {
  return accepted.some(
    ({ messageId, recipients }) =>
      isAppointmentId(messageId) &&
      appointments.includes(messageId) &&
      speakers.some((speaker) => recipients.includes(speaker)),
  )
}
