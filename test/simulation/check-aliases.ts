import type { Address } from '../../lib/domain/address.ts'
import { aliasAmong } from '../../lib/domain/alias.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { readsAt } from '../../lib/domain/reading-place.ts'
import { hasArrived, isSaidToHaveBounced } from './modelled-digest-reports.ts'
import { keyOf } from './store.ts'
import type { World } from './world.ts'

/** A message is judged within a minute of being asked about; clocks of a cloud differ by seconds, a replica is behind. */
const JUDGED_WITHIN = 70_000

/** An address is given to one, and is retired as long as its owner was told; who else uses it is told, and is true. */
export function aliasFaults(world: World): readonly string[] {
  return [...givenFaults(world), ...retiredFaults(world), ...heldFaults(world), ...passedOnFaults(world)]
}

function givenFaults({ store, ledger }: World): readonly string[] {
  const faults: string[] = []
  const given = new Set<string>()
  for (const { ownerId, address, label } of ledger.given) {
    if (given.has(address)) faults.push(`${address} was given twice`)
    given.add(address)
    if (ledger.erased.has(ownerId)) continue
    const alias = store.aliases.get(keyOf(ownerId, address))
    if (alias === null) faults.push(`${address} was given, and is not there`)
    else if (alias.label !== label && !ledger.renamed.has(address))
      faults.push(`${address} was given to ${label}, and is called ${alias.label}`)
  }
  for (const { ownerId, address } of store.aliases.values()) {
    if (store.owners.get(ownerId) !== null && store.claimOf(address)?.owner.id !== ownerId)
      faults.push(`${address} is called ${ownerId}'s, and is not`)
  }
  return faults
}

/** What the owner was told last and nothing they wished besides can have undone. */
function retiredFaults({ store, ledger }: World): readonly string[] {
  const faults: string[] = []
  for (const [key, wishes] of Map.groupBy(ledger.retirements, ({ ownerId, address }) =>
    keyOf(ownerId, address),
  )) {
    const alias = store.aliases.get(key)
    const last = wishes.findLast(({ told }) => told !== null)
    if (last === undefined || alias === null) continue
    const isSure = wishes.every(({ act, told }) => act === last.act || (told !== null && told < last.asked))
    const isRetired = alias.retiredAt !== null
    if (isSure && isRetired !== (last.act === 'retire')) faults.push(`${key} was to ${last.act}, and was not`)
  }
  return faults
}

/** What the reasons of an entry say that has precedence, or could not be judged. */
const BEFORE = /^(?:allowed-|blocked-|said-|unjudged|virus|answer)/

/** Mass mail of a stranger's to a retired address waits for that reason; no other does. */
function heldFaults(world: World): readonly string[] {
  const { store, ledger } = world
  const faults: string[] = []
  for (const [id, { letter, envelope, owners }] of ledger.accepted) {
    for (const ownerId of owners) {
      const entry = store.entry(ownerId, id)
      const owner = store.owners.get(ownerId)
      const judged = ledger.entered.get(keyOf(ownerId, id))
      if (entry === null || owner === null || judged === undefined) continue
      const at = aliasAmong(envelope.recipients, owner)
      const codes = entry.verdict.reasons.map(({ code }) => code)
      const isFor = codes.some((code) => code === 'retired-address' || code === 'retired-address-letter')
      const was = at === null ? false : wasRetired(world, entry, at, judged)
      if (isFor && was === false) faults.push(`${id} waits for ${ownerId}'s alias, which is not retired`)
      const isStranger = letter.sort === 'newsletter' || letter.sort === 'event'
      if (isStranger && was === true && !isFor && !codes.some((code) => BEFORE.test(code)))
        faults.push(`${id} came to ${at}, which ${ownerId} has retired`)
    }
  }
  return faults
}

/** Null where what was wished may have been done before or after it was judged. */
function wasRetired({ ledger }: World, { ownerId }: Entry, at: Address, judged: number): boolean | null {
  const wishes = ledger.retirements.filter((each) => each.ownerId === ownerId && each.address === at)
  const [from, until] = [judged - JUDGED_WITHIN, judged + JUDGED_WITHIN]
  const asked = wishes.filter((each) => each.asked <= until)
  const last = asked.at(-1)
  if (last === undefined) return false
  const isDone = asked.every(({ told }) => told !== null && told <= from)
  if (!isDone) return asked.every(({ act }) => act === 'restore') ? false : null
  const overlapping = asked.some(({ act, told }) => act !== last.act && (told ?? 0) >= last.asked)
  return overlapping ? null : last.act === 'retire'
}

/** Who has used an address to whom it was not given really wrote to it, and its owner is told once. */
function passedOnFaults({ store, ledger, scheduler }: World): readonly string[] {
  const faults: string[] = []
  for (const { ownerId, address, holder, others, retiredAt } of store.aliases.values()) {
    const owner = store.owners.get(ownerId)
    if (owner === null) continue
    const senders = new Set(
      [...ledger.accepted.values()]
        .filter(({ envelope }) => envelope.recipients.includes(address))
        .map(({ letter }) => letter.message.from[0]?.address?.split('@').at(-1)),
    )
    const users = [...(holder === null ? [] : [holder]), ...others].map(({ who }) => who.at)
    if (new Set(users).size < users.length) faults.push(`${address} names one of its users twice`)
    if (!users.every((user) => senders.has(user))) faults.push(`${address} names who never wrote to it`)
    for (const { who, unasked, toldAt, at } of others) {
      const telling = ledger.digests.filter(
        (digest) =>
          digest.ownerId === ownerId &&
          digest.listing.passedOn.some((one) => one.alias === address && one.by === who.at),
      )
      if (telling.length > 0 && !unasked) faults.push(`${who.at} was called to whom ${address} was passed on`)
      const isTold = telling.some(({ fate }) => hasArrived(fate) || isSaidToHaveBounced(fate))
      const isDue =
        at.getTime() < scheduler.now - 86_400_000 && owner.mode !== 'paused' && readsAt(owner) !== null
      if (unasked && isDue && retiredAt === null && (toldAt === null || !isTold))
        faults.push(`nobody told that ${address} was passed on to ${who.at}`)
      // Where somebody was faster to change it, or the mail of an earlier attempt went out, it is told of once more.
      const once = telling.filter(
        ({ id, task }) => !scheduler.wasCutOff(task) && !ledger.overtaken.has(task) && !ledger.resent.has(id),
      )
      if (new Set(once.map(({ id }) => id)).size > 1)
        faults.push(`it was told more than once that ${address} was passed on to ${who.at}`)
    }
  }
  return faults
}
