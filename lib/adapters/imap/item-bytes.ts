import type { MessageStructureObject } from 'imapflow'

/** A part of a sent message that makes it something else than a letter. */
export interface TellingPart {
  /** By IMAP's numbers (RFC 9051 §6.4.5.1). */
  readonly part: string
  readonly contentType: string
  readonly encoding: string
  /** Whether its content tells, or its being there. */
  readonly content: boolean
}

/** A calendar of more octets is no answer to an invitation. */
const MOST_CALENDAR_OCTETS = 200_000
const DEEPEST = 10

/** An answer to an invitation (RFC 6047) or a read receipt (RFC 8098); null for a letter. */
export function tellingPart(structure: MessageStructureObject, depth = 0): TellingPart | null {
  const { type, part = '1', encoding = '', parameters = {}, size = 0, childNodes = [] } = structure
  const contentType = type.toLowerCase()
  if (contentType === 'message/disposition-notification') {
    return { part, contentType, encoding: '', content: false }
  }
  if (contentType === 'text/calendar' && size <= MOST_CALENDAR_OCTETS) {
    const charset = Object.entries(parameters).find(([name]) => name.toLowerCase() === 'charset')?.[1]
    const parameter = charset !== undefined && /^[\w.:+-]{1,64}$/.test(charset) ? `; charset=${charset}` : ''
    return { part, contentType: `${contentType}${parameter}`, encoding, content: true }
  }
  // What a message carries as an attachment is not the owner's own answer.
  if (depth >= DEEPEST || contentType === 'message/rfc822') return null
  for (const child of childNodes) {
    const found = tellingPart(child, depth + 1)
    if (found !== null) return found
  }
  return null
}

/** A message of that header and, where there is one, of the part that tells what it is. */
export function itemBytes(header: Uint8Array, telling: TellingPart | null, content: Uint8Array): Uint8Array {
  const fields = Buffer.from(header)
    .toString('latin1')
    .replace(/(?<![\r\n])[\r\n]+$/, '')
  const type =
    telling === null
      ? ''
      : `\r\nMIME-Version: 1.0\r\nContent-Type: ${telling.contentType}\r\nContent-Transfer-Encoding: ${encodingOf(telling)}`
  return Buffer.concat([Buffer.from(`${fields}${type}\r\n\r\n`, 'latin1'), content])
}

function encodingOf({ encoding }: TellingPart): string {
  return /^[\w-]{1,30}$/.test(encoding) ? encoding : '8bit'
}
