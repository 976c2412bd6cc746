import type { Clock, Mailbox, Mailer, Owners } from '../../app/ports.ts'
import type { Address } from '../../domain/address.ts'
import type { Owner } from '../../domain/owner.ts'
import { pendingWish } from '../../domain/reading-place.ts'

/**
 * A Mailer for a Kith that nothing leaves: its own mail goes straight into the mailbox of the owner it is for.
 *
 * @throws Error (as rejection) where the address is no owner's
 */
export function maildirMailer(
  mailbox: Mailbox,
  owners: Pick<Owners, 'byAddress' | 'list'>,
  clock: Clock = () => new Date(),
): Mailer {
  return {
    async send({ id, from, to, bytes }) {
      const owner = (await owners.byAddress(to)) ?? (await readerAt(owners, to))
      if (owner === null) throw new Error('mail for nobody: the recipient is no owner')
      // A digest may be sent anew after a crash: it always counts as tried before.
      await mailbox.deliver(owner, {
        id,
        bytes,
        mailFrom: from,
        receivedAt: clock(),
        client: null,
        again: true,
      })
    },
  }
}

/** Whose an address is that Kith does not guard: they read there, or are asked whether they do. */
async function readerAt(owners: Pick<Owners, 'list'>, at: Address): Promise<Owner | null> {
  const all = await owners.list()
  return all.find((owner) => owner.deliverTo === at || pendingWish(owner)?.address === at) ?? null
}
