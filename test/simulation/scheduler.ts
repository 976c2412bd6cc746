import { setImmediate } from 'node:timers'
import { Agenda } from './agenda.ts'

/** Something that can die as a whole: a gateway, an invocation of a function. */
export interface Process {
  readonly name: string
  alive: boolean
  /** How far its clock is ahead, in milliseconds. */
  readonly skew: number
  readonly died: () => void
}

/** One run of a use case within a process. */
export interface Task {
  readonly name: string
  readonly process: Process
}

/**
 * What becomes of one call of a port: `refused` has no effect and throws; `unanswered` has its effect and
 * throws; of a crash nothing is heard any more.
 */
export type Fate = 'ok' | 'refused' | 'unanswered' | 'crash-before' | 'crash-after'

export interface Faults {
  fate(task: Task, call: string): Fate
  /** How long the call takes, in milliseconds. */
  latency(call: string): number
}

/** A fault that the simulation made. */
class SimulatedFault extends Error {
  override readonly name = 'SimulatedFault'
}

/** More than this in one run means that something never comes to rest. */
const MOST_STEPS = 60_000

/**
 * One thread of time for everything: a call of a port waits until its moment, has its whole effect at once,
 * and its task goes on alone until it waits again. Time passes only here; the same seed gives the same steps.
 */
export class Scheduler {
  readonly #agenda = new Agenda()
  readonly #faults: Faults
  readonly #trace: string[] | null
  readonly #start: number
  #now: number
  #steps = 0
  readonly #over = new Set<Task>()
  readonly #disturbed = new Set<Task>()

  constructor(start: number, faults: Faults, trace: string[] | null) {
    this.#start = start
    this.#now = start
    this.#faults = faults
    this.#trace = trace
  }

  /** True time, in milliseconds since 1970; what a process believes is another matter. */
  get now(): number {
    return this.#now
  }

  get steps(): number {
    return this.#steps
  }

  after(ms: number, run: () => void): void {
    this.#agenda.add(this.#now + ms, run)
  }

  /** Starts a task now; `ended` hears of its end, but not when its process dies first. */
  spawn(process: Process, name: string, work: (task: Task) => Promise<void>, ended: Ended = () => {}): void {
    const task = { name, process }
    this.note(task, 'begins')
    const end = (cause: unknown) => {
      if (!process.alive) return
      this.#over.add(task)
      this.note(task, cause === null ? 'ends' : `fails: ${String(cause)}`)
      ended(cause)
    }
    work(task).then(() => end(null), end)
  }

  /** One call of a port. `effect` is the whole of it, and happens at one moment or not at all. */
  call<T>(task: Task, name: string, effect: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.after(this.#faults.latency(name), () => {
        if (!task.process.alive) return
        const fate = this.#faults.fate(task, name)
        this.note(task, name, fate)
        if (fate !== 'ok') this.#disturbed.add(task)
        try {
          const result = fate === 'refused' || fate === 'crash-before' ? null : { value: effect() }
          if (fate === 'crash-before' || fate === 'crash-after') this.kill(task.process)
          else if (fate === 'ok' && result !== null) resolve(result.value)
          else reject(new SimulatedFault(`${name}: ${fate}`))
        } catch (cause) {
          reject(cause)
        }
      })
    })
  }

  /** Whether a call of the task's failed, or it never came to its end. */
  wasCutOff(task: Task): boolean {
    return this.#disturbed.has(task) || !(task.process.alive || this.#over.has(task))
  }

  /** Everything in its memory is gone; what it had written stays. */
  kill(process: Process): void {
    if (!process.alive) return
    process.alive = false
    this.note({ name: '', process }, 'dies')
    process.died()
  }

  note(task: Task, what: string, outcome = ''): void {
    this.#steps++
    this.#trace?.push(
      `${String(this.#steps).padStart(5)} ${timeText(this.#now - this.#start)} ${task.process.name}${task.name && `/${task.name}`}: ${what}${outcome && ` → ${outcome}`}`,
    )
  }

  /** Lets happen what is planned until a moment. */
  async runUntil(end: number): Promise<void> {
    while (this.#agenda.nextAt() <= end) {
      if (this.#steps > MOST_STEPS) throw new Error('it never comes to rest')
      const planned = this.#agenda.take()
      if (planned === null) break
      this.#now = Math.max(this.#now, planned.at)
      planned.run()
      await everyTaskWaits()
    }
    this.#now = Math.max(this.#now, end)
  }
}

type Ended = (cause: unknown) => void

/** Resolves when no promise has anything more to do: immediates come after all microtasks. No time is kept. */
function everyTaskWaits(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

function timeText(ms: number): string {
  const days = Math.floor(ms / 86_400_000)
  return `d${days} ${new Date(ms - days * 86_400_000).toISOString().slice(11, 23)}`
}
