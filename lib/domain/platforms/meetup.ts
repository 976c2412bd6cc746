import { writesFrom } from './carriers.ts'
import type { PlatformReader } from './reader.ts'
import { tracesOf } from './traces.ts'

const DOMAINS = ['meetup.com']
const OWN = /^Meetup\b/i
const from = tracesOf('Meetup', OWN)

/**
 * Meetup: From is the group, or the member whose act it tells of; the subject may name the organiser.
 */
export const meetup: PlatformReader = {
  id: 'meetup',
  domains: DOMAINS,
  carries: writesFrom(DOMAINS, OWN),
  read: (message) => {
    const name = from.beforeBrand(message) ?? from.inSubject(message) ?? from.asHost(message)
    return name === null ? null : { name, address: null }
  },
}
