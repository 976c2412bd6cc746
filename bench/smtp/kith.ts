import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { MailServer } from './server.ts'

const PROCESS = fileURLToPath(new URL('kith-process.ts', import.meta.url))

interface KithServer extends MailServer {
  readonly pageUrl: string
  /** Resolves once all that was accepted is judged, and delivered or held. */
  settled(): Promise<void>
}

/**
 * Kith's own gateway in a process of its own, asking no DNS.
 *
 * @param mode observing delivers everything
 */
export async function startKith(mode: 'observing' | 'guarding' = 'observing'): Promise<KithServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kith-gateway-'))
  const child = fork(PROCESS, [dataDir, mode], { execArgv: ['--disable-warning=ExperimentalWarning'] })
  const [{ port, recipient, maildir, pageUrl }] = await once(child, 'message')
  const inbox = join(maildir, 'new')
  return {
    name: 'Kith',
    port,
    recipient,
    pid: child.pid ?? 0,
    pageUrl,
    async settled() {
      const settled = once(child, 'message')
      child.send('settle')
      await settled
    },
    async delivered(count) {
      while (!existsSync(inbox) || readdirSync(inbox).length < count) await setTimeout(5)
    },
    async close() {
      await ended(child)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit')
  child.disconnect()
  await exit
}
