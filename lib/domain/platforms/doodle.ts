import { writesFrom } from './carriers.ts'
import type { PlatformReader } from './reader.ts'
import { tracesOf } from './traces.ts'

const DOMAINS = ['doodle.com']
const OWN = /\bDoodle\b/i
const from = tracesOf(
  'Doodle',
  OWN,
  [
    /^Doodle: (.{2,80}?) (?:invites|invited|lädt|hat)\b/i,
    /^(.{2,80}?) (?:participated in|commented on|hat an .{1,80} teilgenommen|nimmt an .{1,80} teil)\b/i,
  ],
  'nicknames',
)

/**
 * Doodle: "Max Muster via Doodle", or From is "Doodle" and the subject or the text says who, often by the
 * first name only. A poll needs no account, so the address in Reply-To is nobody's for sure.
 */
export const doodle: PlatformReader = {
  id: 'doodle',
  domains: DOMAINS,
  carries: writesFrom(DOMAINS, OWN),
  read: (message) => {
    const name =
      from.beforeBrand(message) ?? from.inSubject(message) ?? from.asHost(message) ?? from.inText(message)
    return name === null ? null : { name, address: null }
  },
}
