import { breaking, IN_THE_CLOUD, type Mutation } from '../mutation.ts'

/** Of mail that is put into owners’ own mailboxes. */
export const OF_MAILBOXES: readonly Mutation[] = [
  {
    name: 'never looks whether a message is in the mailbox already',
    about: 'mailboxes',
    within: 100,
    settings: IN_THE_CLOUD,
    change: breaking('mailbox', (mailbox) => ({
      deliver: (owner, delivery) => mailbox.deliver(owner, { ...delivery, again: false }),
    })),
  },
  {
    name: 'calls delivered what the mail server never took',
    about: 'mailboxes',
    within: 60,
    settings: IN_THE_CLOUD,
    change: (ports, { servers }) => ({
      ...ports,
      mailbox: {
        async deliver(owner, delivery) {
          const server = servers.find(({ ownerId }) => ownerId === owner.id)
          return server?.trouble == null ? ports.mailbox.deliver(owner, delivery) : undefined
        },
      },
    }),
  },
  {
    name: 'forwards what was put into the mailbox, too',
    about: 'mailboxes',
    within: 60,
    settings: IN_THE_CLOUD,
    change: breaking('mailbox', (mailbox) => ({
      async deliver({ deliverBy, ...owner }, delivery) {
        if (deliverBy !== undefined) await mailbox.deliver({ ...owner, deliverBy }, delivery)
        return mailbox.deliver(owner, delivery)
      },
    })),
  },
]
