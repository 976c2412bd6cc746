import { writesFrom } from './carriers.ts'
import type { PlatformReader } from './reader.ts'
import { tracesOf } from './traces.ts'

const DOMAINS = ['github.com']
const OWN = /^GitHub\b|\[bot\]/i
const from = tracesOf('GitHub', OWN)

/**
 * GitHub: a note bears the name (or the login) of whoever commented; robots of GitHub's bear none.
 */
export const github: PlatformReader = {
  id: 'github',
  domains: DOMAINS,
  carries: writesFrom(DOMAINS, OWN),
  read: (message) => {
    const name = from.beforeBrand(message) ?? from.asHost(message) ?? from.inSubject(message)
    return name === null ? null : { name, address: null }
  },
}
