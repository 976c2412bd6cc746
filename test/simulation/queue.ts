import { processOf } from './kith.ts'
import type { Mutation } from './mutation.ts'
import type { Task } from './scheduler.ts'
import type { World } from './world.ts'

/** As in `lib/infra/work-queue.ts`. */
const TRIES = 5

export interface QueueProps<T> {
  readonly name: string
  readonly batchSize: number
  /** In milliseconds: of one invocation; a record stays hidden for six times that. */
  readonly timeLimit: number
  /** How long a record is hidden at first, in milliseconds. */
  readonly delay?: number
  readonly describe: (body: T) => string
  readonly work: (task: Task, body: T, firstAttempt: boolean) => Promise<void>
}

interface Record<T> {
  readonly body: T
  received: number
  state: 'hidden' | 'waiting' | 'gone' | 'dead'
}

/** A standard queue with its worker: at least once, in any order; what fails too often is put aside. */
export class WorkQueue<T> {
  readonly #world: World
  readonly #props: QueueProps<T>
  readonly #mutation: Mutation | null
  readonly #records: Record<T>[] = []

  constructor(world: World, mutation: Mutation | null, props: QueueProps<T>) {
    this.#world = world
    this.#props = props
    this.#mutation = mutation
  }

  /** Takes a record; hands it over twice at times, though nothing failed. */
  send(body: T): void {
    const { chance, faults } = this.#world
    const twice = chance.chance(faults.profile.repeated)
    for (let copy = 0; copy < (twice ? 2 : 1); copy++) {
      const record: Record<T> = { body, received: 0, state: 'hidden' }
      this.#records.push(record)
      // Whichever comes first: nothing keeps their order.
      this.#visibleIn(record, (this.#props.delay ?? 0) + chance.below(chance.chance(0.9) ? 500 : 20_000))
    }
  }

  get pending(): number {
    return this.#records.filter(({ state }) => state === 'waiting' || state === 'hidden').length
  }

  get dead(): number {
    return this.#records.filter(({ state }) => state === 'dead').length
  }

  redrive(): void {
    for (const record of this.#records) {
      if (record.state !== 'dead') continue
      record.received = 0
      record.state = 'hidden'
      this.#visibleIn(record, 100)
    }
  }

  #visibleIn(record: Record<T>, ms: number): void {
    const { received } = record
    this.#world.scheduler.after(ms, () => {
      if (record.state !== 'hidden' || record.received !== received) return
      record.state = 'waiting'
      this.#invoke(record)
    })
  }

  #invoke(first: Record<T>): void {
    const { batchSize, name, timeLimit, describe, work } = this.#props
    const { scheduler, chance, faults } = this.#world
    const others = this.#records.filter((record) => record.state === 'waiting' && record !== first)
    const batch: Record<T>[] = []
    for (const record of [first, ...others.slice(0, batchSize - 1)]) {
      if (record.received >= TRIES) {
        record.state = 'dead'
        continue
      }
      record.received++
      record.state = 'hidden'
      batch.push(record)
      this.#visibleIn(record, 6 * timeLimit)
      if (this.#mutation?.flaw === 'ack-first') record.state = 'gone'
    }
    if (batch.length === 0) return
    const done = new Set<Record<T>>()
    const process = processOf(name, chance.between(-1, 1) * Math.min(1_000, faults.profile.clockError))
    let over = false
    const all = async () => {
      for (const record of batch) {
        const task = { name: describe(record.body), process }
        try {
          await work(task, record.body, record.received === 1)
          done.add(record)
        } catch (cause) {
          scheduler.note(task, `fails: ${String(cause)}`)
        }
      }
    }
    scheduler.spawn(process, 'batch', all, () => {
      over = true
      // What became of it may not be heard; then it comes again.
      for (const record of done) if (!chance.chance(faults.profile.unanswered)) record.state = 'gone'
    })
    scheduler.after(timeLimit, () => {
      if (!over) scheduler.kill(process)
    })
  }
}
