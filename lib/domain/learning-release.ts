import { withoutSubAddress } from './address.ts'
import type { Entry } from './entry.ts'
import type { Lesson } from './learning.ts'
import { EMPTY_RECORD } from './tie.ts'

/**
 * What a release teaches: that the owner knows of the author, as of a contact that they collected. It is
 * weak evidence and stays so however often it comes; and only of an author who was proven, or somebody else's
 * mail would earn it for the one whom it names.
 */
export function lessonOfRelease({ author, authentication }: Entry): Lesson | null {
  if (author.address === null || authentication !== 'pass') return null
  const key = `address:${withoutSubAddress(author.address)}` as const
  // The lesson that an address book teaches: one of the two is enough.
  return { id: `collected:${key}`, ties: new Map([[key, { ...EMPTY_RECORD, collected: true }]]), sent: null }
}
