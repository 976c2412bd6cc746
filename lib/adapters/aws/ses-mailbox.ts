import type { Mailbox } from '../../app/ports.ts'
import type { Address } from '../../domain/address.ts'
import type { Addressee } from '../../domain/owner.ts'
import { enclosing } from './enclosing.ts'
import { forwarding } from './forwarding.ts'
import { isRefusal, type SesClients, sesSender } from './ses-send.ts'

export interface SesMailboxOptions extends SesClients {
  /** Whose address stands in From, as in forward@kith.example: at a domain that SES has verified. */
  readonly forwarder: Address
  /** The envelope sender, to which bounces go: at a verified domain too. */
  readonly bounces: Address
  /** Where the owner reads mail. */
  readonly deliverTo: (owner: Addressee) => Address
}

/**
 * A Mailbox elsewhere: delivered mail is forwarded through SES, in our own name, as SES sends in no other.
 * What cannot go in its own form, or what SES refuses to take in it, goes as an attachment, unchanged. It
 * cannot tell whether an earlier attempt succeeded, and in doubt sends again.
 */
export function sesMailbox({ forwarder, bounces, deliverTo, ...ses }: SesMailboxOptions): Mailbox {
  const send = sesSender(ses)

  return {
    /** @throws ForwardingLoopError (as rejection) on what we have forwarded again and again */
    async deliver(owner, delivery) {
      const to = deliverTo(owner)
      const names = { forwarder, recipient: owner.addresses[0] }
      const bytes = forwarding(delivery, names)
      const enclose = () =>
        send({ from: bounces, to, bytes: enclosing(delivery, { ...names, to, language: owner.language }) })
      if (bytes === null) return enclose()
      try {
        await send({ from: bounces, to, bytes })
      } catch (cause) {
        if (!isRefusal(cause)) throw cause
        await enclose()
      }
    },
  }
}
