import { type Address, toAddress, withoutSubAddress } from './address.ts'
import type { Author } from './author.ts'
import { isMassKind, type Kind } from './kind.ts'
import { normaliseName } from './name.ts'
import {
  NO_TIE,
  TIE_MODEL,
  type Tie,
  type TieKey,
  type TieLevel,
  type TieModel,
  type TieRecord,
  tieOf,
} from './tie.ts'
import type { Disposition } from './verdict.ts'

/** One message that came: from whom, what it was, and what Kith makes of it. */
export interface Receipt {
  readonly author: Author
  readonly kind: Kind
  readonly tie: TieLevel
  readonly disposition: Disposition
  readonly at: Date | null
  /** Which of the owner's addresses it came to; null where nothing says so. */
  readonly to: Address | null
}

/** Somebody who wrote, or to whom the owner wrote, with all that passed. */
export interface Contact {
  readonly author: Author
  readonly tie: Tie
  /** Stands in an address book or a network's export. */
  readonly collected: boolean
  /** Received from them, by what it was. */
  readonly letters: number
  readonly massMail: number
  readonly held: number
  readonly kinds: Readonly<Partial<Record<Kind, number>>>
  readonly firstAt: Date | null
  readonly lastAt: Date | null
  /** To which of the owner's addresses they write, and how often. */
  readonly aliases: ReadonlyMap<Address, number>
}

/** The owner's real network, and what only looks like one. Nobody stands in two of the lists. */
export interface ContactGroups {
  /** The strongest first. */
  readonly close: readonly Contact[]
  readonly known: readonly Contact[]
  readonly fading: readonly Contact[]
  /** Nothing ever passed but their mass mail; the busiest first. */
  readonly massOnly: readonly Contact[]
  /** In an address book or a network's list, and no more. */
  readonly collected: readonly Contact[]
  /** All others: who wrote letters that the owner left alone, or was written to once. */
  readonly others: number
}

/** Levels at which something really passed between the two. */
const EXCHANGED: ReadonlySet<TieLevel> = new Set(['self', 'close', 'known', 'dormant'])

/**
 * Everybody as they stand at a moment, those who wrote most first.
 *
 * @param receipts in order of time
 * @param records the ties; those kept by name say what somebody is called, and whom a network's export named
 */
export function contactsOf(
  receipts: Iterable<Receipt>,
  records: Iterable<readonly [TieKey, TieRecord]>,
  now: Date,
  model: TieModel = TIE_MODEL,
): readonly Contact[] {
  const known = sorted(records)
  const contacts = new Map<string, Contact>()
  for (const receipt of receipts) {
    if (receipt.tie === 'self') continue
    const key = keyOf(receipt.author)
    contacts.set(key, after(contacts.get(key) ?? knownAs(receipt.author, known, now, model), receipt))
  }
  for (const key of known.byAddress.keys()) {
    const address = toAddress(key.slice('address:'.length))
    const author = { name: null, address, platform: null }
    if (!contacts.has(key)) contacts.set(key, knownAs(author, known, now, model))
  }
  const named = new Set([...contacts.values()].map(({ author }) => nameOf(author)))
  for (const [name, record] of known.byName) {
    if (!isOnlyCollected(record) || named.has(name)) continue
    const author = { name: spelled(name), address: null, platform: null }
    contacts.set(keyOf(author), knownAs(author, known, now, model))
  }
  return [...contacts.values()].sort((a, b) => b.letters + b.massMail - (a.letters + a.massMail))
}

/** Tells whom the owner really knows from those who were merely collected, or who collected them. */
export function groupContacts(contacts: readonly Contact[]): ContactGroups {
  const at = (level: TieLevel) => strongestOf(contacts).filter(({ tie }) => tie.level === level)
  const massOnly = collectorsOf(contacts)
  const collected = contacts.filter(
    (contact) =>
      contact.collected && contact.tie.level === 'weak' && contact.tie.sent === 0 && !isMassOnly(contact),
  )
  const groups = { close: at('close'), known: at('known'), fading: at('dormant'), massOnly, collected }
  const listed = Object.values(groups).reduce((sum, group) => sum + group.length, 0)
  return { ...groups, others: contacts.filter(({ tie }) => tie.level !== 'self').length - listed }
}

/** Contacts who only ever send mass mail, to which nothing ever came back; the busiest first. */
export function collectorsOf(contacts: readonly Contact[]): readonly Contact[] {
  return contacts.filter(isMassOnly).sort((a, b) => b.massMail - a.massMail)
}

