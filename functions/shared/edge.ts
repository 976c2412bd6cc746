import type { MeteredLog } from './log.ts'

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
