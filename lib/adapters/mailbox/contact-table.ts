import type { Contact } from '../../app/import-source.ts'
import { type Address, toAddress } from '../../domain/address.ts'
import { cleanLine } from '../mime/clean.ts'
import { csvRows } from './csv.ts'
import { decodedHead, decodedText } from './text.ts'

/** Where in a row the parts of a contact stand. */
interface Columns {
  readonly first: number
  readonly last: number
  readonly addresses: readonly number[]
}

export interface Table {
  readonly delimiter: string
  readonly columns: Columns
}

const DELIMITERS = [',', ';', '\t'] as const

/** Lines that may stand before the heading: LinkedIn puts its notes there. */
const MOST_LEADING_LINES = 30

const MAX_NAME = 200

const FIRST_NAME = /^(?:first|given) ?name$|^vorname$|^prénom$|^nombre$|^nome$|^voornaam$/
const LAST_NAME =
  /^(?:last|family) ?name$|^surname$|^(?:nach|familien)name$|^nom(?: de famille)?$|^apellidos?$|^cognome$|^achternaam$/
const ADDRESS = /\be-?mails?\b|\be-mail-|\bcorreo\b/
/** What such tables say about an address, beside it. */
const ABOUT_ADDRESS = /\b(?:type?|display|label|name|opt|status|angezeigter)\b/
/** LinkedIn gives few addresses away; that it lists people shows in these two. */
const CONNECTED =
  /^connected on$|^(?:vernetzt|verbunden|kontakt) (?:am|seit)$|^connecté le$|^conectado el$|^connesso il$/
const PROFILE = /^url$|^profil-?url$|^profile url$|^xing[- ]profil(?:e)?(?:[- ]url)?$/
/** What LinkedIn writes above the heading, quoted or not. */
const NOTES = /^"?(?:notes|note|hinweise?|anmerkung(?:en)?|remarques|notas)\s*:"?\s*[,;]*$/

/**
 * How a file that lists people is laid out: LinkedIn's `Connections.csv`, the contact lists of XING, Google
 * and Outlook. Its heading has a first and a last name, and an address or, of networks that keep addresses
 * back, the day of the connection and a profile. Null for any other file, and any other table.
 */
export function tableIn(head: Uint8Array): Table | null {
  const lines = decodedHead(head).split(/\r\n|\n|\r/, MOST_LEADING_LINES)
  const written = lines.map((line) => line.trim()).filter((line) => line !== '')
  const [first] = written
  if (first === undefined) return null
  const candidates = NOTES.test(first.toLowerCase()) ? written : [first]
  for (const line of candidates) {
    for (const delimiter of DELIMITERS) {
      const columns = columnsOf(simpleCells(line, delimiter))
      if (columns !== null) return { delimiter, columns }
    }
  }
  return null
}

/** The people of such a file; what looks like a formula of a spreadsheet is no name. */
export async function* contactsInTable(
  chunks: AsyncIterable<Uint8Array>,
  { delimiter, columns }: Table,
): AsyncGenerator<Contact> {
  let begun = false
  for await (const row of csvRows(decodedText(chunks), delimiter)) {
    const contact = begun ? contactOf(row, columns) : null
    begun ||= columnsOf(row) !== null
    if (contact !== null) yield contact
  }
}

function columnsOf(row: readonly string[]): Columns | null {
  const names = row.map((cell) => cell.toLowerCase().replace(/\s+/g, ' ').trim())
  const first = names.findIndex((name) => FIRST_NAME.test(name))
  const last = names.findIndex((name) => LAST_NAME.test(name))
  const addresses = names.flatMap((name, at) => (ADDRESS.test(name) && !ABOUT_ADDRESS.test(name) ? [at] : []))
  const isNetwork = names.some((name) => CONNECTED.test(name)) && names.some((name) => PROFILE.test(name))
  if (first < 0 || last < 0 || (addresses.length === 0 && !isNetwork)) return null
  return { first, last, addresses }
}

function contactOf(row: readonly string[], { first, last, addresses }: Columns): Contact | null {
  const name =
    [first, last]
      .map((at) => nameIn(row[at] ?? ''))
      .join(' ')
      .trim() || null
  const found = addresses.flatMap((at) => addressesIn(row[at] ?? ''))
  return name === null && found.length === 0 ? null : { name, addresses: [...new Set(found)] }
}

function nameIn(cell: string): string {
  return /^['\s]*[=+@|-]/.test(cell) ? '' : cleanLine(cell).slice(0, MAX_NAME)
}

/** Google puts several into one cell, with ":::" between them. */
function addressesIn(cell: string): readonly Address[] {
  return cell.split(/:::|[;,]/, 20).flatMap((text) => toAddress(text.trim()) ?? [])
}

/** The cells of a heading, which holds no line end and no quote. */
function simpleCells(line: string, delimiter: string): readonly string[] {
  return line.split(delimiter, 300).map((cell) => cell.trim().replace(/^"|"$/g, ''))
}
