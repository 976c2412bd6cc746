import type { ReleaseOrders } from '../app/ports.ts'
import { carryOutLeaving, type HandOverDeps } from '../app/release.ts'
import { leavesIfAskedAt } from '../domain/held.ts'

interface ReleaseTimer extends ReleaseOrders {
  /** Begins nothing more, and resolves when what is under way has ended. */
  close(): Promise<void>
}

const POLL = 1_000

/**
 * Carries releases out once they can no longer be undone. It looks at the store and not at orders, so that a
 * restart forgets none.
 */
export function startReleaseTimer(deps: HandOverDeps): ReleaseTimer {
  let underWay: Promise<void> | null = null

  async function look(): Promise<void> {
    try {
      await carryOutLeaving(deps, leavesIfAskedAt(deps.clock()))
    } catch (cause) {
      deps.log.error('release-timer.failed', { cause })
    } finally {
      underWay = null
    }
  }

  const poll = setInterval(() => {
    underWay ??= look()
  }, POLL)
  return {
    // It is in the store.
    place: async () => undefined,
    async close() {
      clearInterval(poll)
      await underWay
    },
  }
}
