import type { Delivery } from '../../lib/app/ports.ts'
import type { Addressee, Owner } from '../../lib/domain/owner.ts'
import type { Listing } from './ledger.ts'
import { bytesOf, textOf } from './mail.ts'
import type { Task } from './scheduler.ts'
import type { World } from './world.ts'

/** A Maildir knows what it has; servers take everything again. */
export function deliver(world: World, task: Task, owner: Addressee, { id, again }: Delivery): void {
  const { ledger, setting } = world
  const isThere = ledger.deliveries.some((each) => each.ownerId === owner.id && each.intakeId === id)
  if (setting === 'maildir' && again && isThere) return
  ledger.deliveries.push({ ownerId: owner.id, to: owner.addresses[0], intakeId: id, task, recorded: false })
}

export function mail(
  world: World,
  task: Task,
  id: string,
  to: Owner['addresses'][0],
  bytes: Uint8Array,
): void {
  const { ledger, setting, scheduler, store } = world
  const ownerId = store.claimOf(to)?.owner.id ?? 'nobody'
  const mailed = { ownerId, to, id, at: scheduler.now, task, recorded: false }
  const into = id.startsWith('welcome-') ? ledger.welcomes : ledger.signIns
  if (id.startsWith('digest-')) {
    if (setting === 'maildir' && ledger.digests.some((digest) => digest.id === id)) return
    ledger.digests.push({ ...mailed, listing: listingIn(bytes), marked: new Set() })
  } else if (setting !== 'maildir' || !into.some((each) => each.id === id)) {
    into.push(mailed)
  }
}

/** A digest as mail: the header that Kith reads again, and for the check all that it lists. */
export function composed(listing: Listing): Uint8Array {
  const entries = listing.listed.map(({ id }) => id)
  return bytesOf(`X-Kith-Entries: ${entries.join(' ')}\r\n\r\n${JSON.stringify(listing)}`)
}

function listingIn(bytes: Uint8Array): Listing {
  const text = textOf(bytes)
  // What `composed` made, and nothing else.
  return JSON.parse(text.slice(text.indexOf('\r\n\r\n'))) as Listing
}
