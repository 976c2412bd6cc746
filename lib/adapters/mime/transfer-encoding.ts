const LF = 0x0a
const CR = 0x0d
const EQUALS = 0x3d

const NO_DIGIT = 256

/** Values of the hexadecimal digits, by octet. */
const HEX = Uint16Array.from({ length: 256 }, (_, octet) => {
  const value = Number.parseInt(String.fromCharCode(octet), 16)
  return Number.isNaN(value) ? NO_DIGIT : value
})

/** The octet that two hexadecimal digits write; -1 where they are none. */
function hexOctet(high: number | undefined, low: number | undefined): number {
  const octet = ((HEX[high ?? 0] ?? NO_DIGIT) << 4) | (HEX[low ?? 0] ?? NO_DIGIT)
  return octet < NO_DIGIT ? octet : -1
}

/** Octets of a text in which two hexadecimal digits behind a mark stand for one; all else is UTF-8. */
export function decodeHexes(text: string, mark: '=' | '%'): Buffer {
  const octets = Buffer.from(text, 'utf8')
  const sign = mark.charCodeAt(0)
  let to = octets.indexOf(sign)
  if (to === -1) return octets
  for (let at = to; at < octets.length; at++) {
    const octet = octets[at] ?? 0
    const written = octet === sign ? hexOctet(octets[at + 1], octets[at + 2]) : -1
    octets[to++] = written === -1 ? octet : written
    if (written !== -1) at += 2
  }
  return octets.subarray(0, to)
}

/**
 * Quoted-printable (RFC 2045 §6.7). Lines end in LF; a "=" that begins no escape stays, as its §6.7 note (2)
 * recommends.
 */
export function decodeQuotedPrintable(encoded: Buffer): Buffer {
  const octets = Buffer.allocUnsafe(encoded.length)
  const length = encoded.length
  let to = 0
  let at = 0
  while (at < length) {
    let octet = encoded[at++] ?? 0
    // Nearly all octets stand for themselves: in a loop of their own they cost half.
    while (octet !== EQUALS && at < length) {
      octets[to++] = octet
      octet = encoded[at++] ?? 0
    }
    if (octet !== EQUALS) {
      octets[to++] = octet
      break
    }
    const written = hexOctet(encoded[at], encoded[at + 1])
    if (written !== -1) {
      octets[to++] = written
      at += 2
      continue
    }
    const end = behindLineEnd(encoded, at)
    if (end === -1) octets[to++] = octet
    else at = end
  }
  return octets.subarray(0, to)
}

/** Behind the line end that stands there, or the end of all; -1 where neither does. */
function behindLineEnd(octets: Buffer, from: number): number {
  let at = from
  while (octets[at] === CR) at++
  if (at >= octets.length) return at
  return octets[at] === LF ? at + 1 : -1
}

/**
 * Base64 (RFC 2045 §6.8): what is no digit is passed over. Padding ends a unit and the next begins anew, for
 * some programs pad each line.
 */
export function decodeBase64(encoded: string): Buffer {
  const padding = encoded.indexOf('=')
  // Node takes the digits of base64url (RFC 4648 §5), too, which are none in mail.
  const isPlain = !/[-_]/.test(encoded) && (padding === -1 || /^[=\s]*$/.test(encoded.slice(padding)))
  return isPlain ? Buffer.from(encoded, 'base64') : decodeUnits(encoded)
}

function decodeUnits(encoded: string): Buffer {
  const octets = Buffer.allocUnsafe(encoded.length)
  let to = 0
  let bits = 0
  let count = 0
  for (let at = 0; at < encoded.length; at++) {
    const code = encoded.charCodeAt(at)
    if (code === EQUALS) count = 0
    const value = DIGITS.indexOf(encoded.charAt(at))
    if (value === -1) continue
    bits = (bits << 6) | value
    count += 6
    if (count < 8) continue
    count -= 8
    octets[to++] = (bits >> count) & 0xff
  }
  return octets.subarray(0, to)
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Fewer lines are counted octet by octet. */
const FEWEST_EVEN_LINES = 4

/** Decoded octets of a content, told from its encoded ones without decoding them. */
export function decodedSize(content: Buffer, encoding: string): number {
  if (encoding === 'base64') return Math.floor((base64Digits(content) * 3) / 4)
  return encoding === 'quoted-printable' ? quotedPrintableSize(content) : content.length
}

/**
 * Lines of base64 are of one length: as long as each ends where it should, one look a line is enough. What
 * does not fit, and the last line, is counted digit by digit.
 */
function base64Digits(content: Buffer): number {
  const lf = content.indexOf(LF)
  const width = lf - (content[lf - 1] === CR ? 1 : 0)
  const stride = lf + 1
  let even = 0
  if (lf > 0 && countDigits(content, 0, lf) === width) {
    while ((even + 1) * stride <= content.length && content[even * stride + lf] === LF) even++
  }
  if (even < FEWEST_EVEN_LINES) return countDigits(content, 0, content.length)
  return (even - 1) * width + countDigits(content, (even - 1) * stride, content.length)
}

/** 1 for what is a digit of base64. */
const IS_DIGIT = Uint8Array.from({ length: 256 }, (_, octet) =>
  DIGITS.includes(String.fromCharCode(octet)) ? 1 : 0,
)

function countDigits(content: Buffer, from: number, to: number): number {
  let digits = 0
  for (let at = from; at < to; at++) digits += IS_DIGIT[content[at] ?? 0] ?? 0
  return digits
}

function quotedPrintableSize(content: Buffer): number {
  let dropped = 0
  for (let at = content.indexOf(EQUALS); at !== -1; at = content.indexOf(EQUALS, at)) {
    const next = content[at + 1]
    const isSoftBreak = next === LF || next === CR
    const end = Math.min(content.length, at + (next === LF ? 2 : 3))
    dropped += end - at - (isSoftBreak ? 0 : 1)
    at = end
  }
  return content.length - dropped
}
