import { ANSWERING } from './conversation.ts'
import type { Inference, Observation, Seen } from './detector.ts'
import { isNotice } from './notice.ts'

/** The readers stand in Bcc, or are too many to be written to one by one (RFC 5322 §3.6.3). */
const HIDDEN = ['undisclosed-recipients', 'no-recipients', 'to-own-sender']
/** Talk is going on: what answers or passes something on is no circular, whoever else reads it. */
const TALK = [
  ...ANSWERING,
  'answers-itself',
  'text-for-review',
  'list-post',
  'list-software',
  'machine-report',
  'auto-replied',
  'auto-reply-header',
  'greets-receiver',
  'calendar-request-few',
  'calendar-reply',
  'calendar-cancel',
]
const TO_A_CROWD = ['plural-greeting', 'greets-everybody', 'speaks-to-many']
const NEWS = ['newsletter-words', 'newsletter-subject', 'unsubscribe-words', 'subscription-words']
const SELLS = ['offer-words', 'advert-subject', 'solicitation-words', 'web-links']
const BULK = [
  'list-unsubscribe',
  'list-id-announce',
  'precedence-bulk',
  'campaign-id',
  'service-marketing',
  'csa-complaints',
  'unsubscribe-words',
]
/** From a role, about nothing of the receiver's own. */
const OWN_MATTER = [
  'sender-person',
  'sender-service',
  'sender-noreply',
  'sender-notifier',
  'transaction-subject',
  'notification-service',
  'activity-subject',
]
const ONE_MATTER = [
  'legal-notice',
  'own-dealing',
  'transaction-subject',
  'auto-generated',
  'service-note',
  'record-number',
  'own-fact',
]
const EVENT = [
  'invites',
  'event-subject',
  'event-words',
  'schema-event',
  'calendar-published',
  'event-platform',
  'dated-subject',
]
/** A date alone, in a subject, may be that of a report. */
const COMING = EVENT.filter((name) => name !== 'dated-subject')
const WHEN = ['dated-subject', 'date-and-time', 'event-date-place', 'calendar-published', 'schema-event']

/**
 * The circular that somebody sends by hand: no header tells it, yet its readers are hidden and it speaks to all
 * of them. The same, merged with each reader's address: one receiver, greeted in the
 * plural. The broadcast of a role to a distribution. And the event to which whoever reads is invited.
 */
export const circular: Inference = {
  name: 'circular',
  infer: (seen) => {
    if (some(seen, TALK) || isNotice(seen)) return []
    const inferred: Observation[] = []
    // That others are addressed says nothing here: one's mail comes by addresses of old that Kith does not know.
    const hidden = named(seen, HIDDEN)
    const many = seen.get('many-recipients')?.strength ?? 0
    const toMany = hidden.length > 0 || many > 0.5 || seen.has('to-distribution')
    const crowd = named(seen, TO_A_CROWD)
    const content = [NEWS, SELLS, COMING].filter((group) => some(seen, group))
    const byOffice = !seen.has('sender-person')
    // People who work together write to the whole desk: one such thing makes no circular of what they write.
    const openly = !byOffice && !some(seen, HIDDEN)
    const said = content.length + (byOffice || openly ? crowd.length : 0)
    if (toMany && said > (openly ? 1 : 0)) {
      const marks = crowd.length + content.length + (byOffice ? 1 : 0)
      inferred.push({
        name: 'circular',
        detail: [...hidden, ...crowd, ...content.map(([first]) => first ?? '')].join(', '),
        strength: Math.min(1, (marks + 1) / 3),
      })
    }
    if ((many > 0.5 || seen.has('to-distribution')) && !some(seen, OWN_MATTER)) {
      inferred.push({ name: 'broadcast', detail: 'from a role to a distribution' })
    }
    const greeting = seen.get('plural-greeting')
    if (
      !toMany &&
      !some(seen, ONE_MATTER) &&
      greeting &&
      greeting.strength === undefined &&
      !seen.has('few-recipients') &&
      many === 0
    ) {
      inferred.push({ name: 'merged-circular', detail: greeting.detail })
    }
    const comes = some(seen, COMING) && (some(seen, WHEN) || seen.has('register-words'))
    // Two to eight who are named know that they are meant, however they are greeted.
    const open = toMany || (crowd.length > 0 && !seen.has('few-recipients')) || some(seen, BULK)
    if (comes && open && !seen.has('own-ticket') && !seen.has('own-dealing')) {
      const marks = [
        EVENT.filter((name) => seen.has(name)).length > 1,
        some(seen, WHEN),
        seen.has('register-words'),
        seen.has('invites'),
      ]
      inferred.push({
        name: 'invites-many',
        detail: named(seen, EVENT).join(', '),
        strength: marks.filter(Boolean).length / 4,
      })
    }
    return inferred
  },
}

function some(seen: Seen, names: readonly string[]): boolean {
  return names.some((name) => seen.has(name))
}

function named(seen: Seen, names: readonly string[]): readonly string[] {
  return names.filter((name) => seen.has(name))
}
