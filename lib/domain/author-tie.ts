import { type Address, domainOf, organisationalDomain, withoutSubAddress } from './address.ts'
import { areOneMailbox } from './address-variants.ts'
import type { Author } from './author.ts'
import { tieKeysOf } from './learning.ts'
import type { Addressee } from './owner.ts'
import {
  EMPTY_RECORD,
  mergeTies,
  NO_TIE,
  TIE_LEVELS,
  type Tie,
  type TieKey,
  type TieModel,
  type TieRecord,
  tieOf,
} from './tie.ts'

/** What to ask about an author. A platform's domain says nothing of the person. */
export function tieKeysFor(author: Author): readonly TieKey[] {
  return tieKeysOf(author).filter((key) => !(author.platform !== null && key.startsWith('domain:')))
}

/** The tie to whom the message claims to come from, believed or not. */
export function claimedTieOf(
  author: Author,
  ties: ReadonlyMap<TieKey, TieRecord>,
  owner: Addressee,
  now: Date,
  model: TieModel,
): Tie {
  if (author.address !== null && isOwn(author.address, owner)) {
    return { ...NO_TIE, level: 'self', by: 'address' }
  }
  const byAddress = recordsOf(ties, 'address:')
  const byName = recordsOf(ties, 'name:')
  const personal = [
    ...(byAddress === null ? [] : [tieOf(byAddress, now, 'address', model)]),
    ...(byName === null || !isTheirs(byName, author) ? [] : [tieOf(byName, now, 'name', model)]),
  ]
  const [best] = personal.sort((a, b) => TIE_LEVELS.indexOf(a.level) - TIE_LEVELS.indexOf(b.level))
  if (best !== undefined) return best
  const byDomain = recordsOf(ties, 'domain:')
  const colleague = author.address !== null && author.platform === null && isColleague(author.address, owner)
  if (byDomain !== null || colleague) {
    return { ...tieOf(byDomain ?? EMPTY_RECORD, now, 'domain', model), level: 'weak' }
  }
  return NO_TIE
}

/**
 * Whether what is kept under a name is about this author, and about nobody else of that name: where a platform
 * hides the address, all of it must be about one mailbox; where there is an address, about variants of it.
 */
function isTheirs(record: TieRecord, { address }: Author): boolean {
  if (address === null) return areOneMailbox(record.addresses) || isOnlyCollected(record)
  return record.addresses.length > 0 && areOneMailbox([...record.addresses, address])
}

/** A name from a network's export, without any address: enough for `weak`, and for no more. */
function isOnlyCollected(record: TieRecord): boolean {
  return record.collected && record.addresses.length === 0
}

function recordsOf(ties: ReadonlyMap<TieKey, TieRecord>, prefix: string): TieRecord | null {
  const records = [...ties].filter(([key]) => key.startsWith(prefix)).map(([, record]) => record)
  return records.length === 0 ? null : records.reduce(mergeTies)
}

function isOwn(address: Address, owner: Addressee): boolean {
  return owner.addresses.some((own) => withoutSubAddress(own) === withoutSubAddress(address))
}

function isColleague(address: Address, owner: Addressee): boolean {
  const organisation = `domain:${organisationalDomain(domainOf(address))}`
  return owner.addresses.some((own) =>
    tieKeysOf({ name: null, address: own }).some((key) => key === organisation),
  )
}
