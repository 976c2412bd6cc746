import type { Log } from '../../lib/app/ports.ts'
import type { AuthenticationResults } from '../../lib/domain/authentication.ts'
import type { Entry, EntryState } from '../../lib/domain/entry.ts'
import { STATES_NEEDING_BYTES } from '../../lib/domain/held.ts'
import { listingOf } from './ledger.ts'
import { bytesOf, type Letter, textOf } from './mail.ts'
import { aliasPorts } from './modelled-aliases.ts'
import { historyPorts } from './modelled-history.ts'
import { holdingPorts } from './modelled-holdings.ts'
import { importPorts } from './modelled-imports.ts'
import { listPorts } from './modelled-lists.ts'
import { composed, deliver, mail } from './modelled-mail.ts'
import { ownMailbox } from './modelled-mailboxes.ts'
import { ownerPorts } from './modelled-owners.ts'
import { sentPorts } from './modelled-sent.ts'
import type { Ports } from './ports.ts'
import type { Task } from './scheduler.ts'
import { keyOf } from './store.ts'
import type { Call, World } from './world.ts'

/** Any will do; it is the same in all functions. */
export const FINGERPRINT_KEY = Uint8Array.from({ length: 16 }, (_, octet) => octet)

const SILENT: Log = { info: () => {}, warn: () => {}, error: () => {} }

