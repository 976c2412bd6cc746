import type { Mailbox } from '../../app/ports.ts'
import { withTraceHeaders } from '../trace-headers.ts'
import { type SmtpRelay, smtpSender } from './smtp-relay.ts'

/**
 * A Mailbox elsewhere: delivered mail goes on by SMTP to the owner's main address, in the envelope sender's
 * own name. It cannot tell whether an earlier attempt succeeded, and in doubt sends again.
 */
export function smtpMailbox(relay: SmtpRelay): Mailbox {
  const send = smtpSender(relay)
  return {
    async deliver(owner, delivery) {
      const recipient = owner.addresses[0]
      await send(delivery.mailFrom, recipient, withTraceHeaders(delivery, recipient))
    },
  }
}
