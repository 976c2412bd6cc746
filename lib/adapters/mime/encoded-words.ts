import { decodeCharset } from './charsets.ts'
import { decodeBase64, decodeHexes } from './transfer-encoding.ts'

/** charset, encoding, text (RFC 2047 §2); a language behind the charset (RFC 2231 §5) says nothing to us. */
const ENCODED_WORD = /=\?([^?\s]{1,256})\?([QqBb])\?([^?]*)\?=/g

interface EncodedWord {
  readonly charset: string
  readonly base64: boolean
  text: string
}

/** Whether it is nothing but encoded-words. */
export function isEncodedWordsOnly(text: string): boolean {
  return text.startsWith('=?') && text.replace(ENCODED_WORD, '').trim() === ''
}

/**
 * A text with its encoded-words decoded, once: what comes out is not decoded again. White space between two
 * of them is none (RFC 2047 §6.2), and a character that some programs tear in two comes together.
 */
export function decodeWords(text: string): string {
  if (!text.includes('=?')) return text
  const decoded = decodePieces(text, true)
  // What was joined by mistake decodes to nonsense: then each stands by itself.
  return decoded.includes('\ufffd') ? decodePieces(text, false) : decoded
}

function decodePieces(text: string, joining: boolean): string {
  let decoded = ''
  let end = 0
  let open: EncodedWord | null = null
  for (const match of text.matchAll(ENCODED_WORD)) {
    const [whole, label = '', encoding = '', encoded = ''] = match
    const between = text.slice(end, match.index)
    end = match.index + whole.length
    const word = { charset: label, base64: encoding === 'B' || encoding === 'b', text: encoded }
    if (open !== null && (between === '' || /^[ \t\r\n]+$/.test(between))) {
      if (joining && belongTogether(open, word)) {
        open.text += encoded
        continue
      }
      decoded += decodeWord(open)
    } else decoded += (open === null ? '' : decodeWord(open)) + between
    open = word
  }
  return decoded + (open === null ? '' : decodeWord(open)) + text.slice(end)
}

/** Only a base64 text of whole groups can go on in the next word. */
function belongTogether(one: EncodedWord, next: EncodedWord): boolean {
  if (one.charset !== next.charset || one.base64 !== next.base64) return false
  return !one.base64 || (one.text.length % 4 === 0 && !one.text.endsWith('='))
}

function decodeWord({ charset, base64, text }: EncodedWord): string {
  const octets = base64 ? decodeBase64(text) : decodeHexes(spaced(text), '=')
  return decodeCharset(octets, charset.split('*', 1)[0] ?? '')
}

/** RFC 2047 §4.2: "_" is a space; one behind "=" came in by a wrong fold. */
function spaced(text: string): string {
  return text.replace(/=\s+(?=[0-9a-fA-F])/g, '=').replace(/[_\s]/g, ' ')
}
