import type { Address } from '../address.ts'
import type { Message } from '../message.ts'

/** The person whom a platform names. */
export interface NamedPerson {
  readonly name: string | null
  /** Their own address, only where the platform has it from the account and hands it on; null as a rule. */
  readonly address: Address | null
}

/** What we know of one platform that carries mail for people. */
export interface PlatformReader {
  /** Lower-case, stable: rules and pages name it. */
  readonly id: string
  /** The domains it sends from; a message is believed to be its own only where one of them is proven. */
  readonly domains: readonly string[]
  /** Whether the platform's machinery says it wrote this, and not somebody who has an address there. */
  readonly carries: (message: Message) => boolean
  /** The person behind it; null for mail of the platform's own. */
  readonly read: (message: Message) => NamedPerson | null
}
