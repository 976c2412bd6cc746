import { type Address, localPartOf, type Mailbox, toAddress } from './address.ts'
import { headerValue, listIdOf, type Message } from './message.ts'
import { isMadeOfName, sameName } from './name.ts'
import { nameOfPerson } from './platforms/names.ts'

/**
 * Whom a mailing list wrote over in From for DMARC's sake (RFC 7960 §4.1.3.1): "Anna Berger via Dev
 * <dev@lists.example>". Her own address is taken from where the list software leaves it, if it is under her
 * name or made of it; else the list's stays, which is nobody else's. Null for what no list rewrote.
 */
export function rewrittenByList(message: Message, from: Mailbox): Mailbox | null {
  if (!isOfList(message)) return null
  const name = nameBeforeList(from)
  if (name === null) return null
  return { name, address: leftByList(message, from, name) ?? from.address }
}

const LIST_FIELDS = ['list-post', 'x-beenthere', 'x-mailman-version', 'x-google-group-id'] as const

function isOfList(message: Message): boolean {
  return listIdOf(message) !== null || LIST_FIELDS.some((field) => headerValue(message, field) !== null)
}

/**
 * As Mailman, Google Groups and groups.io write it ("Anna Berger via Dev"), Sympa ("Anna Berger (via dev
 * Mailing List)"), and lists that speak for her ("Dev on behalf of Anna Berger").
 */
function nameBeforeList({ name, address }: Mailbox): string | null {
  const carried = /^['"]?(.{1,80}?)['"]? \(?(?:via|über) \S/iu.exec(name ?? '')?.[1]
  const [, writer, principal] =
    /^(.{1,80}?) (?:on behalf of|im Auftrag von) (.{1,80})$/iu.exec(name ?? '') ?? []
  const writersOwn =
    address !== null && nameOfPerson(writer ?? '') !== null && isMadeOfName(address, writer ?? '')
  const found = (carried ?? (writersOwn ? undefined : principal))?.trim()
  return found === undefined || found === '' ? null : found
}

function leftByList(message: Message, from: Mailbox, name: string): Address | null {
  const underName = [mailboxIn(message, 'x-original-from'), ...message.replyTo, ...message.cc]
  const bare = [mailboxIn(message, 'x-original-sender'), mailboxIn(message, 'x-mailfrom'), encodedIn(from)]
  const left = [
    ...underName.filter((mailbox) => sameName(mailbox?.name ?? null, name)),
    ...bare.filter((mailbox) => mailbox?.address != null && isMadeOfName(mailbox.address, name)),
  ]
  return (
    left.map((mailbox) => mailbox?.address ?? null).find((at) => at !== null && at !== from.address) ?? null
  )
}

/** groups.io keeps the address within its own: `anna=berger.example@groups.io`. */
function encodedIn({ address }: Mailbox): Mailbox | null {
  const [local, domain, ...more] = address === null ? [] : localPartOf(address).split('=')
  if (local === undefined || domain === undefined || more.length > 0 || !domain.includes('.')) return null
  return { name: null, address: toAddress(`${local}@${domain}`) }
}

/** A field that list software adds, read as one mailbox: the last angle brackets, or a bare address. */
function mailboxIn(message: Message, field: string): Mailbox | null {
  const value = headerValue(message, field)?.slice(0, 400)
  if (value === undefined) return null
  const open = value.lastIndexOf('<')
  if (open < 0) return { name: null, address: toAddress(value) }
  const name = value.slice(0, open).replace(/["']/g, '').trim()
  return { name: name === '' ? null : name, address: toAddress(value.slice(open + 1).replace(/>.*$/, '')) }
}
