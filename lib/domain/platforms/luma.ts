import { writesFrom } from './carriers.ts'
import type { PlatformReader } from './reader.ts'
import { personalReplyTo, tracesOf } from './traces.ts'

const DOMAINS = ['lu.ma', 'luma.com', 'luma-mail.com']
const OWN = /^(?:Luma|lu\.ma)(?!\p{L})/iu
const from = tracesOf('Luma', OWN)

/**
 * Luma: From is the host, Reply-To the host's account where they are one person.
 */
export const luma: PlatformReader = {
  id: 'luma',
  domains: DOMAINS,
  carries: writesFrom(DOMAINS, OWN),
  read: (message) => {
    const name = from.beforeBrand(message) ?? from.inSubject(message) ?? from.asHost(message)
    return name === null ? null : { name, address: personalReplyTo(message, name, DOMAINS) }
  },
}
