import { isIP, isIPv6 } from 'node:net'
import type { Delivery } from '../app/ports.ts'
import type { Address } from '../domain/address.ts'
import type { SmtpClient } from '../domain/envelope.ts'

const LF = 0x0a
const CR = 0x0d

/** RFC 5321 §4.5.3.1.2 */
const MAX_DOMAIN_LENGTH = 255

/**
 * The message behind the two trace fields of a delivery (RFC 5321 §4.4): Return-Path, and a Received for
 * the recipient. The fields end their lines as the message does; the message itself is not touched.
 */
export function withTraceHeaders(delivery: Delivery, recipient: Address): Uint8Array {
  const newline = lineEndOf(delivery.bytes)
  const returnPath = `Return-Path: <${plain(delivery.mailFrom ?? '')}>${newline}`
  const head = `${returnPath}${receivedField(delivery, recipient, newline)}`
  return Buffer.concat([Buffer.from(head, 'utf8'), delivery.bytes])
}

/** The Received field of a delivery, its line end included. */
export function receivedField(delivery: Delivery, recipient: Address, newline: '\r\n' | '\n'): string {
  const lines = [
    `Received: ${origin(delivery.client)}by kith with ESMTP`,
    `\t${receivedId(delivery, recipient)};`,
    `\t${dateTime(delivery.receivedAt)}`,
  ]
  return lines.map((line) => `${line}${newline}`).join('')
}

/** What of that field names one delivery to one recipient, and no other. */
export function receivedId({ id }: Pick<Delivery, 'id'>, recipient: Address): string {
  return `id ${plain(id)} for <${plain(recipient)}>`
}

/** The first line's end speaks for the message; CRLF where it has none. */
export function lineEndOf(bytes: Uint8Array): '\r\n' | '\n' {
  const first = bytes.indexOf(LF)
  return first !== -1 && bytes[first - 1] !== CR ? '\n' : '\r\n'
}

function origin(client: SmtpClient | null): string {
  if (client === null) return ''
  const ip = isIP(client.ip) ? client.ip : 'unknown'
  return `from ${heloName(client.helo)} ([${isIPv6(ip) ? 'IPv6:' : ''}${ip}]) `
}

/** What the client called itself may be anything at all: only what a host name or address literal consists of. */
function heloName(helo: string): string {
  const name = helo.slice(0, MAX_DOMAIN_LENGTH).replace(/[^A-Za-z0-9.:_[\]-]/g, '?')
  return name === '' ? 'unknown' : name
}

/** Addresses and ids are clean by their types; a field still never believes what it is given. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  return text.replace(/[\s\u0000-\u001f\u007f<>]/g, '?')
}

/** RFC 5322 §3.3, in UTC. */
function dateTime(at: Date): string {
  return at.toUTCString().replace(/GMT$/, '+0000')
}
