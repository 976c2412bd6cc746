import { type Address, address } from '../domain/address.ts'
import type { Language, Owner } from '../domain/owner.ts'

/** Nobody's address (RFC 2606 §2), for a message that is judged for nobody in particular. */
const NOBODY = address('owner@kith.invalid')

/** An owner whom no store knows, guarding from the first message on. */
export function adHocOwner(addresses: readonly Address[], language: Language): Owner {
  const [main = NOBODY, ...others] = addresses
  return {
    id: 'ad-hoc',
    name: null,
    addresses: [main, ...others],
    journalAddress: NOBODY,
    language,
    timeZone: 'UTC',
    mode: 'guarding',
    sensitivity: 'normal',
    interests: { topics: [], effect: 'deliver' },
    digestTimes: [],
    nextDigestAt: null,
  }
}
