import { writesFrom } from './carriers.ts'
import type { PlatformReader } from './reader.ts'
import { tracesOf } from './traces.ts'

const DOMAINS = ['partiful.com']
const OWN = /\bPartiful\b/i
const from = tracesOf('Partiful', OWN, [], 'nicknames')

/** Partiful: who gives the party, as guests call them; accounts are telephone numbers, so there is no address. */
export const partiful: PlatformReader = {
  id: 'partiful',
  domains: DOMAINS,
  carries: writesFrom(DOMAINS, OWN),
  read: (message) => {
    const name =
      from.beforeBrand(message) ?? from.inSubject(message) ?? from.asHost(message) ?? from.inText(message)
    return name === null ? null : { name, address: null }
  },
}
