import type { Message } from '../message.ts'
import { isOfAnyDomain } from './carriers.ts'
import { nameOfPerson } from './names.ts'
import type { PlatformReader } from './reader.ts'
import { tracesOf } from './traces.ts'

const DOMAINS = ['substack.com']
const OWN = /\bSubstack\b/i
const from = tracesOf('Substack', OWN)

/**
 * Substack: each publication writes from an address of its own there, as "Anna Berger from Nordlicht".
 */
export const substack: PlatformReader = {
  id: 'substack',
  domains: DOMAINS,
  // An address made of the writer's name is the publication's here, not an employee's.
  carries: (message) => message.from.some((sender) => isOfAnyDomain(sender, DOMAINS)),
  read: (message) => {
    const name = from.beforeBrand(message) ?? writerOf(message) ?? from.asHost(message)
    return name === null ? null : { name, address: null }
  },
}

function writerOf({ from: [sender] }: Message): string | null {
  const writer = /^(.{3,80}?) (?:from|von|aus|at) /i.exec(sender?.name ?? '')?.[1]
  return writer === undefined ? null : nameOfPerson(writer, OWN)
}
