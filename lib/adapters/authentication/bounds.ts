/** What honest mail never comes near; beyond it the work for one message would be its sender's to choose. */
const HEADER_OCTETS = 256 * 1_024
const HEADER_LINES = 3_000
const LINE_OCTETS = 1_024 * 1_024
const SIGNATURES = 10
/** White space in one piece, folds included: it is trimmed in quadratic time. */
const BLANK_OCTETS = 1_000

/** Octets of all fields of a name together: they are read slowly, or once for each signature. */
const FIELD_OCTETS: ReadonlyMap<string, number> = new Map([
  ['from', 4_096],
  ['return-path', 4_096],
  ['dkim-signature', 65_536],
])

/** Whether the time to verify a message is at most in proportion to its size. */
export function isWithinBounds(bytes: Uint8Array): boolean {
  const header = headerOf(bytes)
  return header !== null && isModest(header) && !hasLongBlank(header) && hasLinesWithin(bytes, LINE_OCTETS)
}

function headerOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, HEADER_OCTETS)).toString('latin1')
  const end = start.search(/\n\r?\n/)
  if (end !== -1) return start.slice(0, end)
  return bytes.length <= HEADER_OCTETS ? start : null
}

function isModest(header: string): boolean {
  const lines = header.split('\n')
  if (lines.length > HEADER_LINES) return false
  const octets = new Map<string, number>()
  let signatures = 0
  let name = ''
  for (const line of lines) {
    if (!/^\s/.test(line)) {
      name = line.split(':', 1)[0]?.trim().toLowerCase() ?? ''
      if (name === 'dkim-signature') signatures += 1
    }
    octets.set(name, (octets.get(name) ?? 0) + line.length)
  }
  return (
    signatures <= SIGNATURES && [...FIELD_OCTETS].every(([field, most]) => (octets.get(field) ?? 0) <= most)
  )
}

function hasLongBlank(header: string): boolean {
  let run = 0
  for (let at = 0; at < header.length; at++) {
    run = ' \t\r\n'.includes(header.charAt(at)) ? run + 1 : 0
    if (run > BLANK_OCTETS) return true
  }
  return false
}

function hasLinesWithin(bytes: Uint8Array, most: number): boolean {
  let start = 0
  while (bytes.length - start > most) {
    const end = bytes.subarray(start, start + most).lastIndexOf(0x0a)
    if (end === -1) return false
    start += end + 1
  }
  return true
}
