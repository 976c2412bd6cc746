import { decodeWords } from 'postal-mime'

/** A value with parameters (RFC 2045 §5.1, RFC 2183): `text/plain; charset=utf-8`. */
export interface Parameterized {
  /** Lower-cased, comments taken out. */
  readonly value: string
  /** By lower-cased name; the first of a name wins. */
  readonly parameters: ReadonlyMap<string, string>
}

const MAX_LENGTH = 8_192
const MAX_PARAMETERS = 64

/** Reads a Content-Type or Content-Disposition. Total: what cannot be read is left out. */
export function readParameterized(field: string): Parameterized {
  const [value = '', ...rest] = pieces(withoutComments(field.slice(0, MAX_LENGTH)))
  const parameters = new Map<string, string>()
  for (const piece of rest.slice(0, MAX_PARAMETERS)) {
    const equals = piece.indexOf('=')
    if (equals < 1) continue
    const name = piece.slice(0, equals).trim().toLowerCase()
    if (!parameters.has(name)) parameters.set(name, unquote(piece.slice(equals + 1).trim()))
  }
  return { value: value.trim().toLowerCase(), parameters }
}

/** A parameter as a person would read it: RFC 2231 continuations and charsets, or RFC 2047 as many write it. */
export function readableParameter({ parameters }: Parameterized, name: string): string | null {
  const plain = parameters.get(name)
  const extended = parameters.get(`${name}*`)
  if (extended !== undefined) return decodeExtended(extended)
  if (plain !== undefined) return decodeWords(plain)
  let joined = ''
  let isEncoded = false
  for (let section = 0; section < MAX_PARAMETERS; section++) {
    const encoded = parameters.get(`${name}*${section}*`)
    const value = encoded ?? parameters.get(`${name}*${section}`)
    if (value === undefined) break
    isEncoded ||= encoded !== undefined
    joined += value
  }
  if (joined === '') return null
  return isEncoded ? decodeExtended(joined) : joined
}

/** RFC 2231 §4: charset'language'percent-encoded. */
function decodeExtended(value: string): string {
  const [charset, , ...rest] = value.split("'")
  const encoded = rest.length > 0 ? rest.join("'") : value
  const octets = Buffer.from(
    encoded.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
  try {
    return new TextDecoder(rest.length > 0 && charset ? charset : 'utf-8').decode(octets)
  } catch {
    return octets.toString('latin1')
  }
}

function unquote(text: string): string {
  if (!text.startsWith('"')) return text
  const inner = text.length > 1 && text.endsWith('"') ? text.slice(1, -1) : text.slice(1)
  return inner.replace(/\\(.)/g, '$1')
}

/** Splits at semicolons that stand outside quotes. */
function pieces(text: string): string[] {
  const found: string[] = []
  let quoted = false
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (quoted && char === '\\') at++
    else if (char === '"') quoted = !quoted
    else if (char === ';' && !quoted) {
      found.push(text.slice(from, at))
      from = at + 1
    }
  }
  found.push(text.slice(from))
  return found
}

/** Without comments (RFC 5322 §3.2.2), which may stand where white space may: `text/plain (hi)`, not `a(1).pdf`. */
function withoutComments(text: string): string {
  if (!text.includes('(')) return text
  let kept = ''
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    const escaped = char === '\\' && (quoted || depth > 0)
    if (depth === 0) {
      if (char === '"') quoted = !quoted
      else if (char === '(' && !quoted && /^$|[\s;]/.test(kept.slice(-1))) {
        depth = 1
        continue
      }
      kept += escaped ? char + (text[at + 1] ?? '') : char
    } else if (char === '(') depth++
    else if (char === ')') depth--
    if (escaped) at++
  }
  return kept
}
