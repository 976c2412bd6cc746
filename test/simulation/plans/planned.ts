import { address } from '../../../lib/domain/address.ts'
import type { Kith } from '../kith.ts'
import { type Letter, type LetterSort, type Writing, write } from '../mail.ts'
import type { Mutation } from '../mutation.ts'
import type { Random } from '../random.ts'
import type { World } from '../world.ts'

const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** What happens beside the mail, each in a share of the worlds. */
export type About =
  | 'import'
  | 'sent'
  | 'lists'
  | 'places'
  | 'erasure'
  | 'reports'
  | 'settings'
  | 'bouncing'
  | 'aliases'
  | 'mailboxes'
  | 'copies'
  | 'corrections'
  | 'answers'
  | 'journal'

/** All that a plan of one such thing needs. */
export interface Planned {
  readonly world: World
  readonly kith: Kith
  /** A stream of its own, so that no plan changes another. */
  readonly own: Random
  readonly letters: Map<number, Letter>
  readonly mutation: Mutation | null
  /** How long all of it goes on. */
  readonly days: number
}

/** Where a mutation is to be seen, whatever it is about happens in each world, and nothing else of these. */
export function isWanted({ mutation, own }: Planned, about: About, probability: number): boolean {
  const drawn = own.chance(probability)
  return mutation === null ? drawn : mutation.about === about
}

/** A message of one of the people's, or of a stranger's, comes to some owners, or else to whom it names. */
export function bring(
  { world, kith, letters, own }: Planned,
  number: number,
  sort: LetterSort,
  owners: readonly string[],
  over: Partial<Writing> = {},
): void {
  const receivedAt = new Date(Math.floor(world.scheduler.now))
  const theirs = owners.map((id) => address(`${id}@home.example`))
  const to = over.to ?? theirs
  const recipients = theirs.length > 0 ? theirs : to
  const letter = write({ number, sort, at: receivedAt, whose: own.below(3), ...over, to })
  letters.set(letter.number, letter)
  const mailFrom = letter.message.from[0]?.address ?? null
  kith.bring(letter, { mailFrom, recipients, receivedAt, client: null })
}
