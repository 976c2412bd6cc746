import { spawn } from 'node:child_process'

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

interface Place {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
}

/** No command of these tests takes longer. */
const MOST_MS = 240_000

/** Runs a program to its end, whatever that is. */
export function run(program: string, args: readonly string[], { cwd, env }: Place): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: MOST_MS,
      killSignal: 'SIGKILL',
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    )
  })
}

/** @throws Error with the last lines that a program wrote, unless it ended well */
export async function runWell(program: string, args: readonly string[], place: Place): Promise<Ended> {
  const ended = await run(program, args, place)
  if (ended.code === 0) return ended
  const said = `${ended.out}\n${ended.err}`.trim().split('\n').slice(-25).join('\n')
  throw new Error(`${[program, ...args].join(' ')} ended with ${ended.code}:\n${said}`)
}
