import type { Clock, Log } from '../../app/ports.ts'
import type { IntakeQueue, PendingIntake } from './sqlite-intake.ts'

/** Works an intake queue off, several at a time; what fails is tried again, later and later, for ever. */
export interface IntakeWorker {
  /** Says that there may be something to do. */
  wake(): void
  /** Resolves when nothing is under way and nothing is due. */
  idle(): Promise<void>
  /** Takes nothing more up, and resolves when what is under way has ended. */
  stop(): Promise<void>
}

export interface IntakeWorkerOptions {
  readonly queue: IntakeQueue
  readonly work: (intake: PendingIntake) => Promise<void>
  readonly clock: Clock
  readonly log: Log
  readonly concurrency?: number
}

const FIRST_RETRY = 2_000
const LONGEST_RETRY = 15 * 60_000
const POLL = 1_000

export function intakeWorker({
  queue,
  work,
  clock,
  log,
  concurrency = 4,
}: IntakeWorkerOptions): IntakeWorker {
  const underWay = new Map<string, Promise<void>>()
  let stopped = false
  let waiting: Array<() => void> = []
  // Retries become due by the clock alone.
  const poll = setInterval(wake, POLL)

  function wake(): void {
    if (stopped) return
    // Those under way are still in the queue: asking for that many more finds every free one.
    for (const intake of queue.next(concurrency + underWay.size, clock())) {
      if (underWay.size >= concurrency) break
      if (!underWay.has(intake.id)) underWay.set(intake.id, run(intake))
    }
    if (underWay.size === 0) {
      for (const resolve of waiting.splice(0)) resolve()
    }
  }

  async function run(intake: PendingIntake): Promise<void> {
    try {
      await work(intake)
      queue.done(intake.id)
    } catch (cause) {
      const attempts = intake.attempts + 1
      const pause = Math.min(FIRST_RETRY * 2 ** intake.attempts, LONGEST_RETRY)
      log.error('intake.failed', { intake: intake.id, attempts, cause })
      queue.retryAt(intake.id, new Date(clock().getTime() + pause), attempts)
    } finally {
      underWay.delete(intake.id)
      wake()
    }
  }

  return {
    wake,
    idle() {
      return new Promise((resolve) => {
        waiting.push(resolve)
        wake()
      })
    },
    async stop() {
      stopped = true
      clearInterval(poll)
      await Promise.allSettled(underWay.values())
      waiting = []
    },
  }
}
