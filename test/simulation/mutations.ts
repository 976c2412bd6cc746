import type { Entry } from '../../lib/domain/entry.ts'
import type { Setting } from './faults.ts'
import type { About } from './more-workload.ts'
import type { Ports } from './ports.ts'
import { keyOf } from './store.ts'
import type { World } from './world.ts'

/** A Kith that is broken on purpose, to see that the simulation notices. */
export interface Mutation {
  readonly name: string
  /** Where it can be noticed; soonest in the first. */
  readonly settings: readonly [Setting, ...Setting[]]
  /** It shows only in worlds that outlast a hold; all of its worlds do. */
  readonly long?: true
  /** What it is about, where not every world has that; its worlds do. */
  readonly about?: About
  /** From which seed on; what is rare is not sought anew each time. */
  readonly from?: number
  /** So many seeds show it, in that setting. */
  readonly within: number
  /** Changes the ports of one task. */
  readonly change?: (ports: Ports, world: World) => Ports
  /** Changes what is around the use cases. */
  readonly flaw?: 'ack-first' | 'answer-first'
}

const EVERYWHERE = ['maildir', 'relay', 'aws'] as const satisfies readonly Setting[]
const IN_THE_CLOUD = ['aws', 'maildir', 'relay'] as const satisfies readonly Setting[]
const IN_A_RELAY = ['relay', 'maildir', 'aws'] as const satisfies readonly Setting[]

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'delivers before the intent is recorded',
    within: 40,
    settings: EVERYWHERE,
    change(ports) {
      const early = new Set<string>()
      return {
        ...ports,
        entries: {
          ...ports.entries,
          async create(entry, sighting) {
            if (entry.state !== 'delivering') return ports.entries.create(entry, sighting)
            const owner = await ports.owners.get(entry.ownerId)
            const bytes = await ports.raw.get(entry.intakeId)
            if (owner === null || bytes === null) return false
            const { intakeId: id, mailFrom, receivedAt } = entry
            const delivery = { id, bytes, mailFrom, receivedAt, client: null, again: false }
            await ports.mailbox.deliver(owner, delivery)
            early.add(keyOf(entry.ownerId, id))
            return ports.entries.create(entry, sighting)
          },
        },
        mailbox: {
          async deliver(owner, delivery) {
            if (early.has(keyOf(owner.id, delivery.id)) && !delivery.again) return
            await ports.mailbox.deliver(owner, delivery)
          },
        },
      }
    },
  },
  {
    name: 'records the deed before it delivers',
    within: 30,
    settings: EVERYWHERE,
    change: (ports) => ({
      ...ports,
      mailbox: {
        async deliver(owner, delivery) {
          const now = ports.clock()
          await ports.entries.advance(owner.id, delivery.id, ['delivering'], 'delivered', now)
          await ports.entries.advance(owner.id, delivery.id, ['releasing'], 'released', now)
          await ports.mailbox.deliver(owner, delivery)
        },
      },
    }),
  },
  {
    name: 'removes the bytes before it delivers',
    within: 30,
    settings: EVERYWHERE,
    change: (ports) => ({
      ...ports,
      mailbox: {
        async deliver(owner, delivery) {
          await ports.raw.remove(delivery.id)
          await ports.mailbox.deliver(owner, delivery)
        },
      },
    }),
  },
  {
    name: 'creates an entry though there is one',
    within: 30,
    settings: EVERYWHERE,
    change: (ports, { store, scheduler }) => ({
      ...ports,
      entries: {
        ...ports.entries,
        async create(entry) {
          await ports.entries.create(entry)
          store.entries.set(keyOf(entry.ownerId, entry.intakeId), entry, scheduler.now)
          return true
        },
      },
    }),
  },
  {
    name: 'learns a lesson twice',
    within: 30,
    settings: EVERYWHERE,
    change: (ports, { store }) => ({
      ...ports,
      history: {
        ...ports.history,
        learn(ownerId, lesson) {
          store.historyOf(ownerId).lessons.delete(lesson.id)
          return ports.history.learn(ownerId, lesson)
        },
      },
    }),
  },
  {
    name: 'does not ask who needs the bytes',
    within: 30,
    settings: EVERYWHERE,
    change: (ports) => ({ ...ports, entries: { ...ports.entries, needsBytes: async () => false } }),
  },
  {
    name: 'forgets the other owners of a message',
    from: 280,
    within: 400,
    // On one machine nobody is so fast: an attempt that was cut off is taken up within seconds.
    settings: ['aws'],
    change: (ports) => ({
      ...ports,
      entries: {
        ...ports.entries,
        create: ({ others: _, ...entry }: Entry, sighting) => ports.entries.create(entry, sighting),
      },
    }),
  },
  {
    name: 'advances whatever the state',
    within: 40,
    settings: IN_THE_CLOUD,
    change: (ports, { store }) => ({
      ...ports,
      entries: {
        ...ports.entries,
        advance(ownerId, id, from, to, at, since) {
          const present = store.entry(ownerId, id)
          return ports.entries.advance(ownerId, id, present === null ? from : [present.state], to, at, since)
        },
      },
    }),
  },
  {
    name: 'marks what a digest lists before it is sent',
    within: 30,
    settings: EVERYWHERE,
    change: (ports) => ({
      ...ports,
      async compose(digest) {
        const ids = digest.groups.flatMap(({ entries }) => entries.map(({ intakeId }) => intakeId))
        await ports.entries.markDigested(digest.owner.id, ids, digest.at)
        return ports.compose(digest)
      },
    }),
  },
  {
    name: 'never marks what a digest has listed',
    within: 30,
    settings: EVERYWHERE,
    change: (ports) => ({ ...ports, entries: { ...ports.entries, markDigested: async () => {} } }),
  },
  {
    name: 'lets go of what nobody announced',
    long: true,
    within: 100,
    settings: EVERYWHERE,
    change: (ports) => ({
      ...ports,
      entries: {
        ...ports.entries,
        async expired(now, limit) {
          const over = await ports.entries.expired(now, limit)
          return over.map((entry) => ({ ...entry, state: 'discarded' }))
        },
      },
    }),
  },
  {
    name: 'never takes a release up again',
    within: 60,
    settings: IN_A_RELAY,
    change: (ports) => ({ ...ports, entries: { ...ports.entries, stalledReleases: async () => [] } }),
  },
  {
    name: 'does not say that it delivers again',
    within: 60,
    settings: ['maildir'],
    change: (ports) => ({
      ...ports,
      mailbox: { deliver: (owner, delivery) => ports.mailbox.deliver(owner, { ...delivery, again: false }) },
    }),
  },
  {
    name: 'delivers to another owner',
    within: 30,
    settings: EVERYWHERE,
    change: (ports, { store }) => ({
      ...ports,
      mailbox: {
        deliver: (owner, delivery) =>
          ports.mailbox.deliver(
            delivery.again ? (store.owners.values().find(({ id }) => id !== owner.id) ?? owner) : owner,
            delivery,
          ),
      },
    }),
  },
  {
    name: 'holds what it cannot judge',
    within: 30,
    settings: IN_THE_CLOUD,
    change: (ports) => ({
      ...ports,
      entries: {
        ...ports.entries,
        create: (entry, sighting) =>
          ports.entries.create(
            entry.verdict.reasons[0].code === 'unjudged'
              ? { ...entry, state: 'held', expiresAt: new Date(entry.stateAt.getTime() + 60 * 86_400_000) }
              : entry,
            sighting,
          ),
      },
    }),
  },
  {
    name: 'works on an order of a digest that somebody else is at',
    within: 200,
    settings: ['aws'],
    change: (ports) => ({
      ...ports,
      claims: {
        ...ports.claims,
        take: async (name, now, until) =>
          name.startsWith('sending ') || (await ports.claims.take(name, now, until)),
      },
    }),
  },
  { name: 'calls a record done before the work', within: 30, settings: EVERYWHERE, flaw: 'ack-first' },
  {
    name: 'says 250 before the bytes are kept',
    within: 30,
    settings: ['maildir', 'relay'],
    flaw: 'answer-first',
  },
]
