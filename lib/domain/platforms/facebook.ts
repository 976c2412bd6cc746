import { writesFrom } from './carriers.ts'
import type { PlatformReader } from './reader.ts'
import { tracesOf } from './traces.ts'

const DOMAINS = ['facebookmail.com', 'facebook.com']
const OWN = /\b(?:Facebook|Meta)\b/i
const from = tracesOf('Facebook', OWN)

/**
 * Facebook: notes about friends bear the friend's name, or "Facebook" and the subject says who.
 */
export const facebook: PlatformReader = {
  id: 'facebook',
  domains: DOMAINS,
  carries: writesFrom(DOMAINS, OWN),
  read: (message) => {
    const name =
      from.beforeBrand(message) ?? from.asSender(message) ?? from.inSubject(message) ?? from.inText(message)
    return name === null ? null : { name, address: null }
  },
}
