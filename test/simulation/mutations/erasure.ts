import { ENTRY_STATES } from '../../../lib/domain/entry.ts'
import { OWNERS } from '../mail.ts'
import { breaking, IN_A_RELAY, IN_THE_CLOUD, inTwoSteps, type Mutation } from '../mutation.ts'

/** Of owners who go. */
export const OF_ERASURE: readonly Mutation[] = [
  {
    name: 'never comes back for what was under way when an owner went',
    about: 'erasure',
    within: 100,
    settings: IN_THE_CLOUD,
    change: breaking('holdings', (holdings) => ({
      closed: async (by) => {
        for (const ownerId of await holdings.closed(by)) await holdings.forget(ownerId)
        return []
      },
    })),
  },
  {
    name: 'erases what says which bytes there are before the bytes',
    about: 'erasure',
    within: 60,
    settings: IN_THE_CLOUD,
    change: breaking('holdings', (holdings) => ({
      async close(ownerId, at) {
        const closed = await holdings.close(ownerId, at)
        if (closed !== null) await holdings.erase(ownerId, 20_000, async () => {})
        return closed
      },
    })),
  },
  {
    name: 'looks which bytes there are, and then erases what there is by then',
    about: 'erasure',
    from: 30,
    within: 40,
    settings: IN_THE_CLOUD,
    change: breaking('holdings', (holdings, ports) => ({
      async erase(ownerId, limit, before) {
        const entries = await ports.entries.list(ownerId, ENTRY_STATES, limit)
        await before(
          'entry',
          entries.map(({ intakeId }) => intakeId),
        )
        const digests = await ports.digests.list(ownerId, limit)
        await before(
          'digest',
          digests.map(({ id }) => id),
        )
        return holdings.erase(ownerId, limit, async () => {})
      },
    })),
  },
  {
    name: 'keeps bytes for whoever has gone',
    about: 'erasure',
    from: 60,
    within: 40,
    settings: IN_A_RELAY,
    change(ports) {
      const awaited = new Set<string>()
      return {
        ...ports,
        entries: {
          ...ports.entries,
          async get(ownerId, id) {
            const entry = await ports.entries.get(ownerId, id)
            if (entry === null) awaited.add(ownerId)
            return entry
          },
        },
        owners: {
          ...ports.owners,
          get: async (ownerId) =>
            (await ports.owners.get(ownerId)) ?? (awaited.has(ownerId) ? OWNERS[0] : null),
        },
      }
    },
  },
  {
    name: 'removes the bytes of what waits, and not what was left of the others',
    about: 'erasure',
    within: 60,
    settings: IN_THE_CLOUD,
    change: breaking('entries', (entries) => ({
      getAll: async (ownerId, ids) =>
        (await entries.getAll(ownerId, ids)).filter(({ state }) => state === 'held'),
    })),
  },
  {
    name: 'writes an owner who has gone meanwhile',
    about: 'erasure',
    from: 50,
    within: 60,
    settings: IN_THE_CLOUD,
    change: inTwoSteps,
  },
]
