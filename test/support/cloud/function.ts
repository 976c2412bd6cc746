import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { forked } from './forked.ts'

/** A bundle in a process of its own. */
export interface RunningFunction {
  /** Milliseconds that the import took. */
  readonly imported: number
  /** What it wrote to its log so far. */
  log(): string
  /** Throws what the handler throws. */
  invoke(event: unknown): Promise<unknown>
  close(): Promise<void>
}

const RUNTIME = fileURLToPath(new URL('runtime.ts', import.meta.url))

/** @throws Error with the log where the bundle cannot be imported */
export async function startFunction(
  bundle: string,
  env: Readonly<Record<string, string>>,
): Promise<RunningFunction> {
  const { child, written } = forked(RUNTIME, [bundle], env)
  const imported = await importedBy(child, written)
  let count = 0

  return {
    imported,
    log: written,
    invoke(event) {
      const id = ++count
      return new Promise((resolve, reject) => {
        const answered = (answer: { id: number; result?: unknown; fault?: string }) => {
          if (answer.id !== id) return
          child.off('message', answered)
          if (answer.fault === undefined) resolve(answer.result)
          else reject(new Error(answer.fault))
        }
        child.on('message', answered)
        child.send({ id, event })
      })
    },
    async close() {
      if (child.exitCode !== null) return
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}

async function importedBy(child: ChildProcess, log: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('message', ({ imported }: { imported: number }) => resolve(imported))
    child.once('exit', () => reject(new Error(`the bundle could not be imported:\n${log()}`)))
  })
}
