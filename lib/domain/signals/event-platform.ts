import { domainOf } from '../address.ts'
import type { Detector, Observation } from './detector.ts'

/** Where events are announced and tickets sold: their mail is about events, one's own or anybody's. */
const PLATFORMS =
  /(?:^|\.)(?:eventbrite\.[a-z.]{2,6}|meetup\.com|lu\.ma|luma\.com|luma-mail\.com|partiful\.com|evite\.com|eventim\.de|ticketmaster\.[a-z.]{2,6}|reservix\.de|pretix\.eu|universe\.com|splashthat\.com|hopin\.com|bizzabo\.com|doo\.net|xing-events\.com|ra\.co|dice\.fm|songkick\.com|bandsintown\.com|weezevent\.com)$/

/** Networks, of whose mail only some is about events: that whose subject says so. */
const NETWORKS = /(?:^|\.)(?:facebookmail\.com|linkedin\.com|xing\.com)$/

const INVITES =
  /\bhat (?:dich|Sie) zu(?:m|r)? .{1,200} eingeladen\b|\blädt (?:dich|Sie) zu(?:m|r)? .{1,200} ein\b|\binvited you to (?!connect|like|follow|join|try|play|chat|be\b)/i

/** Mail of a platform for events, or a network's invitation to one, told by its From domain. */
export const eventPlatform: Detector = {
  name: 'event-platform',
  observe: ({ message }): readonly Observation[] => {
    const at = message.from[0]?.address
    if (!at) return []
    const domain = domainOf(at)
    const invites = NETWORKS.test(domain) && INVITES.test(message.subject.slice(0, 400))
    if (!invites && !PLATFORMS.test(domain)) return []
    return [{ name: 'event-platform', detail: `From: ${domain}` }]
  },
}
