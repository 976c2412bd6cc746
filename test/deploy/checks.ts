import { setTimeout as pause } from 'node:timers/promises'

/** What was tried and what came of it, a line each, as it happens. */
export interface Checks {
  /** What follows in a scene builds on each check: the first that fails ends the scene, not the others. */
  scene(title: string, play: () => Promise<void>): Promise<boolean>
  check<T>(what: string, holds: () => Promise<T> | T): Promise<T>
  /** `N passed, N failed` */
  readonly sum: string
  readonly failed: number
}

/** Has been written down; it only ends the scene. */
class CheckFailed extends Error {}

export function checks(write: (text: string) => void): Checks {
  const count = { passed: 0, failed: 0 }

  const fail = (what: string, fault: unknown) => {
    count.failed++
    write(`  ✗ ${what}\n    ${reasonOf(fault).replaceAll('\n', '\n    ')}\n`)
  }

  return {
    async scene(title, play) {
      write(`\n${title}\n`)
      const before = count.failed
      try {
        await play()
      } catch (fault) {
        if (!(fault instanceof CheckFailed)) fail('(between the checks)', fault)
      }
      return count.failed === before
    },

    async check(what, holds) {
      const since = Date.now()
      try {
        const found = await holds()
        count.passed++
        write(`  ✓ ${what}${tookOf(since)}\n`)
        return found
      } catch (fault) {
        fail(what, fault)
        throw new CheckFailed(what, { cause: fault })
      }
    },

    get sum() {
      return `${count.passed} passed, ${count.failed} failed`
    },
    get failed() {
      return count.failed
    },
  }
}

/** Waits for what is on its way; the look returns null until it is there. */
export async function comes<T>(what: string, seconds: number, look: () => Promise<T | null>): Promise<T> {
  const end = Date.now() + seconds * 1_000
  do {
    const found = await look()
    if (found !== null) return found
    await pause(200)
  } while (Date.now() < end)
  throw new Error(`${what} did not come within ${seconds} seconds`)
}

function tookOf(since: number): string {
  const seconds = Math.round((Date.now() - since) / 1_000)
  return seconds > 1 ? ` (${seconds} s)` : ''
}

function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  return fault.name === 'AssertionError' ? fault.message : (fault.stack ?? fault.message)
}
