import type { Contact } from '../../app/import-source.ts'
import { toAddress } from '../../domain/address.ts'
import { cleanLine } from '../mime/clean.ts'
import { decodeOctets } from '../mime/octets.ts'
import { decodedHead, decodedText } from './text.ts'

/** Characters kept of one property: more only photographs need. */
const MAX_PROPERTY = 4_000
const MAX_NAME = 200
const MAX_ADDRESSES = 50

/** Whether the bytes begin as a vCard does (RFC 6350 §6.1.1). */
export function isVCard(head: Uint8Array): boolean {
  return /^\s*BEGIN:VCARD\s/i.test(decodedHead(head.subarray(0, 400)))
}

/** The persons of an address book: vCard 4.0 (RFC 6350), 3.0 (RFC 2426), and the 2.1 of old telephones. */
export async function* contactsInVCards(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Contact> {
  let card: Card | null = null
  let depth = 0
  for await (const line of properties(decodedText(chunks))) {
    const property = propertyOf(line)
    if (property === null) continue
    const { name, value } = property
    const marks = value.trim().toUpperCase() === 'VCARD'
    if (name === 'BEGIN' && marks) {
      // A card within a card is an agent of the person (2.1 and 3.0 AGENT): somebody else.
      if (depth++ === 0) card = new Card()
    } else if (name === 'END' && marks) {
      if (--depth > 0) continue
      const contact = card?.contact() ?? null
      if (contact !== null) yield contact
      card = null
      depth = 0
    } else if (depth === 1) {
      card?.take(property)
    }
  }
}

interface Property {
  /** Upper-cased, without group. */
  readonly name: string
  readonly parameters: string
  readonly value: string
}

class Card {
  #formatted = ''
  #structured = ''
  #isPerson = true
  readonly #addresses = new Set<string>()

  take({ name, parameters, value }: Property): void {
    const text = isQuotedPrintable(parameters) ? fromQuotedPrintable(value) : value
    if (name === 'FN') this.#formatted ||= unescaped(text)
    else if (name === 'N') this.#structured ||= nameOf(text)
    else if (name === 'EMAIL' && this.#addresses.size < MAX_ADDRESSES) this.#addresses.add(unescaped(text))
    else if (name === 'KIND' || name === 'X-ADDRESSBOOKSERVER-KIND') {
      this.#isPerson = /^(?:individual)?$/i.test(text.trim())
    }
  }

  /** Null for a group or a firm, and for a card that tells nobody. */
  contact(): Contact | null {
    const name = cleanLine(this.#formatted || this.#structured).slice(0, MAX_NAME) || null
    const addresses = [...this.#addresses].flatMap((text) => toAddress(text.replace(/^mailto:/i, '')) ?? [])
    if (!this.#isPerson || (name === null && addresses.length === 0)) return null
    return { name, addresses }
  }
}

/** Unfolds (RFC 6350 §3.2), and joins what quoted-printable broke (2.1); keeps only so much of each. */
async function* properties(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let property = ''
  for await (const line of lines(texts)) {
    const folded = /^[ \t]/.test(line)
    const broken = property.endsWith('=') && isQuotedPrintable(property.split(':', 1)[0] ?? '')
    if (folded || broken) {
      if (property.length < MAX_PROPERTY)
        property = broken ? property.slice(0, -1) + line : property + line.slice(1)
    } else {
      if (property !== '') yield property
      property = line
    }
  }
  if (property !== '') yield property
}

async function* lines(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const text of texts) {
    const pieces = text.split(/\r\n|\n|\r/)
    for (const [at, piece] of pieces.entries()) {
      if (rest.length < MAX_PROPERTY) rest += piece.slice(0, MAX_PROPERTY)
      if (at === pieces.length - 1) continue
      yield rest
      rest = ''
    }
  }
  if (rest !== '') yield rest
}

/** Name and parameters end at the first colon outside quotes (RFC 6350 §3.3). */
function propertyOf(line: string): Property | null {
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const character = line[at]
    if (character === '"') quoted = !quoted
    if (character !== ':' || quoted) continue
    const [name = '', ...parameters] = line.slice(0, at).split(';')
    const bare = name.slice(name.lastIndexOf('.') + 1).trim()
    return { name: bare.toUpperCase(), parameters: parameters.join(';'), value: line.slice(at + 1) }
  }
  return null
}

function isQuotedPrintable(parameters: string): boolean {
  return /quoted-printable/i.test(parameters)
}

/** RFC 2045 §6.7; the charset is seen from the octets. */
function fromQuotedPrintable(text: string): string {
  if (/[\u{100}-\u{10ffff}]/u.test(text)) return text
  const octets = text.replace(/=([\dA-F]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )
  return decodeOctets(Buffer.from(octets, 'latin1'))
}

/** RFC 6350 §3.4. */
function unescaped(text: string): string {
  return text
    .replace(/\\([\\,;:nN])/g, (_, character: string) => (/n/i.test(character) ? ' ' : character))
    .trim()
}

/** Family name; given name; … as people say it (RFC 6350 §6.2.2). */
function nameOf(structured: string): string {
  const [family = '', given = ''] = structured.split(/(?<!\\);/, 2).map(unescaped)
  return `${given} ${family}`.trim()
}
