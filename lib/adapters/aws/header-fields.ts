/** One header field as it came: its lines, folds and line ends, an octet a character (Latin-1). */
export interface HeaderField {
  /** Lower-cased. */
  readonly name: string
  readonly lines: string
}

export interface SplitMessage {
  readonly fields: readonly HeaderField[]
  /** The blank line and all behind it. */
  readonly rest: Uint8Array
}

const LF = 0x0a

/** A header of more octets is no letter's. */
const MOST_OCTETS = 1_048_576

/** RFC 5322 §3.6.8, with the white space of §4.5.8. */
const FIELD = /^([\x21-\x39\x3b-\x7e]{1,256})[ \t]*:/

/** Takes the header apart without changing an octet; null when it is not made of fields alone. */
export function splitMessage(bytes: Uint8Array): SplitMessage | null {
  const fields: { name: string; lines: string }[] = []
  let at = 0
  while (at < bytes.length) {
    if (at > MOST_OCTETS) return null
    const next = bytes.indexOf(LF, at) + 1 || bytes.length
    const line = latin1(bytes.subarray(at, next))
    if (line === '\r\n' || line === '\n') break
    // NUL, or a CR within a line, which some readers take for its end.
    if (line.includes('\0') || /\r(?!\n$)/.test(line)) return null
    const last = fields.at(-1)
    if (/^[ \t]/.test(line)) {
      if (last === undefined) return null
      last.lines += line
    } else {
      const name = FIELD.exec(line)?.[1]?.toLowerCase()
      if (name === undefined) return null
      fields.push({ name, lines: line })
    }
    at = next
  }
  if (fields.length === 0) return null
  return { fields, rest: bytes.subarray(at) }
}

/** What stands behind the colon, unfolded (RFC 5322 §2.2.3). */
export function fieldValue({ lines }: HeaderField): string {
  return lines
    .slice(lines.indexOf(':') + 1)
    .replace(/\r?\n/g, '')
    .trim()
}

/** The same field by another name. */
export function renamed({ lines }: HeaderField, name: string): HeaderField {
  return { name: name.toLowerCase(), lines: `${name}${lines.slice(lines.indexOf(':'))}` }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
