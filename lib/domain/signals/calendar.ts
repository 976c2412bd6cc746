import type { Message } from '../message.ts'
import type { Detector, Observation } from './detector.ts'
import { isListPost } from './list-discussion.ts'

/** Up to that many attendees a request is a meeting among people; above, an event for many. */
const FEW_ATTENDEES = 12

/** What an iTIP object says (RFC 5546): asked, answered, called off, or published to whom it may concern. */
export const calendar: Detector = {
  name: 'calendar',
  observe: ({ message }): readonly Observation[] => {
    const invitation = message.invitations[0]
    if (!invitation) return []
    const detail = `METHOD:${invitation.method}, ${invitation.attendeeCount} attendees`
    if (invitation.method === 'REPLY' || invitation.method === 'COUNTER' || invitation.method === 'REFRESH') {
      return [{ name: 'calendar-reply', detail }]
    }
    if (invitation.cancelled || invitation.method === 'CANCEL' || invitation.method === 'DECLINECOUNTER') {
      return [{ name: 'calendar-cancel', detail }]
    }
    if (invitation.method === 'REQUEST' || invitation.method === 'ADD') {
      const toMany = invitation.attendeeCount > FEW_ATTENDEES || asksOnlyAList(message)
      return [{ name: toMany ? 'calendar-request-many' : 'calendar-request-few', detail }]
    }
    return [{ name: isListPost(message) ? 'calendar-to-list' : 'calendar-published', detail }]
  },
}

/** Sent to a list and to hardly anybody by name: whoever reads the list is asked. */
function asksOnlyAList(message: Message): boolean {
  return isListPost(message) && (message.invitations[0]?.attendeeCount ?? 0) <= 2
}
