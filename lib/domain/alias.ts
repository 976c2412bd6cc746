import { type Address, domainOf, localPartOf, withoutSubAddress } from './address.ts'
import { type Correspondent, isMailOf, type Sighted } from './correspondent.ts'
import { dottedMain } from './guarded.ts'
import type { Owner } from './owner.ts'

/** An address that the owner gave to one correspondent alone, so as not to give their own to everyone. */
export interface Alias {
  readonly ownerId: string
  readonly address: Address
  /** Counts up with every change. */
  readonly version: number
  /** What the owner calls it; null where they never did. */
  readonly label: string | null
  readonly madeAt: Date
  readonly changedAt: Date
  /** Since when the owner wants no more mail to it; null while they do. */
  readonly retiredAt: Date | null
  /** Whose mail first came to it with proof of where it is from; null before that. */
  readonly holder: AliasUser | null
  /** Who else has used it since, the first of them first. */
  readonly others: readonly OtherUser[]
}

interface AliasUser {
  readonly who: Correspondent
  readonly at: Date
}

/** Somebody to whom the owner did not give the address, as far as Kith can tell. */
export interface OtherUser extends AliasUser {
  /** It was mass mail of somebody whom the owner does not know: the address was passed on. */
  readonly unasked: boolean
  /** When a digest told the owner; null where none has. */
  readonly toldAt: Date | null
}

/** One message that came to an alias. */
export interface AliasUse {
  readonly at: Date
  readonly sighted: Sighted | null
  /** Mass mail of somebody whom the owner does not know. */
  readonly unasked: boolean
}

/** An address leaked to more than so many is worn out; the rest tell the owner nothing new. */
const MOST_OTHERS = 20
/** RFC 5321 §4.5.3.1.3: a path of 256 octets, with its angle brackets. */
const LONGEST = 254

type Addresses = Pick<Owner, 'addresses' | 'dotAliases'>

/**
 * The first recipient that is an alias of the owner's; null where none is, or the message came to an address
 * of their own as well: whoever knows that one has no need of the other.
 */
export function aliasAmong(recipients: readonly Address[], owner: Addresses): Address | null {
  if (recipients.some((at) => owner.addresses.includes(at))) return null
  return recipients.find((at) => isAlias(at, owner)) ?? null
}

/** Whether it is a sub-address (`anna+shop@`) or, where the owner has such, a dotted one (`shop.anna@`). */
export function isAlias(at: Address, { addresses, dotAliases = false }: Addresses): boolean {
  if (at.length > LONGEST || addresses.includes(at)) return false
  const main = withoutSubAddress(at)
  if (main !== at && addresses.includes(main)) return true
  const dotted = dotAliases ? dottedMain(at) : null
  return dotted !== null && addresses.includes(dotted)
}

/**
 * The alias as a message leaves it; null where that changes nothing, as most do. The first use makes it. Who
 * uses it is noted once each and only with proof: anybody can write a name into From.
 */
export function afterUse(
  ownerId: string,
  address: Address,
  before: Alias | null,
  use: AliasUse,
): Alias | null {
  const alias = before ?? aNewAlias(ownerId, address, null, use.at)
  const changed = noted(alias, use)
  if (changed === null) return before === null ? alias : null
  return before === null ? changed : { ...changed, version: before.version + 1, changedAt: use.at }
}

export function aNewAlias(ownerId: string, address: Address, label: string | null, at: Date): Alias {
  return {
    ownerId,
    address,
    version: 1,
    label,
    madeAt: at,
    changedAt: at,
    retiredAt: null,
    holder: null,
    others: [],
  }
}

function noted(alias: Alias, { at, sighted, unasked }: AliasUse): Alias | null {
  if (sighted === null || !sighted.proven || alias.retiredAt !== null) return null
  const { who } = sighted
  if (alias.holder === null) return { ...alias, holder: { who, at } }
  if (isMailOf(alias.holder.who, sighted)) return null
  const known = alias.others.findIndex((other) => isMailOf(other.who, sighted))
  const other = alias.others[known]
  if (other === undefined) {
    if (alias.others.length >= MOST_OTHERS) return null
    return { ...alias, others: [...alias.others, { who, at, unasked, toldAt: null }] }
  }
  // Their receipt came first; that they write to many since is what the owner should hear.
  if (other.unasked || !unasked) return null
  return { ...alias, others: alias.others.with(known, { ...other, at, unasked }) }
}

