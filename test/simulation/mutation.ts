import type { Setting } from './faults.ts'
import type { About } from './plans/planned.ts'
import type { Ports } from './ports.ts'
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

export const EVERYWHERE = ['maildir', 'relay', 'aws'] as const satisfies readonly Setting[]
export const IN_THE_CLOUD = ['aws', 'maildir', 'relay'] as const satisfies readonly Setting[]
export const IN_A_RELAY = ['relay', 'maildir', 'aws'] as const satisfies readonly Setting[]
export const ON_ONE_MACHINE = ['maildir', 'relay'] as const satisfies readonly Setting[]

/** One port with some of its functions replaced, all else as it is. */
export function breaking<Name extends keyof Ports>(
  name: Name,
  how: (port: Ports[Name], ports: Ports, world: World) => Partial<Ports[Name]>,
): (ports: Ports, world: World) => Ports {
  return (ports, world) => ({ ...ports, [name]: { ...ports[name], ...how(ports[name], ports, world) } })
}

/** Changes an owner without any condition. */
export function inTwoSteps(ports: Ports): Ports {
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
