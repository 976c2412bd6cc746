import { decodeWords } from 'postal-mime'
import { readDate } from '../../../lib/adapters/mime/date.ts'
import { readMessageId, readMessageIds } from '../../../lib/adapters/mime/identifiers.ts'
import type { MessageReader } from '../../../lib/app/ports.ts'
import type { Mailbox } from '../../../lib/domain/address.ts'
import {
  type Defect,
  type HeaderField,
  MESSAGE_LIMITS as LIMITS,
  type Message,
  type Part,
} from '../../../lib/domain/message.ts'
import { readMailboxes } from './addresses.ts'
import { readBody } from './body.ts'
import { calendarParts } from './calendar-parts.ts'
import { cleanLine, cleanText, cleanValue, cut } from './clean.ts'
import { type RawField, readHeaderBlock } from './header-block.ts'
import { readInvitations } from './invitations.ts'
import { decodedSize, decodingBudget, filenameOf } from './leaf-content.ts'
import { type Leaf, readMimeTree } from './mime-tree.ts'
import { decodeOctets, parsedOctets } from './octets.ts'

const MAX_FIELD_OCTETS = 262_144
const MAX_HEADER_OCTETS = 1_000_000
const MAX_SUBJECT_LENGTH = 2_000

/** The slow clear way to read a message, by `postal-mime` and `ical.js`: what the lean reader is held against. */
export function slowReader(): Pick<MessageReader, 'read'> {
  return { read: readMessage }
}

async function readMessage(bytes: Uint8Array): Promise<Message> {
  const octets = parsedOctets(bytes, LIMITS.parsedBytes)
  const block = readHeaderBlock(octets, 0, {
    maxFields: LIMITS.headerFields,
    maxFieldOctets: MAX_FIELD_OCTETS,
    maxOctets: MAX_HEADER_OCTETS,
    endsAt: () => false,
  })
  const header = readHeader(block.fields)
  // A letter whose body we fail at is still a letter: its header stands, and its octets are its text.
  const content = await readContent(octets, block.fields, block.bodyStart).catch(() =>
    rawContent(octets.subarray(block.bodyStart)),
  )

  const defects = new Set<Defect>(content.defects)
  if (bytes.byteLength > LIMITS.parsedBytes) defects.add('too-large')
  if (header.from.every((mailbox) => mailbox.address === null)) defects.add('no-from')
  if (block.fields.filter(({ name }) => name === 'from').length > 1) defects.add('several-from')
  if (header.date === null) defects.add('no-date')
  if (block.truncated || block.fields.some(({ value }) => value.length > LIMITS.headerValueLength)) {
    defects.add('truncated-headers')
  }
  return { ...header, ...content, size: bytes.byteLength, defects: [...defects] }
}

type Content = Pick<Message, 'text' | 'html' | 'parts' | 'invitations' | 'defects'>
type Header = Omit<Message, keyof Content | 'size'>

function readHeader(fields: readonly RawField[]): Header {
  const values = (name: string): string[] =>
    fields.filter((field) => field.name === name).map((field) => field.value)
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

async function readContent(octets: Buffer, fields: readonly RawField[], bodyStart: number): Promise<Content> {
  const { leaves, tooManyParts, tooDeep } = readMimeTree(octets, fields, bodyStart, LIMITS)
  const body = await readBody(leaves, LIMITS, decodingBudget())
  const calendars = await calendarParts(leaves, decodingBudget())
  const { invitations, broken } = readInvitations(calendars, LIMITS.invitations)
  const defects = new Set<Defect>(body.defects)
  if (broken) defects.add('broken-calendar')
  if (tooManyParts) defects.add('too-many-parts')
  if (tooDeep) defects.add('too-deep')
  return { text: body.text, html: body.html, parts: leaves.map(toPart), invitations, defects: [...defects] }
}

function rawContent(body: Buffer): Content {
  const text = cleanText(decodeOctets(body.subarray(0, LIMITS.textLength)))
  return { text, html: null, parts: [], invitations: [], defects: ['unreadable'] }
}

/** Fields that machines wrote for machines: what looks like an encoded-word in them is none. */
const KEPT_RAW =
  /^(?:received|authentication-results|dkim-|domainkey-|arc-|message-id$|in-reply-to$|references$)/

function toHeaderField({ name, value }: RawField): HeaderField {
  const kept = cut(value, LIMITS.headerValueLength)
  const readable = KEPT_RAW.test(name) ? kept : decodeWords(kept)
  return { name, value: cut(cleanValue(readable), LIMITS.headerValueLength) }
}

function toPart(leaf: Leaf): Part {
  const filename = filenameOf(leaf)
  const disposition = leaf.disposition.value
  return {
    contentType: leaf.type.value,
    filename,
    attachment: disposition === 'attachment' || (disposition !== 'inline' && filename !== null),
    size: decodedSize(leaf),
  }
}
