import { isOfAnyDomain, writesFrom } from './carriers.ts'
import type { PlatformReader } from './reader.ts'
import { tracesOf } from './traces.ts'

const PUBLICATIONS = ['mail.beehiiv.com']
const OWN = /\bbeehiiv\b/i
const from = tracesOf('beehiiv', OWN)
const writesAsItself = writesFrom(['beehiiv.com'], OWN)

/**
 * beehiiv: each publication writes from an address of its own there, under the writer's name or its own. A
 * publication with a domain of its own needs no platform.
 */
export const beehiiv: PlatformReader = {
  id: 'beehiiv',
  domains: ['beehiiv.com'],
  carries: (message) =>
    writesAsItself(message) || message.from.some((sender) => isOfAnyDomain(sender, PUBLICATIONS)),
  read: (message) => {
    const name = from.beforeBrand(message) ?? from.asWriter(message) ?? from.asHost(message)
    return name === null ? null : { name, address: null }
  },
}
