import { writesFrom } from './carriers.ts'
import type { PlatformReader } from './reader.ts'
import { tracesOf } from './traces.ts'

const DOMAINS = ['eventbrite.com', 'eventbrite.de', 'eventbrite.co.uk', 'eventbritemail.com']
const OWN = /\bEventbrite\b/i
const from = tracesOf('Eventbrite', OWN)

/**
 * Eventbrite: From is the organiser, a person or not. Reply-To is whatever the organiser typed, so it proves
 * nobody's address.
 */
export const eventbrite: PlatformReader = {
  id: 'eventbrite',
  domains: DOMAINS,
  carries: writesFrom(DOMAINS, OWN),
  read: (message) => {
    const name = from.beforeBrand(message) ?? from.inSubject(message) ?? from.asHost(message)
    return name === null ? null : { name, address: null }
  },
}
