import { type MeteredLog, meteredLog } from './log.ts'

/** The log of a function, which from now on hears of what nobody catches, too. */
export function logAtTheEdge(): MeteredLog {
  const log = meteredLog()
  endOnUnforeseen(log)
  return log
}

/**
 * Runs one invocation. What it throws is told here, by names and codes; the runtime, which writes down the
 * message of whatever a handler throws, gets one that says nothing of mail.
 */
export async function atTheEdge<T>(log: MeteredLog, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    log.error('invocation.failed', { cause })
    throw new Error('the invocation failed: see invocation.failed in the log')
  } finally {
    log.flush()
  }
}

/**
 * What nobody caught ends the process, as nobody knows what it has left undone; whatever it was at comes again. The
 * runtime has listeners of its own, which write a fault down whole before they end it: ours come first, and they
 * never get a turn.
 */
function endOnUnforeseen(log: MeteredLog): void {
  const end = (cause: unknown): void => {
    // Of what is no error nothing can be told: a text may be anybody's.
    log.error('process.failed', { cause: cause instanceof Error ? cause : typeof cause })
    log.flush()
    process.exit(1)
  }
  process.prependListener('uncaughtException', end)
  process.prependListener('unhandledRejection', end)
}
