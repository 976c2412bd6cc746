import { writesFrom } from './carriers.ts'
import type { PlatformReader } from './reader.ts'
import { tracesOf } from './traces.ts'

const DOMAINS = ['teams.microsoft.com', 'teams.mail.microsoft']
const OWN = /\b(?:Microsoft|Teams)\b/i
const from = tracesOf('(?:Microsoft )?Teams', OWN, [
  /^(.{3,80}?) (?:hat eine Nachricht gesendet|sent a message|hat auf .{1,40} geantwortet|replied to)\b/i,
])

/**
 * Microsoft Teams: what was missed in a chat, as "Max Muster in Teams", or the subject says who. A meeting
 * somebody plans in Teams comes from their own address: it needs no platform.
 */
export const teams: PlatformReader = {
  id: 'teams',
  domains: DOMAINS,
  carries: writesFrom(DOMAINS, OWN),
  read: (message) => {
    const name =
      from.beforeBrand(message) ?? from.asSender(message) ?? from.inSubject(message) ?? from.inText(message)
    return name === null ? null : { name, address: null }
  },
}
