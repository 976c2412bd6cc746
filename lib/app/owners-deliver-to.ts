import type { Address } from '../domain/address.ts'
import type { DeliverToWish, Owner } from '../domain/owner.ts'
import type { Pass } from '../domain/pass.ts'
import {
  confirmsReading,
  passToConfirm,
  pendingWish,
  readsAt,
  waitsForAddress,
} from '../domain/reading-place.ts'
import { beginSending } from './at-work.ts'
import type { Claims, Clock, DeliverToComposer, History, Log, Mailer, Owners } from './ports.ts'
import { type ReleaseDeps, release } from './release.ts'
import { untaught } from './untaught.ts'

export interface ConfirmDeliverToDeps {
  readonly owners: Pick<Owners, 'amend'>
  readonly clock: Clock
  readonly log: Log
}

export interface SettleDeliverToDeps extends ReleaseDeps {
  readonly owners: Pick<Owners, 'list' | 'amend'>
  readonly history: Pick<History, 'learn'>
  readonly mailer: Mailer
  /** Of several rounds at once, one asks; absent where there is one at a time. */
  readonly claims?: Pick<Claims, 'take'>
  readonly composeDeliverTo: DeliverToComposer
  /** The page that the link of the mail opens. */
  readonly deliverToUrlOf: (pass: Pass) => string
  readonly from: Address
}

/** A function may still hold mail for want of an address so long after one was confirmed (docs/adr/0013). */
const OTHERS_HEAR_OF_IT = 5 * 60_000

/** More than anybody has waiting. */
const MOST_HELD = 100_000

/** As many as a round has time for; the next one goes on. */
const MOST_RELEASED = 100

/** The owner has opened the link that was sent to that address; false where they no longer wish for it. */
export async function confirmDeliverTo(
  { owners, clock, log }: ConfirmDeliverToDeps,
  ownerId: string,
  at: Address,
): Promise<boolean> {
  const confirmed = await owners.amend(ownerId, (owner) => confirmsReading(owner, at, clock()))
  if (confirmed !== null) log.info('deliver-to.confirmed', { owner: ownerId })
  return confirmed !== null
}

/**
 * Takes every owner's wish where to read a step on: asks them by mail, and releases what waited for nothing
 * but their answer. A fault of one is the others' no concern.
 */
export async function settleDeliverTo(deps: SettleDeliverToDeps): Promise<void> {
  for (const owner of await deps.owners.list()) {
    try {
      if (owner.deliverToWish?.state === 'new') await ask(deps, owner, owner.deliverToWish)
      if (owner.deliverToWish?.state === 'confirmed') await settle(deps, owner, owner.deliverToWish)
      // Whoever wishes for another place before that is done has one all the same.
      else if (pendingWish(owner) !== null && readsAt(owner) !== null) await releaseWaiting(deps, owner)
    } catch (cause) {
      // The next round tries again.
      deps.log.error('deliver-to.failed', { owner: owner.id, cause })
    }
  }
}

async function ask(deps: SettleDeliverToDeps, owner: Owner, wish: DeliverToWish): Promise<void> {
  const pass = passToConfirm(owner, wish)
  const mail = {
    id: `deliver-to-${owner.id}-${wish.since.getTime()}`,
    owner,
    address: wish.address,
    at: deps.clock(),
    url: deps.deliverToUrlOf(pass),
    expiresAt: pass.expiresAt,
  }
  if (deps.claims !== undefined) await beginSending({ claims: deps.claims, clock: deps.clock }, mail.id)
  const bytes = await deps.composeDeliverTo(mail)
  await deps.mailer.send({ id: mail.id, from: deps.from, to: wish.address, bytes })
  await moveOn(deps, owner, wish, 'asked')
  deps.log.info('deliver-to.asked', { owner: owner.id })
}

async function settle(deps: SettleDeliverToDeps, owner: Owner, wish: DeliverToWish): Promise<void> {
  const waiting = await releaseWaiting(deps, owner)
  const everybodyKnows = deps.clock().getTime() - wish.since.getTime() >= OTHERS_HEAR_OF_IT
  if (everybodyKnows && waiting <= MOST_RELEASED) await moveOn(deps, owner, wish, 'settled')
}

/** Returns how many had waited. */
async function releaseWaiting(deps: SettleDeliverToDeps, owner: Owner): Promise<number> {
  const held = await deps.entries.list(owner.id, ['held'], MOST_HELD)
  const waiting = held.filter(waitsForAddress)
  // The oldest first, as they would have come.
  for (const entry of waiting.toReversed().slice(0, MOST_RELEASED)) {
    // That it waited was no doing of the sender's, and that it comes now says nothing of a tie.
    await deps.history.learn(owner.id, untaught(entry.intakeId))
    await release(deps, entry)
  }
  return waiting.length
}

/** Unless they have another wish by now. */
async function moveOn(
  { owners }: SettleDeliverToDeps,
  { id }: Owner,
  from: DeliverToWish,
  state: DeliverToWish['state'],
): Promise<void> {
  await owners.amend(id, ({ deliverToWish: wish }) =>
    wish?.address === from.address && wish.state === from.state
      ? { deliverToWish: { ...wish, state } }
      : null,
  )
}
