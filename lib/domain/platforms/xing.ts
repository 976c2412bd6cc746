import { writesFrom } from './carriers.ts'
import type { PlatformReader } from './reader.ts'
import { tracesOf } from './traces.ts'

const DOMAINS = ['xing.com', 'xing-events.com']
const OWN = /\bXING\b/
const from = tracesOf('XING', OWN, [
  /^(.{3,80}?) (?:schreibt|schrieb) (?:Ihnen|dir)\b/i,
  /^(.{3,80}?) (?:ist|is) (?:jetzt|now) (?:Ihr|dein|one of your|your)\b/i,
])

/**
 * XING: "Max Muster via XING", or From is "XING" and the subject says who. Members' addresses stay hidden.
 */
export const xing: PlatformReader = {
  id: 'xing',
  domains: DOMAINS,
  carries: writesFrom(DOMAINS, OWN),
  read: (message) => {
    const name =
      from.beforeBrand(message) ?? from.asSender(message) ?? from.inSubject(message) ?? from.inText(message)
    return name === null ? null : { name, address: null }
  },
}
