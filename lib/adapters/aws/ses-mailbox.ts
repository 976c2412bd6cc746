import type { HandedOn, Mailbox } from '../../app/ports.ts'
import { Undeliverable } from '../../app/undeliverable.ts'
import type { Address } from '../../domain/address.ts'
import type { Addressee } from '../../domain/owner.ts'
import type { UndeliveredReason } from '../../domain/undelivered.ts'
import { enclosing } from './enclosing.ts'
import { ForwardingLoopError, forwarding } from './forwarding.ts'
import { isRefusal, MessageTooLargeError, type SesClients, sesSender, TAGS, tagsOf } from './ses-send.ts'

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
 * What cannot go in its own form, or what SES refuses to take in it, goes as an attachment, unchanged; what it
 * takes in neither, what is too large, and what goes round in a loop is `Undeliverable`. It cannot tell whether an earlier attempt succeeded, and in doubt sends again.
 */
export function sesMailbox({ forwarder, bounces, deliverTo, ...ses }: SesMailboxOptions): Mailbox {
  const send = sesSender(ses)

  return {
    async deliver(owner, delivery) {
      const to = deliverTo(owner)
      const { language } = owner
      const names = { forwarder, recipient: owner.addresses[0], language }
      const tags = tagsOf({ [TAGS.owner]: owner.id, [TAGS.intake]: delivery.id })
      const sending = (bytes: Uint8Array) => send({ from: bounces, to, bytes, tags })
      try {
        const bytes = forwarding(delivery, names)
        const forwardedAs = bytes === null ? null : await sending(bytes).catch(unlessRefused)
        return handedOn(forwardedAs ?? (await sending(enclosing(delivery, { ...names, to }))))
      } catch (cause) {
        const reason = whyNever(cause)
        throw reason === null ? cause : new Undeliverable(reason, cause)
      }
    },
  }
}

/** Null for what SES does not take in its own form: it may yet take it as an attachment. */
function unlessRefused(cause: unknown): null {
  if (isRefusal(cause)) return null
  throw cause
}

function handedOn(forwardedAs: string | null): HandedOn | undefined {
  return forwardedAs === null ? undefined : { forwardedAs }
}

/** Why SES will never take it, in either form; null for a fault that may pass. */
function whyNever(cause: unknown): UndeliveredReason | null {
  if (cause instanceof ForwardingLoopError) return 'forward-loop'
  if (cause instanceof MessageTooLargeError) return 'forward-too-large'
  return isRefusal(cause) ? 'forward-refused' : null
}
