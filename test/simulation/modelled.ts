import type { Log } from '../../lib/app/ports.ts'
import type { Entry, EntryState } from '../../lib/domain/entry.ts'
import { listingOf } from './ledger.ts'
import { bytesOf, type Letter, textOf } from './mail.ts'
import { historyPorts } from './modelled-history.ts'
import { composed, deliver, mail } from './modelled-mail.ts'
import { ownerPorts } from './modelled-owners.ts'
import type { Ports } from './ports.ts'
import type { Task } from './scheduler.ts'
import { keyOf } from './store.ts'
import type { World } from './world.ts'

const SILENT: Log = { info: () => {}, warn: () => {}, error: () => {} }

/** The ports of one task: models of the adapters, with their promises and no more than those. */
export function modelledPorts(world: World, task: Task): Ports {
  const { scheduler, store, ledger, setting, faults, chance } = world
  const call = <T>(name: string, effect: () => T): Promise<T> => scheduler.call(task, name, effect)
  const clock = () => new Date(scheduler.now + world.clockError + task.process.skew)
  /** An index, and a read that need not be consistent, may have heard of nothing for a while. */
  const heardUntil = () =>
    setting === 'aws' && chance.chance(0.5) ? scheduler.now - faults.profile.lag : Number.POSITIVE_INFINITY
  const entriesIn = (states: readonly EntryState[], accept: (entry: Entry) => boolean) =>
    store.entries.values(heardUntil()).filter((entry) => states.includes(entry.state) && accept(entry))

  return {
    clock,
    log: SILENT,
    raw: {
      put: (id, bytes) => call(`raw.put ${id}`, () => void (store.raw.has(id) || store.raw.set(id, bytes))),
      get: (id) => call(`raw.get ${id}`, () => store.raw.get(id) ?? null),
      remove: (id) =>
        call(`raw.remove ${id}`, () => {
          ledger.uncollected.delete(id)
          store.raw.delete(id)
        }),
    },
    reader: {
      read: (bytes) => call('reader.read', () => letterOf(world, bytes).message),
      openReport: (_) => Promise.resolve(null),
    },
    authenticator: {
      authenticate: (bytes) => call('authenticator', () => letterOf(world, bytes).results),
    },
    entries: {
      get: (ownerId, id) =>
        call(`entries.get ${ownerId} ${id}`, () => {
          const entry = store.entry(ownerId, id)
          if (entry === null) ledger.uncollected.get(id)?.delete(task)
          return entry
        }),
      create: (entry) =>
        call(`entries.create ${entry.ownerId} ${entry.intakeId} ${entry.state}`, () =>
          store.create(entry, scheduler.now),
        ),
      advance: (ownerId, id, from, to, when, since) =>
        call(`entries.advance ${ownerId} ${id} ${to}`, () => {
          const key = keyOf(ownerId, id)
          for (const each of ledger.deliveries) {
            if (each.task === task && each.ownerId === ownerId && each.intakeId === id) each.recorded = true
          }
          const moved = store.advance(key, { from, to, when, since: since ?? undefined }, scheduler.now)
          if (moved !== null && (to === 'expired' || to === 'released')) {
            ledger.uncollected.set(id, (ledger.uncollected.get(id) ?? new Set()).add(task))
          }
          if (moved !== null && to === 'expired') {
            ledger.expiries.push({ key, at: scheduler.now, clock: when.getTime() })
          }
          return moved
        }),
      putBack: () => Promise.reject(new Error('no mail comes back here')),
      list: (ownerId, states, limit) =>
        call(`entries.list ${ownerId}`, () =>
          entriesIn(states, (entry) => entry.ownerId === ownerId)
            .sort(newestFirst)
            .slice(0, limit),
        ),
      count: (ownerId, states) =>
        call(
          `entries.count ${ownerId}`,
          () => entriesIn(states, (entry) => entry.ownerId === ownerId).length,
        ),
      markDigested: async (ownerId, ids, at) => {
        const mark = (id: string) => {
          for (const digest of ledger.digests) {
            if (digest.task === task && digest.ownerId === ownerId) digest.marked.add(id)
          }
          store.markDigested(keyOf(ownerId, id), at, scheduler.now)
        }
        if (setting !== 'aws') {
          await call(`entries.markDigested ${ownerId} ${ids.length}`, () => ids.forEach(mark))
          return
        }
        // Each is a request of its own: some may fail, and the others go through.
        await Promise.all(ids.map((id) => call(`entries.markDigested ${ownerId} ${id}`, () => mark(id))))
      },
      expired: (now, limit) =>
        call('entries.expired', () =>
          entriesIn(['held', 'discarded'], ({ expiresAt }) => expiresAt !== null && expiresAt <= now).slice(
            0,
            limit,
          ),
        ),
      leaving: (askedBy, limit) =>
        call('entries.leaving', () =>
          entriesIn(['leaving'], ({ stateAt }) => stateAt <= askedBy).slice(0, limit),
        ),
      stalledReleases: (before, limit) =>
        call('entries.stalledReleases', () =>
          entriesIn(['releasing'], ({ stateAt }) => stateAt < before).slice(0, limit),
        ),
      needsBytes: (id) =>
        call(`entries.needsBytes ${id}`, () => {
          const needed = store.needsBytes(id)
          if (needed) ledger.uncollected.get(id)?.delete(task)
          return needed
        }),
    },
    history: historyPorts(world, call, heardUntil),
    owners: ownerPorts(world, task, call, heardUntil),
    digests: {
      record: (digest) =>
        call(`digests.record ${digest.id}`, () => {
          store.digests.set(keyOf(digest.ownerId, digest.id), digest, scheduler.now)
        }),
      get: (ownerId, id) => call('digests.get', () => store.digests.get(keyOf(ownerId, id))),
      list: (ownerId, limit) =>
        call('digests.list', () =>
          store.digests
            .values(heardUntil())
            .filter((digest) => digest.ownerId === ownerId)
            .slice(0, limit),
        ),
    },
    claims: {
      take: (name, now, until) =>
        call(`claims.take ${name}`, () => {
          if ((store.claims.get(name) ?? 0) > now.getTime()) return false
          store.claims.set(name, until.getTime())
          return true
        }),
      isTaken: (name, now) => call('claims.isTaken', () => (store.claims.get(name) ?? 0) > now.getTime()),
    },
    mailbox: {
      deliver: (owner, delivery) =>
        call(`mailbox.deliver ${owner.id} ${delivery.id}${delivery.again ? ' again' : ''}`, () =>
          deliver(world, task, owner, delivery),
        ),
    },
    mailer: {
      send: ({ id, to, bytes }) => call(`mailer.send ${id}`, () => mail(world, task, id, to, bytes)),
    },
    compose: (digest) => call('compose', () => composed(listingOf(digest))),
    composeWelcome: ({ id, owner }) => call('compose.welcome', () => bytesOf(JSON.stringify([id, owner.id]))),
    composeSignIn: ({ id, owner }) => call('compose.sign-in', () => bytesOf(JSON.stringify([id, owner.id]))),
    releases: {
      place: (order) => call(`releases.place ${order.intakeId}`, () => world.placeRelease(order)),
    },
    // A batch that is refused in part is refused; what was taken of it is taken.
    placeOrders: async (orders) => {
      for (const order of orders) {
        await call(`orders.place ${order.ownerId}`, () => world.placeOrder(order))
      }
    },
  }
}

function letterOf({ letters }: World, bytes: Uint8Array): Letter {
  const letter = letters.get(Number(textOf(bytes)))
  if (letter === undefined) throw new Error('no such letter')
  return letter
}

function newestFirst(one: Entry, other: Entry): number {
  return other.receivedAt.getTime() - one.receivedAt.getTime() || (one.intakeId < other.intakeId ? 1 : -1)
}
