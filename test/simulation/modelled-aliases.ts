import type { Aliases } from '../../lib/app/ports.ts'
import type { Alias } from '../../lib/domain/alias.ts'
import type { Task } from './scheduler.ts'
import { keyOf } from './store.ts'
import type { Call, World } from './world.ts'

export interface AliasPorts {
  readonly aliases: Aliases
}

export function aliasPorts(world: World, task: Task, call: Call, heardUntil: () => number): AliasPorts {
  const { store, scheduler, ledger } = world

  function put(alias: Alias): boolean {
    const key = keyOf(alias.ownerId, alias.address)
    if ((store.aliases.get(key)?.version ?? 0) !== alias.version - 1) {
      ledger.overtaken.add(task)
      return false
    }
    store.aliases.set(key, alias, scheduler.now)
    return true
  }

  return {
    aliases: {
      get: (ownerId, at) => call(`aliases.get ${ownerId}`, () => store.aliases.get(keyOf(ownerId, at))),
      put: (alias) => call(`aliases.put ${alias.address} ${alias.version}`, () => put(alias)),
      list: (ownerId, limit) =>
        call(`aliases.list ${ownerId}`, () =>
          store.aliases
            .valuesAsOf(heardUntil())
            .filter((alias) => alias.ownerId === ownerId)
            .sort((one, other) => other.changedAt.getTime() - one.changedAt.getTime())
            .slice(0, limit),
        ),
    },
  }
}
