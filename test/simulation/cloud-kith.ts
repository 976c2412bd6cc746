import type { Intake } from '../../lib/app/arrival.ts'
import { sendOrderedDigest } from '../../lib/app/due-digests.ts'
import { type Feedback, takeFeedback } from '../../lib/app/feedback.ts'
import { learnCopy } from '../../lib/app/learn-copy.ts'
import { learnSentFolders } from '../../lib/app/learn-sent-folder.ts'
import { letGoOfForwarded } from '../../lib/app/let-go.ts'
import { type DigestOrder, orderDueDigests } from '../../lib/app/order-digests.ts'
import type { ReleaseOrder } from '../../lib/app/ports.ts'
import { receive } from '../../lib/app/receive.ts'
import { type RecipientOwners, rememberRecipients } from '../../lib/app/recipients.ts'
import { carryOut } from '../../lib/app/release.ts'
import { resumeUnsubscriptions } from '../../lib/app/unsubscribe.ts'
import { considerGuarding } from '../../lib/app/welcome.ts'
import type { Envelope } from '../../lib/domain/envelope.ts'
import { UNDO_SECONDS } from '../../lib/domain/held.ts'
import {
  ago,
  digestDeps,
  fulfil,
  isThere,
  type Kith,
  maintenance,
  portsOf,
  processOf,
  unsubscribeDeps,
  type Wish,
  welcomeDeps,
  withoutReplies,
} from './kith.ts'
import { noteAccepted } from './local-kith.ts'
import { bytesOf, type Letter } from './mail.ts'
import type { HeardReport } from './modelled-digest-reports.ts'
import type { Mutation } from './mutation.ts'
import type { Ports } from './ports.ts'
import { WorkQueue } from './queue.ts'
import type { Task } from './scheduler.ts'
import type { World } from './world.ts'

/** As in `functions/digest/handler.ts`, and the time limits of `lib/infra`. */
const STALLED_AFTER = 10 * 60_000
const CUT_OFF_AFTER = 5 * 60_000
const WORKER_LIMIT = 60_000
const REVIEW_LIMIT = 30_000
const SENT_LIMIT = 5 * 60_000
const READS_FOR = 4 * 60_000

