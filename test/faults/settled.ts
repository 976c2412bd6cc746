import { setTimeout as pause } from 'node:timers/promises'
import { openLocalStore } from '../../lib/adapters/local/store.ts'

const LOOK_EVERY = 250
const NO_PROGRESS = 120_000

/** Resolves once a running gateway has nothing left to judge. Throws where it does not get on for two minutes. */
export async function settled(dir: string): Promise<void> {
  const { intake, close } = openLocalStore(dir, { readOnly: true })
  try {
    let fewest = Number.POSITIVE_INFINITY
    let since = performance.now()
    for (let left = intake.pending(); left > 0; left = intake.pending()) {
      if (left < fewest) {
        fewest = left
        since = performance.now()
      }
      if (performance.now() - since > NO_PROGRESS) throw new Error(`broken: ${left} messages are not judged`)
      await pause(LOOK_EVERY)
    }
  } finally {
    close()
  }
}
