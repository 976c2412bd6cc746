import type { Clock } from '../../app/ports.ts'

const FAILURES = 3
const REST = 30_000

interface CircuitBreaker {
  /** True while it is no use to ask. */
  readonly isOpen: () => boolean
  answered(): void
  failed(): void
}

/** Stops asking a server for half a minute when it has failed three times in a row, then tries it once more. */
export function circuitBreaker(clock: Clock): CircuitBreaker {
  let failures = 0
  let openUntil = 0
  return {
    isOpen: () => clock().getTime() < openUntil,
    answered() {
      failures = 0
    },
    failed() {
      failures += 1
      if (failures >= FAILURES) openUntil = clock().getTime() + REST
    },
  }
}
