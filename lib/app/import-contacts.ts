import { type Address, withoutSubAddress } from '../domain/address.ts'
import type { Lesson } from '../domain/learning.ts'
import { normaliseName } from '../domain/name.ts'
import { EMPTY_RECORD, type TieKey, type TieRecord } from '../domain/tie.ts'
import type { Contact } from './import-source.ts'

const COLLECTED: TieRecord = { ...EMPTY_RECORD, collected: true }

/**
 * What an address book or a network's export teaches of one person: that they were collected, and no more.
 * One lesson a key, so that two books that both have somebody teach it once.
 *
 * A name comes without the address beside it: the owner may write to the same person at another, and two
 * addresses would make a name that tells somebody apart one that does not. And who works where a contact
 * works was not collected for it.
 */
export function lessonsOfContact({ name, addresses }: Contact, own: readonly Address[]): readonly Lesson[] {
  const bare = addresses
    .map(withoutSubAddress)
    .filter((at) => !own.some((of) => withoutSubAddress(of) === at))
  if (addresses.length > 0 && bare.length === 0) return []
  const known = name === null ? null : normaliseName(name)
  const keys: TieKey[] = [
    ...bare.map((at): TieKey => `address:${at}`),
    ...(known === null ? [] : [`name:${known}` as const]),
  ]
  return keys.map((key) => ({ id: `collected:${key}`, ties: new Map([[key, COLLECTED]]), sent: null }))
}
