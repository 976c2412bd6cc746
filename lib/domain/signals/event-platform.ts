import { domainOf } from '../address.ts'
import type { Detector, Observation } from './detector.ts'

/** Where events are announced and tickets sold: their mail is about events, one's own or anybody's. */
const PLATFORMS =
  /(?:^|\.)(?:eventbrite\.[a-z.]{2,6}|meetup\.com|lu\.ma|luma\.com|luma-mail\.com|partiful\.com|evite\.com|eventim\.de|ticketmaster\.[a-z.]{2,6}|reservix\.de|pretix\.eu|universe\.com|splashthat\.com|hopin\.com|bizzabo\.com|doo\.net|xing-events\.com|ra\.co|dice\.fm|songkick\.com|bandsintown\.com|weezevent\.com)$/

/** Mail of a platform for events, told by its From domain. */
export const eventPlatform: Detector = {
  name: 'event-platform',
  observe: ({ message }): readonly Observation[] => {
    const at = message.from[0]?.address
    if (!at || !PLATFORMS.test(domainOf(at))) return []
    return [{ name: 'event-platform', detail: `From: ${domainOf(at)}` }]
  },
}
