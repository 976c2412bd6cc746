import { writesFrom } from './carriers.ts'
import type { PlatformReader } from './reader.ts'
import { tracesOf } from './traces.ts'

const DOMAINS = ['doodle.com']
const OWN = /\bDoodle\b/i
const from = tracesOf('Doodle', OWN, [/^Doodle: (.{3,80}?) (?:invites|invited|lädt|hat)\b/i])

/**
 * Doodle: "Max Muster via Doodle", or From is "Doodle" and the subject or the text says who. A
 * poll needs no account, so the address in Reply-To is nobody's for sure.
 */
export const doodle: PlatformReader = {
  id: 'doodle',
  domains: DOMAINS,
  carries: writesFrom(DOMAINS, OWN),
  read: (message) => {
    const name =
      from.beforeBrand(message) ?? from.inSubject(message) ?? from.asSender(message) ?? from.inText(message)
    return name === null ? null : { name, address: null }
  },
}