/** What a policy needs to know of a retired address that a message came to. */
export interface RetiredAddress {
  readonly address: Address
  /** The message proves to come from the one to whom it was given. */
  readonly fromHolder: boolean
}

/** Null where the owner still wants mail to it. */
export function retiredAddress(alias: Alias | null, sighted: Sighted | null): RetiredAddress | null {
  if (alias === null || alias.retiredAt === null) return null
  const { address, holder } = alias
  const fromHolder = holder !== null && sighted?.proven === true && isMailOf(holder.who, sighted)
  return { address, fromHolder }
}

/** That an address was used by somebody to whom the owner did not give it. */
export interface PassedOn {
  readonly alias: Alias
  readonly by: OtherUser
}

/**
 * What a digest tells of addresses that were passed on. Like all of it, by its occasion: as often as it is
 * repeated it tells the same.
 */
export function passedOn(aliases: readonly Alias[], occasion: Date): readonly PassedOn[] {
  return aliases.flatMap((alias) =>
    alias.retiredAt === null
      ? alias.others.filter((other) => isToTell(other, occasion)).map((by) => ({ alias, by }))
      : [],
  )
}

/** The alias once a digest of that occasion has told it all; null where there was nothing to tell. */
export function afterTelling(alias: Alias, occasion: Date): Alias | null {
  // Of a retired one nothing is told, but when it is wanted again.
  if (alias.retiredAt !== null) return null
  if (!alias.others.some((other) => isToTell(other, occasion) && other.toldAt === null)) return null
  const others = alias.others.map((other) =>
    isToTell(other, occasion) ? { ...other, toldAt: occasion } : other,
  )
  return { ...alias, version: alias.version + 1, others }
}

function isToTell({ unasked, at, toldAt }: OtherUser, occasion: Date): boolean {
  return unasked && at <= occasion && (toldAt === null || toldAt.getTime() === occasion.getTime())
}

/** Null where it stands so already. */
export function retiring(alias: Alias, retiredAt: Date | null, now: Date): Alias | null {
  if ((alias.retiredAt === null) === (retiredAt === null)) return null
  return { ...alias, version: alias.version + 1, changedAt: now, retiredAt }
}

const MOST_LABEL = 60

/** What an owner may call an alias: one short line; null for nothing. */
export function readLabel(text: string): string | null {
  const label = text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, MOST_LABEL)
    .trim()
  return label === '' ? null : label
}

/** For whom it is, in the owner's words or else in theirs; null where nobody ever said. */
export function nameOfAlias({ label, holder }: Alias): string | null {
  return label ?? holder?.who.name ?? holder?.who.at ?? null
}

/** How an alias is written: `anna+shop@` or `shop.anna@`. */
export type AliasStyle = 'plus' | 'dot'

const MOST_TAG = 24
/** RFC 5321 §4.5.3.1.1. */
const MOST_LOCAL = 64

/**
 * An address for somebody of that name, as `anna+shop-a@` for "Shop A", which none of the taken ones is; null
 * where none can be made of it.
 */
export function aliasFor(
  name: string,
  main: Address,
  style: AliasStyle,
  isTaken: (at: Address) => boolean,
): Address | null {
  const tag = tagOf(name)
  if (tag === '') return null
  for (let n = 1; n < 100; n++) {
    const own = n === 1 ? tag : `${tag}-${n}`
    const local = style === 'dot' ? `${own}.${localPartOf(main)}` : `${localPartOf(main)}+${own}`
    const at = `${local}@${domainOf(main)}` as Address
    if (local.length > MOST_LOCAL || at.length > LONGEST) return null
    if (!isTaken(at)) return at
  }
  return null
}

const SPELT: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
])

/** Letters and digits that every form in the world takes, without a dot: that would begin the owner's own name. */
function tagOf(name: string): string {
  return name
    .slice(0, 100)
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => SPELT.get(letter) ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_TAG)
    .replace(/^-|-$/g, '')
}
