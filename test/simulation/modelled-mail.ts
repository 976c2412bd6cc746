import type { Delivery, HandedOn } from '../../lib/app/ports.ts'
import { Undeliverable } from '../../lib/app/undeliverable.ts'
import type { Addressee, Owner } from '../../lib/domain/owner.ts'
import { readsAt } from '../../lib/domain/reading-place.ts'
import type { Delivered, Listing } from './ledger.ts'
import { bytesOf, textOf } from './mail.ts'
import { reportDigest } from './modelled-digest-reports.ts'
import type { Task } from './scheduler.ts'
import { keyOf } from './store.ts'
import type { World } from './world.ts'

/** A Maildir knows what it has; servers take everything again. */
export function deliver(
  world: World,
  task: Task,
  owner: Addressee,
  { id, again }: Delivery,
): HandedOn | undefined {
  const { ledger, setting } = world
  const isThere = ledger.deliveries.some(
    (each) => each.ownerId === owner.id && each.intakeId === id && each.by === undefined,
  )
  if (setting === 'maildir' && again && isThere) return undefined
  const to = readsAt(owner)
  if (to === null) throw new Error('nobody has said where')
  const delivered = { ownerId: owner.id, to, intakeId: id, task, recorded: false, at: world.scheduler.now }
  if (world.reports) return forwarded(world, delivered)
  ledger.deliveries.push(delivered)
  return undefined
}

/** A mail service takes it, and reports later; some it takes in no form. */
function forwarded(world: World, delivered: Delivered): HandedOn {
  const { ledger, chance, scheduler } = world
  const { ownerId, intakeId, to } = delivered
  if (Math.floor(Number(intakeId.slice(1)) / 10) % 9 === 4) {
    ledger.refused.set(keyOf(ownerId, intakeId), scheduler.now)
    throw new Undeliverable('forward-refused')
  }
  const mailId = `ses-${ledger.deliveries.length}`
  const outcome = chance.pick(['through', 'through', 'through', 'bounced', 'deferred', 'complained'] as const)
  ledger.deliveries.push({ ...delivered, mailId, cameBack: outcome !== 'through' })
  const sentAt = new Date(scheduler.now)
  const report = { outcome, mailId, sentAt, to, ownerId, about: { intakeId } } as const
  scheduler.after(500 + chance.below(7_200_000), () => world.reported(report))
  return { forwardedAs: mailId }
}

export function mail(
  world: World,
  task: Task,
  id: string,
  to: Owner['addresses'][0],
  bytes: Uint8Array,
): void {
  const { ledger, setting, scheduler } = world
  if (id.startsWith('unsubscribe-')) {
    const [, of = '', intakeId = ''] = id.split('-')
    ledger.requests.push({ intakeId, ownerId: of, answer: 'asked', task, heard: false, recorded: false })
    return
  }
  const ownerId = to.slice(0, to.indexOf('@'))
  const mailed = { ownerId, to, id, at: scheduler.now, task, recorded: false }
  if (id.startsWith('deliver-to-')) {
    if (setting === 'maildir' && ledger.askings.some((each) => each.id === id)) return
    ledger.askings.push(mailed)
    world.asked(ownerId, to)
    return
  }
  const into = id.startsWith('welcome-') ? ledger.welcomes : ledger.signIns
  if (id.startsWith('digest-')) {
    if (setting === 'maildir' && ledger.digests.some((digest) => digest.id === id)) return
    const fate = world.fateOfDigest?.(ownerId) ?? ['through']
    const mailId = `ses-digest-${ledger.digests.length}`
    ledger.digests.push({ ...mailed, listing: listingIn(bytes), marked: new Set(), fate, mailId })
    if (world.fateOfDigest !== null) reportDigest(world, mailed, mailId, fate)
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
