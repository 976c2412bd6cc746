import { domainToASCII } from 'node:url'
import { type Address, domainOf, localPartOf, type Mailbox } from '../../domain/address.ts'

/** Octets of text in one word: base64 makes 60 of 45, and a word has at most 75 (RFC 2047 §2). */
const MOST_OF_A_WORD = 45

/** A display name as it stands in a field (RFC 5322 §3.2.5): quoted, or in encoded-words where it is not ASCII. */
export function phrase(name: string, newline: string): string {
  if (/^[\x20-\x7e]{0,200}$/.test(name)) return `"${name.replace(/["\\]/g, '\\$&')}"`
  return encodedWords(name, newline)
}

/** A text as it stands in Subject. */
export function unstructured(text: string, newline: string): string {
  // What looks like an encoded-word but is text must become one.
  return /^[\x20-\x7e]{0,200}$/.test(text) && !text.includes('=?') ? text : encodedWords(text, newline)
}

/** The mailbox as it stands in a field; null without an address that SES takes. */
export function asciiMailbox({ name, address }: Mailbox, newline: string): string | null {
  const at = address && asciiAddress(address)
  if (at === null || !/^[\x21-\x7e]+$/.test(at)) return null
  return name === null ? at : `${phrase(name, newline)} <${at}>`
}

/** The address with its domain in ASCII (RFC 5890), as SES asks for it. */
export function asciiAddress(of: Address): string {
  return `${localPartOf(of)}@${domainToASCII(domainOf(of)) || domainOf(of)}`
}

/** RFC 2047 §2, a word a line. */
function encodedWords(text: string, newline: string): string {
  const words: string[] = []
  let word = ''
  for (const character of text) {
    if (Buffer.byteLength(word + character) > MOST_OF_A_WORD) {
      words.push(word)
      word = ''
    }
    word += character
  }
  return [...words, word]
    .map((each) => `=?UTF-8?B?${Buffer.from(each).toString('base64')}?=`)
    .join(`${newline} `)
}
