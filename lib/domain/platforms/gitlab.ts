import type { Message } from '../message.ts'
import { writesFrom } from './carriers.ts'
import { nameOfSomebody } from './names.ts'
import type { PlatformReader } from './reader.ts'

const DOMAINS = ['gitlab.com']
const OWN = /^GitLab\b|\bbot\b/i

/**
 * GitLab: a note bears the name and the login of whoever wrote it, "Max Muster (@mmuster)". An installation at
 * somebody's own domain degrades to its address.
 */
export const gitlab: PlatformReader = {
  id: 'gitlab',
  domains: DOMAINS,
  carries: writesFrom(DOMAINS, OWN),
  read: ({ from: [sender] }: Message) => {
    const name = nameOfSomebody((sender?.name ?? '').replace(/ ?\(@[^()]{1,255}\)$/, ''), OWN)
    return name === null ? null : { name, address: null }
  },
}
