import { toAddress, withoutSubAddress } from '../domain/address.ts'
import type { Author } from '../domain/author.ts'
import { isMassKind, type Kind } from '../domain/kind.ts'
import { normaliseName } from '../domain/name.ts'
import {
  NO_TIE,
  TIE_MODEL,
  type Tie,
  type TieKey,
  type TieLevel,
  type TieModel,
  type TieRecord,
  tieOf,
} from '../domain/tie.ts'
import type { ReplayedVerdict } from './backtest-replay.ts'

/** Messages that would have waited although the owner went on to answer them. */
export interface Regret {
  readonly count: number
  /** Share of the answered ones; 0 where none was answered. */
  readonly rate: number
  readonly paths: readonly string[]
}

/** Somebody who wrote, or to whom the owner wrote, with all that passed. */
export interface Contact {
  readonly author: Author
  readonly tie: Tie
  /** Received from them, by what it was. */
  readonly letters: number
  readonly massMail: number
  readonly held: number
  readonly kinds: Readonly<Partial<Record<Kind, number>>>
  readonly firstAt: Date | null
  readonly lastAt: Date | null
}

export function regretOf(verdicts: readonly ReplayedVerdict[]): Regret {
  const answered = verdicts.filter((verdict) => verdict.answered)
  const regretted = answered.filter(({ disposition }) => disposition === 'hold')
  return {
    count: regretted.length,
    rate: answered.length === 0 ? 0 : regretted.length / answered.length,
    paths: regretted.map(({ path }) => path),
  }
}

/**
 * Everybody of the mailbox as they stand at its end, those who wrote most first.
 *
 * @param records the ties kept by address
 */
export function contactsOf(
  verdicts: readonly ReplayedVerdict[],
  records: ReadonlyArray<readonly [TieKey, TieRecord]>,
  end: Date,
  model: TieModel = TIE_MODEL,
): readonly Contact[] {
  const ties = new Map<string, Tie>(
    records.map(([key, record]) => [key, tieOf(record, end, 'address', model)]),
  )
  const contacts = new Map<string, Contact>()
  for (const verdict of verdicts) {
    if (verdict.tie === 'self') continue
    const key = keyOf(verdict.author)
    contacts.set(key, after(contacts.get(key) ?? stranger(verdict.author, ties.get(key)), verdict))
  }
  for (const [key, tie] of ties) {
    const address = toAddress(key.slice('address:'.length))
    if (!contacts.has(key)) contacts.set(key, stranger({ name: null, address, platform: null }, tie))
  }
  return [...contacts.values()].sort((a, b) => b.letters + b.massMail - (a.letters + a.massMail))
}

/** Levels at which something really passed between the two. */
const EXCHANGED: ReadonlySet<TieLevel> = new Set(['self', 'close', 'known', 'dormant'])

/** Contacts who only ever send mass mail, to which nothing ever came back; the busiest first. */
export function collectorsOf(contacts: readonly Contact[]): readonly Contact[] {
  return contacts
    .filter(({ tie, letters, massMail }) => massMail > 0 && letters === 0 && !EXCHANGED.has(tie.level))
    .sort((a, b) => b.massMail - a.massMail)
}

/** Whom the owner really knows, the strongest first. */
export function strongestOf(contacts: readonly Contact[]): readonly Contact[] {
  return contacts
    .filter(({ tie }) => EXCHANGED.has(tie.level))
    .sort((a, b) => b.tie.rank - a.tie.rank || b.tie.sent - a.tie.sent)
}

/** Of whom messages would have waited, the most first. */
export function sendersHeld(contacts: readonly Contact[]): readonly Contact[] {
  return contacts.filter(({ held }) => held > 0).sort((a, b) => b.held - a.held)
}

/** How many contacts stand at which level, by their own address. */
export function countTies(contacts: readonly Contact[]) {
  const count = (level: TieLevel) => contacts.filter(({ tie }) => tie.level === level).length
  return { close: count('close'), known: count('known'), dormant: count('dormant'), weak: count('weak') }
}

/** The sub-address aside, an address is a person; where a platform hides it, a name on that platform is. */
function keyOf({ name, address, platform }: Author): string {
  if (address !== null) return `address:${withoutSubAddress(address)}`
  const known = name === null ? null : (normaliseName(name) ?? name.toLowerCase())
  return `name:${platform ?? ''}:${known ?? ''}`
}

function stranger(author: Author, tie: Tie = NO_TIE): Contact {
  return { author, tie, letters: 0, massMail: 0, held: 0, kinds: {}, firstAt: null, lastAt: null }
}

function after(contact: Contact, { author, kind, disposition, at }: ReplayedVerdict): Contact {
  const mass = isMassKind(kind) ? 1 : 0
  return {
    // The newest message says best what they are called now.
    author: author.name === null ? contact.author : author,
    tie: contact.tie,
    letters: contact.letters + 1 - mass,
    massMail: contact.massMail + mass,
    held: contact.held + (disposition === 'hold' ? 1 : 0),
    kinds: { ...contact.kinds, [kind]: (contact.kinds[kind] ?? 0) + 1 },
    firstAt: contact.firstAt ?? at,
    lastAt: at ?? contact.lastAt,
  }
}
