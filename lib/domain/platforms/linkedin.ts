import { writesFrom } from './carriers.ts'
import type { PlatformReader } from './reader.ts'
import { personalReplyTo, tracesOf } from './traces.ts'

const DOMAINS = ['linkedin.com']
const OWN = /\bLinked ?In\b/i
const from = tracesOf('LinkedIn', OWN)

/**
 * LinkedIn: invitations bear the person's bare name, messages "Max Muster via LinkedIn". Older invitations
 * answer to the address of the account, which LinkedIn has confirmed.
 */
export const linkedin: PlatformReader = {
  id: 'linkedin',
  domains: DOMAINS,
  carries: writesFrom(DOMAINS, OWN),
  read: (message) => {
    const name =
      from.beforeBrand(message) ?? from.asSender(message) ?? from.inSubject(message) ?? from.inText(message)
    return name === null ? null : { name, address: personalReplyTo(message, name, DOMAINS) }
  },
}
