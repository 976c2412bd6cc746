import type { AliasAct } from '../domain/acts.ts'
import type { Address } from '../domain/address.ts'
import {
  type Alias,
  type AliasStyle,
  aliasFor,
  aNewAlias,
  isAlias,
  readLabel,
  retiring,
} from '../domain/alias.ts'
import type { Owner } from '../domain/owner.ts'
import type { Aliases, Clock } from './ports.ts'

interface AliasDeps {
  readonly aliases: Pick<Aliases, 'get' | 'put'>
  readonly clock: Clock
}

/** How often somebody else may be faster: mail comes to an address while its owner acts on it. */
const MOST_ATTEMPTS = 5

export interface NewAlias {
  /** For whom it is. */
  readonly name: string
  /** Which of the owner's addresses it is made of. */
  readonly main: Address
  readonly style: AliasStyle
}

/** Makes an address for somebody; null where none can be made of that name. */
export async function makeAlias(
  { aliases, clock }: AliasDeps,
  owner: Owner,
  { name, main, style }: NewAlias,
): Promise<Alias | null> {
  const label = readLabel(name)
  if (label === null || !owner.addresses.includes(main)) return null
  const refused = new Set<Address>()
  for (let attempt = 0; attempt < 2 * MOST_ATTEMPTS; attempt++) {
    const at = aliasFor(label, main, style, (one) => refused.has(one))
    if (at === null || !isAlias(at, owner)) return null
    const alias = aNewAlias(owner.id, at, label, clock())
    if (await aliases.put(alias)) return alias
    // Made before, here or by mail that came to it: that one may be somebody else's by now.
    refused.add(at)
  }
  return null
}

/** Calls an alias what the owner calls it; false where there is none. */
export async function nameAlias(
  deps: AliasDeps,
  ownerId: string,
  at: Address,
  name: string,
): Promise<boolean> {
  const named = (alias: Alias): Alias => ({ ...alias, version: alias.version + 1, label: readLabel(name) })
  return (await change(deps, ownerId, at, named)) !== 'gone'
}

/** Wants no more mail to an address, or wants it again. */
export function retireAlias(
  deps: AliasDeps,
  ownerId: string,
  at: Address,
  what: AliasAct,
): Promise<'done' | 'already' | 'gone'> {
  const now = deps.clock()
  return change(deps, ownerId, at, (alias) => retiring(alias, what === 'retire' ? now : null, now))
}

async function change(
  { aliases }: AliasDeps,
  ownerId: string,
  at: Address,
  changed: (alias: Alias) => Alias | null,
): Promise<'done' | 'already' | 'gone'> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const alias = await aliases.get(ownerId, at)
    if (alias === null) return 'gone'
    const next = changed(alias)
    if (next === null) return 'already'
    if (await aliases.put(next)) return 'done'
  }
  throw new Error(`an alias was changed by others ${MOST_ATTEMPTS} times meanwhile`)
}