/** Whom the owner really knows, the strongest first. */
export function strongestOf(contacts: readonly Contact[]): readonly Contact[] {
  return contacts
    .filter(({ tie }) => EXCHANGED.has(tie.level))
    .sort((a, b) => b.tie.rank - a.tie.rank || b.tie.sent - a.tie.sent)
}

/** How many contacts stand at which level, by their own address. */
export function countTies(contacts: readonly Contact[]) {
  const count = (level: TieLevel) => contacts.filter(({ tie }) => tie.level === level).length
  return { close: count('close'), known: count('known'), dormant: count('dormant'), weak: count('weak') }
}

function isMassOnly({ tie, letters, massMail }: Contact): boolean {
  return massMail > 0 && letters === 0 && !EXCHANGED.has(tie.level)
}

/** Ties as a report looks them up. */
interface KnownTies {
  readonly byAddress: ReadonlyMap<TieKey, TieRecord>
  /** By normalised name. */
  readonly byName: ReadonlyMap<string, TieRecord>
  /** What the one behind an address is called, where one name alone is theirs. */
  readonly names: ReadonlyMap<Address, string>
}

function sorted(records: Iterable<readonly [TieKey, TieRecord]>): KnownTies {
  const byAddress = new Map<TieKey, TieRecord>()
  const byName = new Map<string, TieRecord>()
  const names = new Map<Address, string>()
  for (const [key, record] of records) {
    if (key.startsWith('address:')) byAddress.set(key, record)
    if (!key.startsWith('name:')) continue
    const name = key.slice('name:'.length)
    byName.set(name, record)
    for (const address of record.addresses) if (!names.has(address)) names.set(address, spelled(name))
  }
  return { byAddress, byName, names }
}

/** Kept names are in lower case: "max muster" is shown as "Max Muster". */
function spelled(name: string): string {
  return name.replace(/(^|\s)\p{L}/gu, (first) => first.toUpperCase())
}

function isOnlyCollected({ collected, addresses }: TieRecord): boolean {
  return collected && addresses.length === 0
}

/** The sub-address aside, an address is a person; where a platform hides it, a name on that platform is. */
function keyOf(author: Author): string {
  const { address, platform } = author
  if (address !== null) return `address:${withoutSubAddress(address)}`
  return `name:${platform ?? ''}:${nameOf(author) ?? ''}`
}

/** The same author is met on every page; what is known of them goes with them. */
const NAMES = new WeakMap<Author, string>()

function nameOf(author: Author): string | null {
  const { name } = author
  if (name === null) return null
  const known = NAMES.get(author)
  if (known !== undefined) return known
  const made = normaliseName(name) ?? name.toLowerCase()
  NAMES.set(author, made)
  return made
}

/** Before any of their mail was counted; who has no address is known by a name that is one person's. */
function knownAs(author: Author, known: KnownTies, now: Date, model: TieModel): Contact {
  const { address } = author
  const byName = known.byName.get(nameOf(author) ?? '')
  const only = byName !== undefined && byName.addresses.length <= 1 ? byName : undefined
  const own = address === null ? only : known.byAddress.get(`address:${withoutSubAddress(address)}`)
  const tie = own === undefined ? NO_TIE : tieOf(own, now, address === null ? 'name' : 'address', model)
  const name =
    author.name ?? (address === null ? null : (known.names.get(withoutSubAddress(address)) ?? null))
  return {
    author: name === author.name ? author : { ...author, name },
    tie,
    collected: own?.collected === true || byName?.collected === true,
    letters: 0,
    massMail: 0,
    held: 0,
    kinds: {},
    firstAt: null,
    lastAt: null,
    aliases: new Map(),
  }
}

function after(contact: Contact, { author, kind, disposition, at, to }: Receipt): Contact {
  const mass = isMassKind(kind) ? 1 : 0
  return {
    // The newest message says best what they are called now.
    author: author.name === null ? contact.author : author,
    tie: contact.tie,
    collected: contact.collected,
    letters: contact.letters + 1 - mass,
    massMail: contact.massMail + mass,
    held: contact.held + (disposition === 'hold' ? 1 : 0),
    kinds: { ...contact.kinds, [kind]: (contact.kinds[kind] ?? 0) + 1 },
    firstAt: contact.firstAt ?? at,
    lastAt: at ?? contact.lastAt,
    aliases: to === null ? contact.aliases : counted(contact.aliases, to),
  }
}

function counted(aliases: Contact['aliases'], to: Address): Contact['aliases'] {
  return new Map(aliases).set(to, (aliases.get(to) ?? 0) + 1)
}