/** The ports of one task: models of the adapters, with their promises and no more than those. */
export function modelledPorts(world: World, task: Task): Ports {
  const { scheduler, store, ledger, setting, faults, chance } = world
  const call = <T>(name: string, effect: () => T): Promise<T> => scheduler.call(task, name, effect)
  const clock = () => new Date(scheduler.now + world.clockError + task.process.skew)
  /** An index, and a read that need not be consistent, may have heard of nothing for a while. */
  const heardUntil = () =>
    setting === 'aws' && chance.chance(0.5) ? scheduler.now - faults.profile.lag : Number.POSITIVE_INFINITY
  /** An index finds what was in one of these states when it last heard; what is there is read as it is. */
  const entriesIn = (states: readonly EntryState[], accept: (entry: Entry) => boolean) =>
    store.entries
      .valuesAsOf(heardUntil())
      .filter(({ state }) => states.includes(state))
      .flatMap(({ ownerId, intakeId }) => store.entry(ownerId, intakeId) ?? [])
      .filter((entry) => states.includes(entry.state) && accept(entry))

  return {
    clock,
    log: SILENT,
    fingerprintKey: FINGERPRINT_KEY,
    raw: {
      put: (id, bytes) =>
        call(`raw.put ${id}`, () => {
          if (store.raw.has(id)) ledger.resent.add(id)
          else store.raw.set(id, bytes)
        }),
      get: (id) => call(`raw.get ${id}`, () => store.raw.get(id) ?? null),
      remove: (id) =>
        call(`raw.remove ${id}`, () => {
          ledger.uncollected.delete(id)
          store.raw.delete(id)
        }),
    },
    reader: {
      read: (bytes) => {
        const { sort, message } = letterOf(world, bytes)
        return sort === 'filler' ? Promise.resolve(message) : call('reader.read', () => message)
      },
      openReport: (bytes) => Promise.resolve(letterOf(world, bytes).report ?? null),
    },
    authenticator: {
      ...(setting !== 'aws' && { asksAnew: true }),
      authenticate: (bytes) => call('authenticator', () => foundOut(world, letterOf(world, bytes))),
    },
    entries: {
      get: (ownerId, id) =>
        call(`entries.get ${ownerId} ${id}`, () => {
          const entry = store.entry(ownerId, id)
          // Whoever needs the bytes lets go of them when they do no more.
          if (entry !== null && STATES_NEEDING_BYTES.includes(entry.state)) {
            ledger.uncollected.get(id)?.delete(task)
          }
          return entry
        }),
      create: (entry, sighting = null) =>
        call(`entries.create ${entry.ownerId} ${entry.intakeId} ${entry.state}`, () => {
          const isNew = store.create(entry, sighting, scheduler.now)
          const key = keyOf(entry.ownerId, entry.intakeId)
          if (isNew) ledger.entered.set(key, scheduler.now)
          if (isNew && entry.expiresAt !== null) ledger.ends.set(key, entry.expiresAt.getTime())
          return isNew
        }),
      advance: (ownerId, id, from, to, when, since, forwardedAs) =>
        call(`entries.advance ${ownerId} ${id} ${to}`, () => {
          const key = keyOf(ownerId, id)
          for (const each of ledger.deliveries) {
            if (each.task === task && each.ownerId === ownerId && each.intakeId === id) each.recorded = true
          }
          const moved = store.advance(
            key,
            { from, to, when, since: since ?? undefined, forwardedAs },
            scheduler.now,
          )
          if (moved !== null && (to === 'expired' || to === 'released')) {
            ledger.uncollected.set(id, (ledger.uncollected.get(id) ?? new Set()).add(task))
          }
          if (moved !== null && to === 'expired') {
            ledger.expiries.push({ key, at: scheduler.now, clock: when.getTime() })
          }
          return moved
        }),
      unmark: (before) =>
        call(`entries.unmark ${before.ownerId} ${before.intakeId}`, () =>
          store.unmark(before, scheduler.now),
        ),
      putBack: (before, held) =>
        call(`entries.putBack ${before.ownerId} ${before.intakeId}`, () =>
          store.putBack(before, held, scheduler.now),
        ),
      list: (ownerId, states, limit) =>
        call(`entries.list ${ownerId}`, () =>
          entriesIn(states, (entry) => entry.ownerId === ownerId)
            .sort(newestFirst)
            .slice(0, limit),
        ),
      judgements: () => Promise.reject(new Error('nobody looks at pages here')),
      outlines: (ownerId, states, limit) =>
        call(`entries.outlines ${ownerId}`, () =>
          store.entries
            .valuesAsOf(heardUntil())
            .filter((entry) => entry.ownerId === ownerId && states.includes(entry.state))
            .sort(newestFirst)
            .slice(0, limit),
        ),
      getAll: (ownerId, ids) =>
        call(`entries.getAll ${ownerId} ${ids.length}`, () =>
          ids.flatMap((id) => store.entry(ownerId, id) ?? []),
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
      needsBytes: (id, besides) =>
        call(`entries.needsBytes ${id}`, () => {
          const needed = store.needsBytes(id, besides)
          if (needed) ledger.uncollected.get(id)?.delete(task)
          return needed
        }),
    },
    ...aliasPorts(world, task, call, heardUntil),
    ...holdingPorts(world, task, call, heardUntil),
    ...importPorts(world, call),
    ...sentPorts(world, call),
    ...listPorts(world, task, call, heardUntil),
    history: historyPorts(world, call, heardUntil),
    owners: ownerPorts(world, task, call, heardUntil),
    digests: {
      record: (digest) =>
        call(`digests.record ${digest.id}`, () => {
          ledger.recorded.add(digest.id)
          store.digests.set(keyOf(digest.ownerId, digest.id), digest, scheduler.now)
        }),
      get: (ownerId, id) => call('digests.get', () => store.digests.get(keyOf(ownerId, id))),
      list: (ownerId, limit) =>
        call('digests.list', () =>
          store.digests
            .values(heardUntil())
            .filter((digest) => digest.ownerId === ownerId)
            .sort((one, other) => other.at.getTime() - one.at.getTime())
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
    mailbox: mailboxOf(world, task, { clock, log: SILENT }),
    mailer: {
      async send({ id, to, bytes }) {
        await call(`mailer.send ${id}`, () => mail(world, task, id, to, bytes))
        for (const each of ledger.requests) {
          if (each.task === task && each.ownerId !== null && id.includes(`-${each.intakeId}-`))
            each.heard = true
        }
      },
    },
    compose: (digest) => call('compose', () => composed(listingOf(digest))),
    composeWelcome: ({ id, owner }) => call('compose.welcome', () => bytesOf(JSON.stringify([id, owner.id]))),
    composeDeliverTo: ({ id }) => call('compose.deliver-to', () => bytesOf(id)),
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

/** The Maildir, the relay or the mail service; for who has chosen it, their own mailbox first. */
function mailboxOf(world: World, task: Task, deps: Parameters<typeof ownMailbox>[2]): Ports['mailbox'] {
  const call: Call = (name, effect) => world.scheduler.call(task, name, effect)
  const otherwise: Ports['mailbox'] = {
    deliver: (owner, delivery) =>
      call(`mailbox.deliver ${owner.id} ${delivery.id}${delivery.again ? ' again' : ''}`, () =>
        deliver(world, task, owner, delivery),
      ),
  }
  return world.servers.length === 0 ? otherwise : ownMailbox(world, { task, call, otherwise }, deps)
}

/** While DNS is out, a fault that passes (`temperror`) is all that is found out. */
function foundOut({ scheduler }: World, { results, provenFrom = 0 }: Letter): AuthenticationResults {
  if (scheduler.now >= provenFrom) return results
  return { ...results, dmarc: null, dkim: results.dkim.map((check) => ({ ...check, result: 'temperror' })) }
}

function letterOf({ letters }: World, bytes: Uint8Array): Letter {
  const letter = letters.get(Number(textOf(bytes)))
  if (letter === undefined) throw new Error('no such letter')
  return letter
}

function newestFirst(one: Entry, other: Entry): number {
  return other.receivedAt.getTime() - one.receivedAt.getTime() || (one.intakeId < other.intakeId ? 1 : -1)
}
