import type { Mailer } from '../../app/ports.ts'
import { type SesClients, sesSender } from './ses-send.ts'

/** A Mailer that hands Kith's own mail to SES. The same mail sent twice arrives twice. */
export function sesMailer(ses: SesClients): Mailer {
  const send = sesSender(ses)
  return { send: ({ from, to, bytes }) => send({ from, to, bytes }) }
}
