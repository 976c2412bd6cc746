import type { BeforeErasing, Holdings } from '../../lib/app/ports.ts'
import type { Task } from './scheduler.ts'
import { keyOf } from './store.ts'
import type { Call, World } from './world.ts'

export interface HoldingPorts {
  readonly holdings: Holdings
  readonly forgetAccounts: (ownerId: string) => Promise<number>
}

export function holdingPorts(world: World, task: Task, call: Call, heardUntil: () => number): HoldingPorts {
  const { store, scheduler, setting, ledger } = world

  /** An index may not have heard of the newest yet. */
  const entriesOf = (ownerId: string, until: number) =>
    store.entries.valuesAsOf(until).flatMap((entry) => (entry.ownerId === ownerId ? [entry.intakeId] : []))
  const digestsOf = (ownerId: string) =>
    store.digests.values().flatMap((digest) => (digest.ownerId === ownerId ? [digest.id] : []))

  /** What somebody else needed when it was looked at is to be looked at again. */
  function eraseEntries(ownerId: string, ids: readonly string[]): void {
    ledger.erased.get(ownerId)?.push(scheduler.now)
    for (const id of ids) {
      store.eraseEntry(ownerId, id, scheduler.now)
      if (store.raw.has(id)) ledger.uncollected.set(id, (ledger.uncollected.get(id) ?? new Set()).add(task))
    }
  }

  function eraseDigests(ownerId: string, ids: readonly string[]): void {
    for (const id of ids) store.digests.set(keyOf(ownerId, id), null, scheduler.now)
  }

  /** Entries, then partition after partition; what comes to one that is done stays. */
  async function eraseInTurn(ownerId: string, before: BeforeErasing): Promise<number> {
    const name = `holdings.erase ${ownerId}`
    const intakes = await call(`${name} keys`, () => entriesOf(ownerId, heardUntil()))
    await before('entry', intakes)
    await call(`${name} entries`, () => eraseEntries(ownerId, intakes))
    for (const part of store.partsOf(ownerId)) {
      if (part.name !== 'digests') await call(`${name} ${part.name}`, () => part.erase(scheduler.now))
    }
    const digests = await call(`${name} digest keys`, () => digestsOf(ownerId))
    await before('digest', digests)
    await call(`${name} digests`, () => eraseDigests(ownerId, digests))
    return intakes.length
  }

  /** What names bytes, as it is told of, until there is no more; with the last look goes all else. */
  async function eraseAtOnce(ownerId: string, before: BeforeErasing): Promise<number> {
    const name = `holdings.erase ${ownerId}`
    let count = 0
    for (;;) {
      const { intakes, digests } = await call(name, () => {
        const left = {
          intakes: entriesOf(ownerId, Number.POSITIVE_INFINITY),
          digests: digestsOf(ownerId),
        }
        const isOver = left.intakes.length + left.digests.length === 0
        if (isOver) for (const part of store.partsOf(ownerId)) part.erase(scheduler.now)
        return left
      })
      if (intakes.length + digests.length === 0) return count
      await before('entry', intakes)
      await call(`${name} entries`, () => eraseEntries(ownerId, intakes))
      await before('digest', digests)
      await call(`${name} digests`, () => eraseDigests(ownerId, digests))
      count += intakes.length
    }
  }

  return {
    forgetAccounts: (ownerId) => call(`accounts.forget ${ownerId}`, () => 0),
    holdings: {
      async *rest() {},
      close: (ownerId) =>
        call(`holdings.close ${ownerId}`, () => {
          if (store.owners.get(ownerId) === null) return null
          const orphans = world.dropIntakes(ownerId)
          store.owners.set(ownerId, null, scheduler.now)
          store.closed.set(ownerId, scheduler.now)
          ledger.erased.set(ownerId, [scheduler.now])
          return { orphans }
        }),
      closed: (by) =>
        call('holdings.closed', () =>
          [...store.closed].flatMap(([ownerId, at]) => (at <= by.getTime() ? [ownerId] : [])),
        ),
      async erase(ownerId, _, before) {
        const erase = setting === 'aws' ? eraseInTurn : eraseAtOnce
        const counts = new Map([['entry', await erase(ownerId, before)]])
        return { counts, complete: true }
      },
      forget: (ownerId) => call(`holdings.forget ${ownerId}`, () => void store.closed.delete(ownerId)),
    },
  }
}
