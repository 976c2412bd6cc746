import type { Entry } from '../../../lib/domain/entry.ts'
import { breaking, EVERYWHERE, IN_A_RELAY, IN_THE_CLOUD, type Mutation, ON_ONE_MACHINE } from '../mutation.ts'
import { keyOf } from '../store.ts'

/** Of the way of a message. */
export const OF_MAIL: readonly Mutation[] = [
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
    change: breaking('mailbox', (mailbox, ports) => ({
      async deliver(owner, delivery) {
        const now = ports.clock()
        await ports.entries.advance(owner.id, delivery.id, ['delivering'], 'delivered', now)
        await ports.entries.advance(owner.id, delivery.id, ['releasing'], 'released', now)
        await mailbox.deliver(owner, delivery)
      },
    })),
  },
  {
    name: 'removes the bytes before it delivers',
    within: 30,
    settings: EVERYWHERE,
    change: breaking('mailbox', (mailbox, ports) => ({
      async deliver(owner, delivery) {
        await ports.raw.remove(delivery.id)
        await mailbox.deliver(owner, delivery)
      },
    })),
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
    from: 320,
    within: 100,
    // On one machine nobody is so fast: an attempt that was cut off is taken up within seconds.
    settings: ['aws'],
    change: breaking('entries', (entries) => ({
      create: ({ others: _, ...entry }: Entry, sighting) => entries.create(entry, sighting),
    })),
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
    change: breaking('entries', (entries) => ({
      async expired(now, limit) {
        const over = await entries.expired(now, limit)
        return over.map((entry) => ({ ...entry, state: 'discarded' }))
      },
    })),
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
    change: breaking('entries', (entries) => ({
      create: (entry, sighting) =>
        entries.create(
          entry.verdict.reasons[0].code === 'unjudged'
            ? { ...entry, state: 'held', expiresAt: new Date(entry.stateAt.getTime() + 60 * 86_400_000) }
            : entry,
          sighting,
        ),
    })),
  },
  {
    name: 'works on an order of a digest that somebody else is at',
    within: 200,
    settings: ['aws'],
    change: breaking('claims', (claims) => ({
      take: async (name, now, until) => name.startsWith('sending ') || (await claims.take(name, now, until)),
    })),
  },
  { name: 'calls a record done before the work', within: 30, settings: EVERYWHERE, flaw: 'ack-first' },
  {
    name: 'says 250 before the bytes are kept',
    within: 30,
    settings: ON_ONE_MACHINE,
    flaw: 'answer-first',
  },
]
