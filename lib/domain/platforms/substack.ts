import { headerValue, type Message } from '../message.ts'
import { isOfAnyDomain, writesFrom } from './carriers.ts'
import type { PlatformReader } from './reader.ts'
import { tracesOf } from './traces.ts'

const DOMAINS = ['substack.com']
const OWN = /\bSubstack\b/i
const from = tracesOf('Substack', OWN)
const writesAsItself = writesFrom(DOMAINS, OWN)

/**
 * Substack: each publication writes from an address of its own there, as "Anna Berger from Nordlicht". An
 * address made of the writer's name is the publication's where one can unsubscribe from it, else an employee's.
 */
export const substack: PlatformReader = {
  id: 'substack',
  domains: DOMAINS,
  carries: (message) =>
    writesAsItself(message) ||
    (isPublication(message) && message.from.some((sender) => isOfAnyDomain(sender, DOMAINS))),
  read: (message) => {
    const name = from.beforeBrand(message) ?? from.asWriter(message) ?? from.asHost(message)
    return name === null ? null : { name, address: null }
  },
}

function isPublication(message: Message): boolean {
  return headerValue(message, 'list-unsubscribe') !== null || from.asWriter(message) !== null
}
