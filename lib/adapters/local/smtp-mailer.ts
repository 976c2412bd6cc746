import type { Mailer } from '../../app/ports.ts'
import { type SmtpRelay, smtpSender } from './smtp-relay.ts'

/** A Mailer that hands Kith's own mail to a relay. The same mail sent twice arrives twice. */
export function smtpMailer(relay: SmtpRelay): Mailer {
  const send = smtpSender(relay)
  return { send: ({ from, to, bytes }) => send(from, to, bytes) }
}
