import { domainOf, localPartOf } from '../address.ts'
import { headerValue } from '../message.ts'
import { REENGAGE, REQUEST } from './contact-request-words.ts'
import type { Detector, Observation } from './detector.ts'
import { part, together } from './passage.ts'
import { firstOf, found } from './phrases.ts'
import { readingOf } from './reading.ts'

const NETWORKS =
  /(?:^|\.)(?:xing\.com|linkedin\.com|facebookmail\.com|facebook\.com|instagram\.com|viadeo\.com|stayfriends\.de|twitter\.com|x\.com|academia\.edu|researchgate\.net|researchgatemail\.net|couchsurfing\.org|snapchat\.com|vk\.com|ryze\.com|plaxo\.com|ecademy\.com|openbc\.com|alignable\.com|lunchclub\.com|nextdoor\.com|strava\.com|goodreads\.com)$/

/** "X wants to be in your network": the boilerplate of the networks, and what networks send to be visited again. */
export const contactRequest: Detector = {
  name: 'contact-request',
  observe: ({ message }) => {
    const { subject, own, opening } = readingOf(message)
    const at = message.from[0]?.address ?? null
    const network = at !== null && NETWORKS.test(domainOf(at))
    // LinkedIn says what a mail is for: INVITE-MBR, NOTIFICATION-DIGEST, …
    const purpose = headerValue(message, 'x-linkedin-class') ?? ''
    const seen: Observation[] = []
    const asked = firstOf(subject, REQUEST) ?? /^invite/i.exec(purpose)?.[0].toLowerCase() ?? null
    const asks = firstOf(opening, REQUEST) ?? firstOf(part(own, 0, 2_500), REQUEST)
    const box = at === null ? '' : localPartOf(at)
    if (asked) seen.push({ name: 'connect-subject', detail: asked })
    if (asks) seen.push({ name: 'connect-words', detail: asks })
    const boilerplate = found(together(subject, ' ', part(own, 0, 2_500)), REQUEST)
    if (boilerplate.length >= 2)
      seen.push({ name: 'connect-boilerplate', detail: boilerplate.slice(0, 3).join(', ') })
    if (network && (asked || asks || /^(?:invitations?|friend-?requests?|connect)/.test(box)))
      seen.push({ name: 'network-asks', detail: `From: ${domainOf(at)}` })
    else if (network) seen.push({ name: 'network-mail', detail: `From: ${domainOf(at)}` })
    const digest = /digest|jobs|marketing|promo/i.exec(purpose)?.[0]
    const again = digest ?? firstOf(subject, REENGAGE) ?? (asked ? null : firstOf(opening, REENGAGE))
    if (again) {
      // Between people the same words are about something else ("come back").
      const bulk = network || headerValue(message, 'list-unsubscribe') !== null
      seen.push({ name: 're-engagement', detail: again, ...(bulk ? {} : { strength: 0.4 }) })
    }
    return seen
  },
}
