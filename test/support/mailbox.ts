import type { Delivery, Mailbox } from '../../lib/app/ports.ts'

/** One message as it was put into an owner's mailbox. */
export interface Put {
  readonly ownerId: string
  readonly id: string
  readonly text: string
}

/** A mailbox in memory that, like the Maildir, does not repeat what it is told may be a repetition. */
export function memoryMailbox(): { readonly mailbox: Mailbox; readonly delivered: readonly Put[] } {
  const delivered: Put[] = []
  const mailbox: Mailbox = {
    async deliver(owner, { id, bytes, again }: Delivery) {
      if (again && delivered.some((put) => put.ownerId === owner.id && put.id === id)) return
      delivered.push({ ownerId: owner.id, id, text: Buffer.from(bytes).toString() })
    },
  }
  return { mailbox, delivered }
}
