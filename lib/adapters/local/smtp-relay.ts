import { createTransport } from 'nodemailer'
import type { Address } from '../../domain/address.ts'

/** The server that takes our mail on. */
export interface SmtpRelay {
  readonly host: string
  readonly port: number
  /** TLS from the first octet (RFC 8314); otherwise STARTTLS where it is offered, but not on this machine. */
  readonly secure?: boolean
}

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 }

/** Sends octets as they are, but for what SMTP asks: dots are stuffed, and every line ends in CRLF. */
export function smtpSender(
  relay: SmtpRelay,
): (from: Address | null, to: Address, bytes: Uint8Array) => Promise<void> {
  const transport = createTransport({
    host: relay.host,
    port: relay.port,
    secure: relay.secure ?? false,
    // A relay on this machine often offers a certificate that nobody signed.
    ignoreTLS: isThisMachine(relay.host),
    ...TIMEOUTS,
  })
  return async (from, to, bytes) => {
    const envelope = {
      from: from ?? '',
      to: [to],
      size: bytes.length,
      use8BitMime: bytes.some((octet) => octet > 0x7f),
    }
    const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    await transport.sendMail({ envelope, raw })
  }
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}
