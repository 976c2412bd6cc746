import type { MessageReader } from '../../app/ports.ts'
import type { Mailbox } from '../../domain/address.ts'
import {
  type Defect,
  type HeaderField,
  MESSAGE_LIMITS as LIMITS,
  type Message,
  type Part,
} from '../../domain/message.ts'
import { readInvitations } from '../calendar/invitations.ts'
import { readMailboxes } from './addresses.ts'
import { readBody } from './body.ts'
import { calendarParts } from './calendar-parts.ts'
import { cleanLine, cleanText, cleanValue, cut } from './clean.ts'
import { readDate } from './date.ts'
import { decodeWords } from './encoded-words.ts'
import { type RawField, readHeaderBlock } from './header-block.ts'
import { readMessageId, readMessageIds } from './identifiers.ts'
import { openJournalReport } from './journal-report.ts'
import { decodingBudget, filenameOf } from './leaf-content.ts'
import { type Leaf, readMimeTree } from './mime-tree.ts'
import { decodeOctets, parsedOctets } from './octets.ts'
import { decodedSize } from './transfer-encoding.ts'

const MAX_FIELD_OCTETS = 262_144
const MAX_HEADER_OCTETS = 1_000_000
const MAX_SUBJECT_LENGTH = 2_000

/**
 * The border between bytes and trust: reads MIME (RFC 2045–2049, 5322, 6532) into a bounded `Message`. Made for
 * judging: it finds the parts by their boundaries, decodes the text and calendars as far as they are kept, and
 * no octet of an attachment. Linear in the octets.
 */
export function mimeReader(): MessageReader {
  return { read: async (bytes) => readMessage(bytes), openReport: async (bytes) => openJournalReport(bytes) }
}

function readMessage(bytes: Uint8Array): Message {
  const octets = parsedOctets(bytes, LIMITS.parsedBytes)
  const block = readHeaderBlock(octets, 0, {
    maxFields: LIMITS.headerFields,
    maxFieldOctets: MAX_FIELD_OCTETS,
    maxOctets: MAX_HEADER_OCTETS,
    endsAt: () => false,
  })
  const values = valuesByName(block.fields)
  const header = readHeader(block.fields, values)
  const content = readContentOrRaw(octets, block.fields, block.bodyStart)

  const defects = new Set<Defect>(content.defects)
  if (bytes.byteLength > LIMITS.parsedBytes) defects.add('too-large')
  if (header.from.every((mailbox) => mailbox.address === null)) defects.add('no-from')
  if ((values.get('from')?.length ?? 0) > 1) defects.add('several-from')
  if (header.date === null) defects.add('no-date')
  if (block.truncated || block.fields.some(({ value }) => value.length > LIMITS.headerValueLength)) {
    defects.add('truncated-headers')
  }
  return { ...header, ...content, size: bytes.byteLength, defects: [...defects] }
}

type Values = ReadonlyMap<string, readonly string[]>

function valuesByName(fields: readonly RawField[]): Values {
  const values = new Map<string, string[]>()
  for (const { name, value } of fields) {
    const known = values.get(name)
    if (known === undefined) values.set(name, [value])
    else known.push(value)
  }
  return values
}

type Content = Pick<Message, 'text' | 'html' | 'parts' | 'invitations' | 'defects'>
type Header = Omit<Message, keyof Content | 'size'>

function readHeader(fields: readonly RawField[], byName: Values): Header {
  const values = (name: string): readonly string[] => byName.get(name) ?? []
  const first = (name: string): string => values(name)[0] ?? ''
  const lists = (name: string): Mailbox[][] =>
    values(name).map((value) => readMailboxes(value, LIMITS.recipients))
  const mailboxes = (name: string): Mailbox[] => lists(name).flat().slice(0, LIMITS.recipients)
  return {
    messageId: readMessageId(first('message-id')),
    inReplyTo: readMessageIds(values('in-reply-to').join(' ')),
    references: readMessageIds(values('references').join(' ')),
    date: readDate(first('date')),
    from: lists('from').find((found) => found.length > 0) ?? [],
    sender: mailboxes('sender')[0] ?? null,
    replyTo: mailboxes('reply-to'),
    to: mailboxes('to'),
    cc: mailboxes('cc'),
    bcc: mailboxes('bcc'),
    subject: cut(
      cleanLine(decodeWords(first('subject').slice(0, LIMITS.headerValueLength))),
      MAX_SUBJECT_LENGTH,
    ),
    headers: fields.map(toHeaderField),
  }
}

function readContent(octets: Buffer, fields: readonly RawField[], bodyStart: number): Content {
  const { leaves, tooManyParts, tooDeep } = readMimeTree(octets, fields, bodyStart, LIMITS)
  const body = readBody(leaves, LIMITS, decodingBudget())
  const calendars = calendarParts(leaves, decodingBudget())
  const { invitations, broken } = readInvitations(calendars, LIMITS.invitations)
  const defects = new Set<Defect>(body.defects)
  if (broken) defects.add('broken-calendar')
  if (tooManyParts) defects.add('too-many-parts')
  if (tooDeep) defects.add('too-deep')
  return { text: body.text, html: body.html, parts: leaves.map(toPart), invitations, defects: [...defects] }
}

/** A letter whose body we fail at is still a letter: its header stands, and its octets are its text. */
function readContentOrRaw(octets: Buffer, fields: readonly RawField[], bodyStart: number): Content {
  try {
    return readContent(octets, fields, bodyStart)
  } catch {
    const text = cleanText(decodeOctets(octets.subarray(bodyStart, bodyStart + LIMITS.textLength)))
    return { text, html: null, parts: [], invitations: [], defects: ['unreadable'] }
  }
}

/** Fields that machines wrote for machines: what looks like an encoded-word in them is none. */
const KEPT_RAW =
  /^(?:received|authentication-results|dkim-|domainkey-|arc-|message-id$|in-reply-to$|references$)/

function toHeaderField({ name, value }: RawField): HeaderField {
  const kept = cut(value, LIMITS.headerValueLength)
  const isReadable = !kept.includes('=?') || KEPT_RAW.test(name)
  return { name, value: cut(cleanValue(isReadable ? kept : decodeWords(kept)), LIMITS.headerValueLength) }
}

function toPart(leaf: Leaf): Part {
  const filename = filenameOf(leaf)
  const disposition = leaf.disposition.value
  return {
    contentType: leaf.type.value,
    filename,
    attachment: disposition === 'attachment' || (disposition !== 'inline' && filename !== null),
    size: decodedSize(leaf.content, leaf.encoding),
  }
}
