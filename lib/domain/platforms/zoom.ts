import { writesFrom } from './carriers.ts'
import type { PlatformReader } from './reader.ts'
import { tracesOf } from './traces.ts'

const DOMAINS = ['zoom.us', 'zoom.com']
const OWN = /\bZoom\b/i
const from = tracesOf('Zoom', OWN, [], 'nicknames')

/**
 * Zoom: From bears the host's name over a no-reply address, or the subject or the text says who.
 * Reply-To is what the host typed, and proves nobody's address.
 */
export const zoom: PlatformReader = {
  id: 'zoom',
  domains: DOMAINS,
  carries: writesFrom(DOMAINS, OWN),
  read: (message) => {
    const name =
      from.beforeBrand(message) ??
      from.asSender(message) ??
      from.inSubject(message) ??
      from.inText(message) ??
      from.asHost(message)
    return name === null ? null : { name, address: null }
  },
}
