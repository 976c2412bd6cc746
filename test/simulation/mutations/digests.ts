import type { Addressee } from '../../../lib/domain/owner.ts'
import { breaking, type Mutation } from '../mutation.ts'

/** Of what comes back: forwards, and digests. */
export const OF_DIGESTS: readonly Mutation[] = [
  {
    name: 'never writes down as what a message went out',
    about: 'reports',
    within: 60,
    settings: ['aws'],
    change: breaking('entries', (entries) => ({
      advance: (ownerId, id, from, to, at, since) => entries.advance(ownerId, id, from, to, at, since),
    })),
  },
  {
    name: 'lets go of the bytes of what may come back',
    about: 'reports',
    within: 60,
    settings: ['aws'],
    change: breaking('entries', (entries, ports) => ({
      async advance(ownerId, id, from, to, at, since, forwardedAs) {
        const moved = await entries.advance(ownerId, id, from, to, at, since, forwardedAs)
        if (forwardedAs !== undefined) await ports.raw.remove(id)
        return moved
      },
    })),
  },
  {
    name: 'goes on holding for whom no digest reaches',
    about: 'bouncing',
    within: 60,
    settings: ['aws'],
    change: breaking('owners', (owners) => ({
      async ofRecipients(recipients) {
        const claims = await owners.ofRecipients(recipients)
        return new Map([...claims].map(([at, { role, owner }]) => [at, { role, owner: reached(owner) }]))
      },
    })),
  },
  {
    name: 'takes what a digest told for told though it came back',
    about: 'bouncing',
    within: 60,
    settings: ['aws'],
    change: breaking('entries', () => ({ unmark: async () => true })),
  },
  {
    name: 'never hears that digests get through again',
    about: 'bouncing',
    within: 60,
    settings: ['aws'],
    change: breaking('owners', (owners) => ({
      amend: (ownerId, change) =>
        owners.amend(ownerId, (owner) => {
          const changed = change(owner)
          if (changed?.digestFeedback === undefined) return changed
          const { through: _, ...digestFeedback } = changed.digestFeedback
          return { ...changed, digestFeedback }
        }),
    })),
  },
  {
    name: 'never tries whether digests get through again',
    about: 'bouncing',
    long: true,
    from: 50,
    within: 60,
    settings: ['aws'],
    change: breaking('digests', (digests, { clock }) => ({
      list: async (ownerId, limit) =>
        (await digests.list(ownerId, limit)).map((digest) => ({ ...digest, at: clock() })),
    })),
  },
  {
    name: 'takes a report of a digest for the first whenever it comes again',
    about: 'bouncing',
    within: 100,
    settings: ['aws'],
    change: breaking('owners', (owners) => ({
      amend: (ownerId, change) =>
        owners.amend(ownerId, ({ digestFeedback, ...owner }) => {
          if (digestFeedback === undefined) return change(owner)
          const { complained: _, ...rest } = digestFeedback
          return change({ ...owner, digestFeedback: rest })
        }),
    })),
  },
]

function reached({ digestFeedback: _, ...owner }: Addressee): Addressee {
  return owner
}
