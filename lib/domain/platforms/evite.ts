import type { Message } from '../message.ts'
import { writesFrom } from './carriers.ts'
import { nameOfSomebody } from './names.ts'
import type { PlatformReader } from './reader.ts'
import { tracesOf } from './traces.ts'

const DOMAINS = ['evite.com']
const OWN = /\bEvite\b/i
const from = tracesOf('Evite', OWN, [], 'nicknames')

/**
 * Evite: "Max Muster via Evite", or "Evite on behalf of Max Muster". Reply-To is what the host typed, and proves
 * nobody's address.
 */
export const evite: PlatformReader = {
  id: 'evite',
  domains: DOMAINS,
  carries: writesFrom(DOMAINS, OWN),
  read: (message) => {
    const name =
      from.beforeBrand(message) ??
      principalOf(message) ??
      from.inSubject(message) ??
      from.asHost(message) ??
      from.inText(message)
    return name === null ? null : { name, address: null }
  },
}

function principalOf({ from: [sender] }: Message): string | null {
  const principal = /^Evite (?:on behalf of|im Auftrag von) (.{1,80})$/i.exec(sender?.name ?? '')?.[1]
  return principal === undefined ? null : nameOfSomebody(principal, OWN)
}
