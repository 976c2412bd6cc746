import { type Address, type Mailbox, toAddress } from '../../domain/address.ts'
import { readAddressList } from './address-list.ts'
import { cleanLine, cut } from './clean.ts'
import { decodeWords } from './encoded-words.ts'

const MAX_FIELD_LENGTH = 131_072
const MAX_NAME_LENGTH = 200
const MAX_ADDRESS_LENGTH = 1_000

/**
 * The mailboxes of an address field (RFC 5322 §3.4), groups flattened. An address that is none keeps its
 * name; a field that names nobody gives an empty list. Total.
 */
export function readMailboxes(field: string, limit: number): Mailbox[] {
  const text = withSafeWords(field.slice(0, MAX_FIELD_LENGTH))
  const mailboxes: Mailbox[] = []
  for (const { name, address } of readAddressList(text)) {
    const mailbox = toMailbox(name, address)
    const last = mailboxes.at(-1)
    if (last !== undefined && last.address === null && mailbox.name !== null && mailbox.address !== null) {
      // An unquoted comma has torn a name in two: Berger, Anna <anna@example.org>.
      const name = cut(`${last.name}, ${mailbox.name}`, MAX_NAME_LENGTH)
      mailboxes[mailboxes.length - 1] = { name, address: mailbox.address }
    } else if (mailbox.name !== null || mailbox.address !== null) {
      if (mailboxes.length >= limit) break
      mailboxes.push(mailbox)
    }
  }
  if (mailboxes.length > 0) return mailboxes
  const rescued = toAddress(LOOSE_ADDRESS.exec(text)?.[0] ?? '')
  return rescued === null ? [] : [{ name: null, address: rescued }]
}

const LOOSE_ADDRESS = /[\w.!#$%&*+/=?^`{|}~-]{1,64}@[\w.-]{1,255}/

/** Encodes what would tear an encoded-word apart and may not stand in it bare (RFC 2047 §5): =?utf-8?Q?Berger,_Anna?= */
function withSafeWords(text: string): string {
  if (!text.includes('=?')) return text
  return text.replace(/=\?[^?\s]{1,64}\?[Qq]\?[^?]{1,1000}\?=/g, (word) =>
    word.replace(/[,;:<>()"@]/g, (char) => `=${char.charCodeAt(0).toString(16).toUpperCase()}`),
  )
}

function toMailbox(name: string, addressText: string): Mailbox {
  const address =
    readAddress(addressText) ??
    (addressText.includes('=?') ? readAddress(decodeWords(addressText.slice(0, MAX_ADDRESS_LENGTH))) : null)
  const shown = readName(address === null && name === '' ? addressText : name)
  const repeats = shown !== null && address !== null && shown.toLowerCase() === address
  return { name: repeats ? null : shown, address }
}

function readAddress(text: string): Address | null {
  if (text.length > MAX_ADDRESS_LENGTH) return null
  const bare = cleanLine(text)
    .replace(/^mailto:/i, '')
    .replace(/^['"<\s]+|(?<!['">\s.])['">\s.]+$/g, '')
  return toAddress(bare)
}

/** A display name without the quotes that some clients leave around it. Lists encode names twice: decoded again. */
function readName(text: string): string | null {
  const name = cut(cleanLine(decodeWords(text.slice(0, MAX_NAME_LENGTH * 10))), MAX_NAME_LENGTH)
  return name.replace(/^["'\s]+|(?<!["'\s])["'\s]+$/g, '') || null
}
