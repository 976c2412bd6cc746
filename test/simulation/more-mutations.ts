import { ENTRY_STATES } from '../../lib/domain/entry.ts'
import type { Addressee } from '../../lib/domain/owner.ts'
import { OWNERS } from './mail.ts'
import { breaking, IN_A_RELAY, IN_THE_CLOUD, type Mutation, ON_ONE_MACHINE } from './mutation.ts'
import type { Ports } from './ports.ts'

/** What is broken on purpose beside the way of a message: imports, folders of sent mail, and what owners settle. */
export const MORE_MUTATIONS: readonly Mutation[] = [
  {
    name: 'takes an archive for read before its notes are written',
    about: 'import',
    within: 60,
    settings: ON_ONE_MACHINE,
    change: breaking('notes', ({ write }) => ({
      async write(ownerId, notes, marks) {
        await write(ownerId, [], marks)
        await write(ownerId, notes, [])
      },
    })),
  },
  {
    name: 'forgets what an import noted as soon as it is read',
    about: 'import',
    within: 60,
    settings: ON_ONE_MACHINE,
    change: breaking('notes', (notes) => ({
      async read(ownerId, sort, after, limit) {
        const page = await notes.read(ownerId, sort, after, limit)
        await notes.remove(ownerId, page)
        return page
      },
    })),
  },
  {
    name: 'notes how far it read sent mail before it has learned',
    about: 'sent',
    within: 60,
    settings: IN_THE_CLOUD,
    change: breaking('sentFolders', (sentFolders, ports) => ({
      async open(account, signal) {
        const folder = await sentFolders.open(account, signal)
        return {
          ...folder,
          async read(uids) {
            const uid = uids.at(-1) ?? 0
            const place = { folder: folder.name, uidValidity: folder.uidValidity, uid }
            await ports.bookmarks.put(account, { place, trouble: null })
            return folder.read(uids)
          },
        }
      },
    })),
  },
  {
    name: 'takes UIDs for the same after they were given anew',
    about: 'sent',
    within: 60,
    settings: IN_THE_CLOUD,
    change: breaking('sentFolders', (sentFolders) => ({
      open: async (account, signal) => ({
        ...(await sentFolders.open(account, signal)),
        uidValidity: 1,
      }),
    })),
  },
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
    within: 100,
    settings: IN_THE_CLOUD,
    change: inTwoSteps,
  },
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
    name: 'writes an owner as they were read, whoever has changed them since',
    about: 'settings',
    within: 60,
    settings: IN_THE_CLOUD,
    change: inTwoSteps,
  },
]

/** Changes an owner without any condition. */
function inTwoSteps(ports: Ports): Ports {
  return {
    ...ports,
    owners: {
      ...ports.owners,
      async amend(ownerId, change) {
        const owner = await ports.owners.get(ownerId)
        const changed = owner && change(owner)
        if (owner === null || changed === null) return null
        const amended = { ...owner, ...changed }
        await ports.owners.put(amended)
        return amended
      },
    },
  }
}

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
