import type { Holdings } from '../../lib/app/ports.ts'
import type { Call, World } from './world.ts'

export interface HoldingPorts {
  readonly holdings: Holdings
  readonly forgetAccounts: (ownerId: string) => Promise<number>
}

export function holdingPorts(world: World, call: Call, heardUntil: () => number): HoldingPorts {
  const { store, scheduler, setting, ledger } = world

  /** An index may not have heard of the newest yet. */
  function eraseEntries(ownerId: string): number {
    ledger.erased.get(ownerId)?.push(scheduler.now)
    const theirs = store.entries.valuesAsOf(heardUntil()).filter((entry) => entry.ownerId === ownerId)
    for (const { intakeId } of theirs) store.eraseEntry(ownerId, intakeId, scheduler.now)
    return theirs.length
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
      async erase(ownerId) {
        const counts = new Map<string, number>()
        if (setting === 'aws') {
          counts.set('entry', await call(`holdings.erase ${ownerId} entries`, () => eraseEntries(ownerId)))
          for (const part of store.partsOf(ownerId)) {
            await call(`holdings.erase ${ownerId} ${part.name}`, () => part.erase(scheduler.now))
          }
        } else {
          await call(`holdings.erase ${ownerId}`, () => {
            counts.set('entry', eraseEntries(ownerId))
            for (const part of store.partsOf(ownerId)) part.erase(scheduler.now)
          })
        }
        return { counts, complete: true }
      },
      forget: (ownerId) => call(`holdings.forget ${ownerId}`, () => void store.closed.delete(ownerId)),
    },
  }
}
