import type { Belongings, Owner, OwnerChange } from '../../lib/domain/owner.ts'
import type { Mailed } from './ledger.ts'
import type { Ports } from './ports.ts'
import type { Task } from './scheduler.ts'
import type { Call, World } from './world.ts'

const MOST_ATTEMPTS = 10

type Change = OwnerChange & Belongings

export function ownerPorts(world: World, task: Task, call: Call, heardUntil: () => number): Ports['owners'] {
  const { store, scheduler, setting, ledger } = world
  const set = (owner: Owner) => store.owners.set(owner.id, owner, scheduler.now)
  const versionOf = (ownerId: string) => store.versions.get(ownerId) ?? 0
  const write = (owner: Owner) => {
    store.versions.set(owner.id, versionOf(owner.id) + 1)
    set(owner)
  }
  const due = ({ nextDigestAt }: Owner, now: Date) => nextDigestAt !== null && nextDigestAt <= now

  function noteRecorded(mails: readonly Mailed[], ownerId: string): void {
    for (const each of mails) if (each.task === task && each.ownerId === ownerId) each.recorded = true
  }

  function amendNow(ownerId: string, change: (owner: Owner) => Change | null): Owner | null {
    const owner = store.owners.get(ownerId)
    const changed = owner && change(owner)
    if (owner === null || changed === null) return null
    if (owner.mode === 'observing' && changed.mode === 'guarding') {
      ledger.beginnings.set(ownerId, (ledger.beginnings.get(ownerId) ?? 0) + 1)
    }
    if (changed.welcome?.sent === true) {
      noteRecorded(ledger.welcomes, ownerId)
    }
    const amended = { ...owner, ...changed }
    write(amended)
    if (changed.deliverTo !== undefined) ledger.places.set(ownerId, changed.deliverTo)
    if (changed.deliverToWish?.state === 'asked') noteRecorded(ledger.askings, ownerId)
    return amended
  }

  /** Reads, then writes on condition that nobody else has meanwhile. */
  async function amendOnCondition(ownerId: string, change: (owner: Owner) => Change | null) {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const [before, version] = await call(
        `owners.get ${ownerId}`,
        () => [store.owners.get(ownerId), versionOf(ownerId)] as const,
      )
      const changed = before && change(before)
      if (changed === null) return null
      const after = await call(`owners.amend ${ownerId}`, () => {
        return versionOf(ownerId) === version ? amendNow(ownerId, () => changed) : 'changed'
      })
      if (after !== 'changed') return after
    }
    throw new Error('changed by others again and again')
  }

  /** Whoever is there and has yet to get their copy lets go of the bytes then. */
  function leaveTo(ownerId: string): void {
    for (const [intakeId, tasks] of ledger.uncollected) {
      if (!tasks.has(task) || store.entry(ownerId, intakeId) !== null) continue
      const copies = store.entries.values().filter((entry) => entry.intakeId === intakeId)
      if (copies.some(({ others }) => others?.includes(ownerId))) tasks.delete(task)
    }
  }

  return {
    get: (id) =>
      call(`owners.get ${id}`, () => {
        const owner = store.owners.get(id)
        if (owner !== null) leaveTo(id)
        return owner
      }),
    ofRecipients: (recipients) =>
      call('owners.ofRecipients', () => {
        const claims = recipients.map((at) => [at, store.claimOf(at)] as const)
        return new Map(claims.flatMap(([at, claim]) => (claim === null ? [] : [[at, claim] as const])))
      }),
    byAddress: (at) =>
      call('owners.byAddress', () => {
        const claim = store.claimOf(at)
        return claim?.role === 'guarded' ? store.owners.get(claim.owner.id) : null
      }),
    put: (owner) => call(`owners.put ${owner.id}`, () => write(owner)),
    amend: (ownerId, change) =>
      setting === 'aws'
        ? amendOnCondition(ownerId, change)
        : call(`owners.amend ${ownerId}`, () => amendNow(ownerId, change)),
    list: () => call('owners.list', () => store.owners.values()),
    digestDue: (now) =>
      call('owners.digestDue', () => store.owners.values(heardUntil()).filter((owner) => due(owner, now))),
    reschedule: (ownerId, dueAt, nextDigestAt) =>
      call(`owners.reschedule ${ownerId}`, () => {
        const owner = store.owners.get(ownerId)
        if (owner === null || owner.nextDigestAt?.getTime() !== dueAt?.getTime()) return false
        set({ ...owner, nextDigestAt })
        return true
      }),
  }
}
