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
  readonly queue: Pick<IntakeQueue, 'next' | 'retryAt'> & {
    /** Resolves once that is on the disk. */
    done(id: string): void | Promise<void>
  }
  readonly work: (intake: PendingIntake) => Promise<void>
  readonly clock: Clock
  readonly log: Log
  readonly concurrency?: number
}

const FIRST_RETRY = 2_000
const LONGEST_RETRY = 15 * 60_000
const POLL = 1_000
/** Read from the queue at a time: a question for each takes as long as several writes. */
const AHEAD = 32

export function intakeWorker({
  queue,
  work,
  clock,
  log,
  concurrency = 4,
}: IntakeWorkerOptions): IntakeWorker {
  const underWay = new Map<string, Promise<void>>()
  /** Those that failed where the queue could not note it, as on a full disk; until when they are left alone. */
  const resting = new Map<string, number>()
  /** Read, and not yet begun. */
  let ahead: readonly PendingIntake[] = []
  let stopped = false
  let waiting: Array<() => void> = []
  // Retries become due by the clock alone.
  const poll = setInterval(wake, POLL)

  /** Never throws: whoever wakes it has accepted a message, and must be able to say so. */
  function wake(): void {
    if (stopped) return
    const now = clock()
    for (const [id, until] of resting) if (until <= now.getTime()) resting.delete(id)
    for (const intake of dueAt(now)) underWay.set(intake.id, run(intake))
    if (underWay.size === 0) {
      for (const resolve of waiting.splice(0)) resolve()
    }
  }

  /** As many as there is room for. */
  function dueAt(now: Date): readonly PendingIntake[] {
    const room = concurrency - underWay.size
    if (room <= 0) return []
    if (ahead.length < room) ahead = unreadAt(now)
    const due = ahead.slice(0, room)
    ahead = ahead.slice(room)
    return due
  }

  function unreadAt(now: Date): readonly PendingIntake[] {
    try {
      // Those ahead are still in the queue, and so are those under way and at rest.
      return queue.next(AHEAD, now, [...underWay.keys(), ...resting.keys()])
    } catch (cause) {
      log.error('intake.unread', { cause })
      return []
    }
  }

  async function run(intake: PendingIntake): Promise<void> {
    try {
      await work(intake)
      await queue.done(intake.id)
    } catch (cause) {
      defer(intake, cause)
    } finally {
      underWay.delete(intake.id)
      wake()
    }
  }

  function defer({ id, attempts: earlier }: PendingIntake, fault: unknown): void {
    const attempts = earlier + 1
    const at = new Date(clock().getTime() + Math.min(FIRST_RETRY * 2 ** earlier, LONGEST_RETRY))
    log.error('intake.failed', { intake: id, attempts, cause: fault })
    try {
      queue.retryAt(id, at, attempts)
    } catch (cause) {
      resting.set(id, at.getTime())
      log.error('intake.not-deferred', { intake: id, cause })
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
