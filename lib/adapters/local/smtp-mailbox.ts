import type { Mailbox } from '../../app/ports.ts'
import { readsAt } from '../../domain/reading-place.ts'
import { withTraceHeaders } from '../trace-headers.ts'
import { type SmtpRelay, smtpSender } from './smtp-relay.ts'

/**
 * A Mailbox elsewhere: delivered mail goes on by SMTP to where the owner reads, in the envelope sender's
 * own name. It cannot tell whether an earlier attempt succeeded, and in doubt sends again.
 */
export function smtpMailbox(relay: SmtpRelay): Mailbox {
  const send = smtpSender(relay)
  return {
    async deliver(owner, delivery) {
      const to = readsAt(owner)
      if (to === null) throw new Error(`nobody has confirmed yet where owner ${owner.id} reads`)
      await send(delivery.mailFrom, to, withTraceHeaders(delivery, owner.addresses[0]))
    },
  }
}
