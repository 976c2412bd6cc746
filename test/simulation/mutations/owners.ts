import type { Addressee } from '../../../lib/domain/owner.ts'
import { breaking, IN_THE_CLOUD, inTwoSteps, type Mutation } from '../mutation.ts'
import type { Ports } from '../ports.ts'

/** Of what owners settle: lists that they leave, where they read, how they have it. */
export const OF_OWNERS: readonly Mutation[] = [
  {
    name: 'asks a list again that has heard',
    about: 'lists',
    within: 60,
    settings: IN_THE_CLOUD,
    change: (ports) => ({
      ...ports,
      unsubscriptions: { ...ports.unsubscriptions, get: async () => null, put: forced(ports) },
    }),
  },
  {
    name: 'calls a list left before it is asked',
    about: 'lists',
    within: 60,
    settings: IN_THE_CLOUD,
    change: breaking('unsubscriptions', (unsubscriptions) => ({
      put: (one) =>
        unsubscriptions.put(one.state === 'asking' ? { ...one, state: 'done', retryAt: null } : one),
    })),
  },
  {
    name: 'delivers to where nobody has said that they read',
    about: 'places',
    within: 60,
    settings: IN_THE_CLOUD,
    change: (ports) => ({
      ...ports,
      mailbox: {
        deliver: (owner, delivery) => ports.mailbox.deliver(wishful(owner), delivery),
      },
      owners: {
        ...ports.owners,
        ofRecipients: async (recipients) => {
          const claims = await ports.owners.ofRecipients(recipients)
          return new Map([...claims].map(([at, { role, owner }]) => [at, { role, owner: wishful(owner) }]))
        },
      },
    }),
  },
  {
    name: 'calls a new place settled without releasing what waited for it',
    about: 'places',
    within: 60,
    settings: IN_THE_CLOUD,
    change: breaking('owners', (owners) => ({
      amend: (ownerId, change) =>
        owners.amend(ownerId, (owner) => {
          const changed = change(owner)
          const { deliverToWish: wish } = changed ?? {}
          return wish?.state === 'confirmed'
            ? { ...changed, deliverToWish: { ...wish, state: 'settled' } }
            : changed
        }),
    })),
  },
  {
    name: 'writes an owner as they were read, whoever has changed them since',
    about: 'settings',
    within: 60,
    settings: IN_THE_CLOUD,
    change: inTwoSteps,
  },
]

function wishful(owner: Addressee): Addressee {
  return owner.deliverToWish === undefined ? owner : { ...owner, deliverTo: owner.deliverToWish.address }
}

/** Writes whatever is there. */
function forced({ unsubscriptions }: Ports): Ports['unsubscriptions']['put'] {
  return async (one) => {
    const present = await unsubscriptions.get(one.ownerId, one.intakeId)
    return unsubscriptions.put({ ...one, version: (present?.version ?? 0) + 1 })
  }
}
