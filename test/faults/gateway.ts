import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { OWNER } from './mail.ts'

const KITH = fileURLToPath(new URL('../../bin/kith.mjs', import.meta.url))

/** The real gateway, in a process of its own over a folder. */
export interface RealGateway {
  readonly pid: number
  readonly smtpPort: number
  /** All that it wrote so far, results and log. */
  written(): string
  isAlive(): boolean
  /** Octets of memory that are its own. */
  residentOctets(): Promise<number>
  stop(): Promise<number | null>
}

export async function realGateway(dir: string, ...options: readonly string[]): Promise<RealGateway> {
  const own = ['--data', dir, '--smtp-port', '0', '--http-port', '0', '--no-sample', '--owner', OWNER]
  const child = spawn(process.execPath, [KITH, 'start', ...own, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { pid } = child
  if (pid === undefined) throw new Error('the gateway could not be started')
  let written = ''
  const smtpPort = await new Promise<number>((resolve, reject) => {
    const note = (chunk: Buffer): void => {
      written += chunk.toString()
      const [, port] = /by SMTP to \S+:(\d+)/.exec(written) ?? []
      if (port !== undefined && written.includes('Ctrl-C')) resolve(Number(port))
    }
    child.stdout.on('data', note)
    child.stderr.on('data', note)
    child.once('exit', () => reject(new Error(`the gateway ended at once: ${written}`)))
  })
  return {
    pid,
    smtpPort,
    written: () => written,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    async residentOctets() {
      const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? []
      return Number(kibibytes) * 1_024
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      return child.exitCode
    },
  }
}
