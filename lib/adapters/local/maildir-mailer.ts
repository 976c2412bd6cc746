import type { Clock, Mailbox, Mailer, Owners } from '../../app/ports.ts'

/**
 * A Mailer for a Kith that nothing leaves: its own mail goes straight into the mailbox of the owner it is for.
 *
 * @throws Error (as rejection) where the address is no owner's
 */
export function maildirMailer(
  mailbox: Mailbox,
  owners: Pick<Owners, 'byAddress'>,
  clock: Clock = () => new Date(),
): Mailer {
  return {
    async send({ id, from, to, bytes }) {
      const owner = await owners.byAddress(to)
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
