import { sendDueDigests } from '../../lib/app/due-digests.ts'
import { learnSentFolders } from '../../lib/app/learn-sent-folder.ts'
import { receive } from '../../lib/app/receive.ts'
import { resumeUnsubscriptions } from '../../lib/app/unsubscribe.ts'
import { considerGuardingAll } from '../../lib/app/welcome.ts'
import type { Address } from '../../lib/domain/address.ts'
import type { Envelope } from '../../lib/domain/envelope.ts'
import { UNDO_SECONDS } from '../../lib/domain/held.ts'
import {
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
import { answeredAt, bytesOf, type Letter } from './mail.ts'
import type { Mutation } from './mutation.ts'
import type { Ports } from './ports.ts'
import type { Process, Task } from './scheduler.ts'
import type { World } from './world.ts'

/** As in `lib/cli/gateway.ts` and `lib/adapters/local/intake-worker.ts`. */
const STALLED_AFTER = 60_000
const FIRST_RETRY = 2_000
const LONGEST_RETRY = 15 * 60_000
const CONCURRENCY = 4
const RETRANSMISSION = 24 * 3_600_000

interface Pending {
  readonly id: string
  envelope: Envelope
  acceptedAt: number
  dueAt: number
  attempts: number
  done: boolean
}

/** One process with everything in it; when it dies, another is started over what it left. */
export function localKith(world: World, mutation: Mutation | null): Kith {
  const { scheduler, chance, faults } = world
  const queue = new Map<string, Pending>()
  let gateway: Process | null = null
  let ready = false
  let underWay = new Map<string, Process>()
  let rounds = 0
  let waiting = 0
  let handing: Process | null = null
  let reading: Process | null = null

  function start(): void {
    ready = false
    underWay = new Map()
    rounds = 0
    const process = processOf('gateway', 0, () => {
      gateway = null
      ready = false
      scheduler.after(1_000 + chance.below(60_000), start)
    })
    gateway = process
    const open = async (task: Task) => {
      await maintenance.resume(portsOf(world, task, mutation), 0)
    }
    scheduler.spawn(process, 'open', open, (cause) => {
      if (cause !== null) return scheduler.kill(process)
      ready = true
      wake()
      strike()
      handOver()
    })
  }

  function wake(): void {
    if (gateway === null || !ready) return
    const now = scheduler.now
    for (const one of queue.values()) {
      if (underWay.size >= CONCURRENCY) break
      if (!one.done && one.dueAt <= now && !underWay.has(one.id)) work(gateway, one)
    }
  }

  function work(process: Process, one: Pending): void {
    underWay.set(one.id, process)
    if (mutation?.flaw === 'ack-first') one.done = true
    const run = async (task: Task) => {
      const ports = portsOf(world, task, mutation)
      const rest = await withoutReplies(world, ports, { id: one.id, envelope: one.envelope })
      if (rest !== null) await receive({ ...ports, schedule: ports.owners }, rest)
      await scheduler.call(task, `intake.done ${one.id}`, () => {
        one.done = true
      })
    }
    scheduler.spawn(process, `receive ${one.id}`, run, (cause) => {
      underWay.delete(one.id)
      if (cause !== null) {
        const pause = Math.min(FIRST_RETRY * 2 ** one.attempts++, LONGEST_RETRY)
        one.dueAt = scheduler.now + pause
        scheduler.after(pause, wake)
      }
      wake()
    })
  }

  /** As the door does before it says 250. */
  async function accept(ports: Ports, task: Task, letter: Letter, envelope: Envelope): Promise<void> {
    const id = `m${letter.number}`
    const note = () =>
      scheduler.call(task, `intake.accept ${id}`, () => {
        const known = queue.get(id)
        if (known !== undefined && known.acceptedAt > scheduler.now - RETRANSMISSION) return 'repeated'
        queue.set(id, { id, envelope, acceptedAt: scheduler.now, dueAt: 0, attempts: 0, done: false })
        return 'new'
      })
    if (mutation?.flaw === 'answer-first') {
      await note()
      await ports.raw.put(id, bytesOf(String(letter.number)))
    } else {
      await ports.raw.put(id, bytesOf(String(letter.number)))
      const repeated = (await note()) === 'repeated'
      const settled = queue.get(id)?.done === true
      if (repeated && settled && !(await ports.entries.needsBytes(id))) await ports.raw.remove(id)
    }
    wake()
  }

  function bring(letter: Letter, envelope: Envelope): void {
    waiting++
    offer(letter, envelope)
  }

  /** A mail server keeps a message until it has heard 250, and may not hear it though it was said. */
  function offer(letter: Letter, envelope: Envelope): void {
    const later = () => void scheduler.after(60_000 + chance.below(3_600_000), () => offer(letter, envelope))
    const process = gateway
    if (process === null || !ready) {
      later()
      return
    }
    // Whoever guards nobody of them says 550, and that is the end of it.
    const isKnown = (at: Address) => world.store.claimOf(at) !== null || answeredAt(at) !== null
    const recipients = envelope.recipients.filter(isKnown)
    if (recipients.length === 0) {
      waiting--
      return
    }
    let answered = false
    const work = (task: Task) =>
      accept(portsOf(world, task, mutation), task, letter, { ...envelope, recipients })
    scheduler.spawn(process, `door m${letter.number}`, work, (cause) => {
      answered = true
      if (cause !== null) return later()
      noteAccepted(world, letter, envelope)
      if (chance.chance(faults.profile.unanswered)) later()
      else waiting--
    })
    // Whoever hears nothing for ten minutes (RFC 5321 §4.5.3.2.6) tries again.
    scheduler.after(600_000, () => {
      if (!answered && !process.alive) later()
    })
  }

  function strike(): void {
    if (gateway === null || !ready || rounds > 0) return
    rounds++
    const round = async (task: Task) => {
      const ports = portsOf(world, task, mutation)
      await maintenance.resume(ports, STALLED_AFTER)
      await considerGuardingAll(welcomeDeps(ports))
      await sendDueDigests(digestDeps(ports))
      await maintenance.expire(ports)
      await resumeUnsubscriptions(unsubscribeDeps(world, ports))
      await maintenance.settle(ports)
      await maintenance.erase(ports)
    }
    scheduler.spawn(gateway, 'round', round, () => {
      rounds--
    })
    handOver()
    wake()
    readSent()
  }

  /** One round at a time. */
  function readSent(): void {
    const process = gateway
    if (process === null || !ready || reading === process) return
    reading = process
    const round = async (task: Task) => {
      const ports = portsOf(world, task, mutation)
      const history = { ...ports.history, ...ports.bulk }
      await learnSentFolders({ ...ports, history }, new AbortController().signal)
    }
    scheduler.spawn(process, 'sent folders', round, () => {
      reading = null
    })
  }

  /** The timer looks every second; here, when there is something to see, and after a start. */
  function handOver(): void {
    const process = gateway
    if (process === null || !ready || handing === process) return
    handing = process
    const look = async (task: Task) => {
      await maintenance.handOver(portsOf(world, task, mutation), UNDO_SECONDS * 1_000)
    }
    scheduler.spawn(process, 'hand over', look, () => {
      handing = null
    })
  }
  world.dropIntakes = (ownerId) => {
    const orphans: string[] = []
    for (const one of [...queue.values()]) {
      const { recipients } = one.envelope
      const left = recipients.filter((at) => world.store.claimOf(at)?.owner.id !== ownerId)
      if (left.length === recipients.length) continue
      one.envelope = { ...one.envelope, recipients: left }
      if (left.length > 0) continue
      orphans.push(one.id)
      queue.delete(one.id)
    }
    return orphans
  }
  world.placeRelease = () => {
    for (const wait of [1_000, 20_000]) scheduler.after(UNDO_SECONDS * 1_000 + wait, handOver)
  }

  function ask(wish: Wish): void {
    if (gateway === null || !ready || !isThere(world, wish)) return
    scheduler.spawn(gateway, `page ${wish.ownerId}`, (task) =>
      fulfil(world, portsOf(world, task, mutation), wish),
    )
  }

  start()
  return {
    bring,
    strike,
    readSent,
    ask,
    redrive: () => {},
    pending: () => waiting + [...queue.values()].filter(({ done }) => !done).length,
  }
}

export function noteAccepted({ store, ledger, scheduler }: World, letter: Letter, envelope: Envelope): void {
  const id = `m${letter.number}`
  if (ledger.accepted.has(id)) return
  const claims = envelope.recipients.map((at) => store.claimOf(at))
  const owners = claims.flatMap((claim) => (claim?.role === 'guarded' ? [claim.owner.id] : []))
  ledger.accepted.set(id, { letter, envelope, owners: [...new Set(owners)], at: scheduler.now })
}
