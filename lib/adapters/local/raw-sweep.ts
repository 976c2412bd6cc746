import type { Clock, Log } from '../../app/ports.ts'
import type { LocalStore } from './store.ts'

export interface RawSweepDeps {
  readonly store: Pick<LocalStore, 'raw' | 'intake' | 'entries' | 'digests'>
  readonly clock: Clock
  readonly log: Log
}

const EVERY = 3_600_000
const MOST_AT_A_TIME = 2_000
/** Younger bytes may be on their way: put, and not yet an intake or a recorded digest. */
const DAY = 86_400_000

/**
 * Clears away the bytes that a crash left behind between the record that nobody needs them and their removal.
 * To be called often: it works once an hour, on so many, and goes on where it ended. Returns how many went.
 */
export function rawSweep({ store, clock, log }: RawSweepDeps): () => Promise<number> {
  const { raw, intake, entries, digests } = store
  let ids = raw.ids()
  let nextAt = 0

  /** An intake is done only once its entries are there: asked in this order, one of them shows. */
  async function isNeeded(id: string): Promise<boolean> {
    return intake.isPending(id) || (await entries.needsBytes(id)) || digests.isRecorded(id)
  }

  return async () => {
    const now = clock().getTime()
    if (now < nextAt) return 0
    nextAt = now + EVERY
    const old = new Date(now - DAY)
    let count = 0
    for (let seen = 0; seen < MOST_AT_A_TIME; seen++) {
      const { value: id, done } = await ids.next()
      if (done) {
        ids = raw.ids()
        break
      }
      if (!(await isNeeded(id)) && raw.removeUnlessPutSince(id, old)) count++
    }
    if (count > 0) log.info('raw.swept', { count })
    return count
  }
}