/** Functions that come and go over one table, one bucket and three queues. */
export function cloudKith(world: World, mutation: Mutation | null): Kith {
  const { scheduler, chance, faults, store } = world
  const warm = [warmOwners(world), warmOwners(world)] as const
  const skew = () => chance.between(-1, 1) * Math.min(1_000, faults.profile.clockError)
  const common = {
    timeLimit: WORKER_LIMIT,
    describe: ({ id }: Intake) => id,
  }

  const mail = new WorkQueue<Intake>(world, mutation, {
    ...common,
    name: 'receive',
    batchSize: 5,
    work: async (task, intake, firstAttempt) => {
      const ports = portsOf(world, task, mutation)
      const owners = chance.pick(warm)(ports)
      const rest = await withoutReplies(world, ports, intake)
      if (rest === null) return
      await receive(
        { ...ports, owners, schedule: ports.owners },
        { ...rest, firstAttempt, cutOffBefore: ago(ports, CUT_OFF_AFTER) },
      )
    },
  })
  const copies = new WorkQueue<Intake>(world, mutation, {
    ...common,
    name: 'learn',
    batchSize: 5,
    work: (task, intake) => {
      const ports = portsOf(world, task, mutation)
      return learnCopy({ ...ports, owners: chance.pick(warm)(ports) }, intake)
    },
  })
  const orders = new WorkQueue<DigestOrder>(world, mutation, {
    name: 'digest',
    batchSize: 1,
    timeLimit: WORKER_LIMIT,
    describe: ({ ownerId }) => ownerId,
    work: async (task, order) => {
      const ports = portsOf(world, task, mutation)
      await sendOrderedDigest({ ...digestDeps(ports), claims: ports.claims }, order)
      await letGoOfForwarded(ports, order.ownerId)
      const owner = await ports.owners.get(order.ownerId)
      if (owner !== null) await considerGuarding(welcomeDeps(ports), owner)
    },
  })
  const releases = new WorkQueue<ReleaseOrder>(world, mutation, {
    name: 'release',
    batchSize: 1,
    timeLimit: WORKER_LIMIT,
    delay: UNDO_SECONDS * 1_000,
    describe: ({ intakeId }) => intakeId,
    work: async (task, order) => {
      const ports = portsOf(world, task, mutation)
      await carryOut(ports, order, ago(ports, CUT_OFF_AFTER))
    },
  })
  const reports = new WorkQueue<Feedback>(world, mutation, {
    name: 'feedback',
    batchSize: 5,
    timeLimit: WORKER_LIMIT,
    describe: ({ mailId }) => mailId,
    work: async (task, feedback) => {
      const ports = portsOf(world, task, mutation)
      const heard: HeardReport = { feedback, begun: scheduler.now, worked: null }
      if ('digestId' in feedback.about) world.ledger.heard.push(heard)
      await takeFeedback({ ...ports, tell: async () => {} }, feedback)
      heard.worked = scheduler.now
    },
  })
  world.reported = (feedback) => {
    reports.send(feedback)
  }
  world.placeRelease = (order) => void releases.send(order)
  world.placeOrder = (order) => {
    orders.send(order)
  }

  /** SES stores, then tells. */
  function bring(letter: Letter, envelope: Envelope): void {
    const id = `m${letter.number}`
    store.raw.set(id, bytesOf(String(letter.number)))
    noteAccepted(world, letter, envelope)
    const scan = { spam: 'unknown', virus: letter.sort === 'virus' ? 'fail' : 'pass' } as const
    const intake = { id, envelope, scan }
    const isForJournals = letter.sort === 'copy' || letter.sort === 'journalled'
    const queue = isForJournals ? copies : mail
    queue.send(intake)
  }

  function readSent(): void {
    if (world.folders.length === 0) return
    const process = processOf('sent-folders', skew())
    const stop = new AbortController()
    scheduler.spawn(process, 'round', (task) => learnSentFolders(portsOf(world, task, mutation), stop.signal))
    scheduler.after(READS_FOR, () => stop.abort())
    scheduler.after(SENT_LIMIT, () => scheduler.kill(process))
  }

  function strike(): void {
    readSent()
    if (chance.chance(faults.profile.missed)) return
    round()
    if (!chance.chance(faults.profile.repeated)) return
    scheduler.after(chance.below(60_000), round)
  }

  function round(): void {
    const process = processOf('clock', skew())
    const parts: Readonly<Record<string, (ports: Ports) => Promise<unknown>>> = {
      order: (ports) => orderDueDigests({ ...ports, orders: { place: ports.placeOrders } }),
      resume: (ports) => maintenance.resume(ports, STALLED_AFTER),
      leave: (ports) => maintenance.handOver(ports, STALLED_AFTER),
      expire: (ports) => maintenance.expire(ports),
      lists: (ports) => resumeUnsubscriptions(unsubscribeDeps(world, ports)),
      erase: (ports) => maintenance.erase(ports),
      places: (ports) => maintenance.settle(ports),
    }
    for (const [name, part] of Object.entries(parts)) {
      scheduler.spawn(process, name, async (task) => {
        await part(portsOf(world, task, mutation))
      })
    }
    scheduler.after(WORKER_LIMIT, () => scheduler.kill(process))
  }

  function ask(wish: Wish): void {
    if (!isThere(world, wish)) return
    const process = processOf('review', skew())
    const work = (task: Task) => fulfil(world, portsOf(world, task, mutation), wish)
    scheduler.spawn(process, wish.ownerId, work)
    scheduler.after(REVIEW_LIMIT, () => scheduler.kill(process))
  }

  return {
    bring,
    strike,
    readSent,
    ask,
    redrive() {
      for (const queue of [mail, copies, orders, releases, reports]) queue.redrive()
    },
    pending: () => mail.pending + mail.dead + copies.pending + copies.dead,
  }
}

/** A warm function remembers whose addresses were whose for a minute, whatever message it is at. */
function warmOwners({ scheduler }: World): (ports: Ports) => RecipientOwners {
  let present: Ports | null = null
  const remembered = rememberRecipients(
    { ofRecipients: async (recipients) => (await present?.owners.ofRecipients(recipients)) ?? new Map() },
    () => new Date(scheduler.now),
  )
  return (ports) => ({
    ofRecipients(recipients) {
      present = ports
      return remembered.ofRecipients(recipients)
    },
  })
}
