const LF = 0x0a
const CR = 0x0d

/** How far to look for a line feed before believing that lines end in CR alone. */
const LINE_END_PROBE = 65_536

/**
 * The octets that are parsed, at most `limit`: without a byte order mark and leading blank lines, and with
 * LF in place of CR where an old Macintosh ended its lines by CR alone. Copies only in that last case.
 */
export function parsedOctets(bytes: Uint8Array, limit: number): Buffer {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, limit))
  let start = all[0] === 0xef && all[1] === 0xbb && all[2] === 0xbf ? 3 : 0
  while (all[start] === LF || all[start] === CR) start++
  const octets = all.subarray(start)
  return endsLinesByCr(octets) ? withLineFeeds(octets) : octets
}

function endsLinesByCr(octets: Buffer): boolean {
  const head = octets.subarray(0, LINE_END_PROBE)
  return head.indexOf(LF) === -1 && head.indexOf(CR) !== -1
}

function withLineFeeds(octets: Buffer): Buffer {
  const copy = Buffer.from(octets)
  for (let at = 0; at < copy.length; at++) if (copy[at] === CR) copy[at] = LF
  return copy
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })
const windows1252 = new TextDecoder('windows-1252')

/** Octets that name no charset: UTF-8 where they are valid UTF-8 (RFC 6532), else Windows-1252. */
export function decodeOctets(octets: Uint8Array): string {
  try {
    return strictUtf8.decode(octets)
  } catch {
    return windows1252.decode(octets)
  }
}
