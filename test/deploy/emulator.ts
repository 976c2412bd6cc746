import { type ChildProcess, spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { comes } from './checks.ts'

export const ACCOUNT = '111122223333'
export const REGION = 'eu-central-1'

/** A message that went out by SES. */
export interface SentMail {
  readonly from: string
  readonly to: readonly string[]
  readonly bytes: Buffer
}

export interface Cut {
  /** As IAM names it: `ses:SendRawEmail`. */
  readonly call: string
  /** By its construct: `Receive`. */
  readonly of: string
  readonly how: 'kill' | 'deafen'
}

/** AWS's place on this machine. */
export interface Emulator {
  readonly url: string
  /** What a program needs to take it for AWS, and nothing of this machine's own AWS settings. */
  readonly env: NodeJS.ProcessEnv
  /** Does as SES would, on behalf of a receipt rule. Throws where the resource's policy does not let it. */
  store(rule: string, bucket: string, key: string, bytes: Uint8Array): Promise<void>
  publish(rule: string, topic: string, message: string): Promise<void>
  /** The recipient's server takes a mail back after all, by its place among what was sent. */
  bounce(mail: number): Promise<void>
  /** SES has found the DKIM records of a domain. */
  verified(identity: string): Promise<void>
  /** All that SES has sent so far, but for the first so many. */
  sent(from?: number): Promise<readonly SentMail[]>
  /** All that the functions have logged. */
  logs(): Promise<string>
  /** Whom a policy has refused what. */
  refused(): Promise<readonly string[]>
  /**
   * The next such call of a function has its effect, and then the function's process is killed, or its answer is
   * lost. Resolves once that is prepared; to what resolves once it has happened.
   */
  cut(cut: Cut): Promise<() => Promise<void>>
  /** The clock strikes for every schedule. */
  strike(): Promise<void>
  end(): void
}

/**
 * Starts it on 127.0.0.1, and waits until it answers. Permissions are enforced: a function can do what its
 * role allows. It ends with `end`, and with this process however that ends.
 */
export async function startEmulator(python: string, folder: string, log: string): Promise<Emulator> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const own = withoutAws(process.env)
  const output = openSync(log, 'w')
  const child = spawn(python, [join(import.meta.dirname, 'emulator.py')], {
    cwd: folder,
    stdio: ['pipe', output, output],
    env: {
      ...own,
      AUTH: 'true',
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      IOT_MTLS_ENABLED: '0',
      SFTP_ENABLED: '0',
      MINISTACK_HOST: '127.0.0.1',
      MINISTACK_ACCOUNT_ID: ACCOUNT,
      MINISTACK_REGION: REGION,
      PYTHONDONTWRITEBYTECODE: '1',
      TMPDIR: folder,
    },
  })
  const end = () => endAll(child)
  process.prependOnceListener('exit', end)

  const lever = async (path: string, query: Record<string, string>, body?: Uint8Array | string) => {
    const answer = await fetch(`${url}${path}?${new URLSearchParams(query)}`, {
      method: 'POST',
      ...(body !== undefined && { body }),
    })
    const said = Buffer.from(await answer.arrayBuffer())
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${said}`)
    return said
  }

  await comes('the emulator', 60, async () => {
    if (child.exitCode !== null) throw new Error(`the emulator ended with ${child.exitCode}: see ${log}`)
    const answer = await fetch(`${url}/_ministack/ready`).catch(() => null)
    return answer?.ok === true ? true : null
  })

  return {
    url,
    env: {
      ...own,
      AWS_ENDPOINT_URL: url,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: REGION,
      AWS_DEFAULT_REGION: REGION,
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    async store(rule, bucket, key, bytes) {
      await lever('/_ses/store', { rule, bucket, key }, bytes)
    },
    async publish(rule, topic, message) {
      await lever('/_ses/publish', { rule, topic }, message)
    },
    async bounce(mail) {
      await lever('/_ses/bounce', { mail: String(mail) })
    },
    async verified(identity) {
      await lever('/_ses/verified', { identity })
    },
    async sent(from = 0) {
      const all: unknown = JSON.parse((await lever('/_ses/sent', { from: String(from) })).toString())
      return (all as readonly { from: string; to: readonly string[]; data: string }[]).map(
        ({ data, ...envelope }) => ({ ...envelope, bytes: Buffer.from(data, 'base64') }),
      )
    },
    logs: async () => (await lever('/_logs', {})).toString(),
    refused: async () => JSON.parse((await lever('/_iam/refused', {})).toString()),
    async cut({ call, of, how }) {
      const count = async () => Number((await lever('/_cut/count', {})).toString())
      const before = await count()
      await lever('/_cut/arm', { call, function: of, how })
      return async () => {
        await comes(`${call}, cut off`, 40, async () => ((await count()) > before ? true : null))
      }
    },
    async strike() {
      await lever('/_clock/strike', {})
    },
    end,
  }
}

/** It leads a group of its own: the functions are its children. */
function endAll({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    process.kill(pid, 'SIGKILL')
  }
}

function withoutAws(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('AWS_')))
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const at = server.address()
      server.close(() =>
        at !== null && typeof at === 'object' ? resolve(at.port) : reject(new Error('no port')),
      )
    })
  })
}
