import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

const LAUNCHER = join(import.meta.dirname, '../../bin/kith.mjs')

/** To the launcher, a Node that does not know TypeScript: the same one, elsewhere, told not to. */
const OLD = '--no-experimental-strip-types'
let dir = ''
let oldNode = ''

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'kith-launcher-'))
  oldNode = join(dir, 'node')
  copyFileSync(process.execPath, oldNode)
  copyFileSync(LAUNCHER, join(dir, 'kith.mjs'))
})

afterAll(() => {
  rmSync(dir, { recursive: true })
})

async function outcome(child: ChildProcess) {
  const { stdout, stderr } = child
  if (stdout === null || stderr === null) throw new TypeError('the child writes elsewhere')
  const [out, err, [code, signal]] = await Promise.all([text(stdout), text(stderr), once(child, 'close')])
  return { out, err, code, signal }
}

/** Resolves once the process that reads standard input has taken more than a pipe holds. */
async function isReading({ stdin }: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  stdin?.write('x'.repeat(1_000_000), (error) => (error ? reject(error) : resolve()))
  await promise
}

describe('a Node that runs TypeScript', () => {
  test('runs the command line, and is quiet about experiments', async () => {
    const child = spawn(process.execPath, [LAUNCHER, 'explain', '-', '--json'])
    child.stdin.end('Subject: x\n\ny\n')
    expect(await outcome(child)).toMatchObject({ code: 0, err: '' })
  })

  test('passes the exit code on', async () => {
    expect(await outcome(spawn(process.execPath, [LAUNCHER, 'explain']))).toMatchObject({ code: 2, out: '' })
  })

  const LIMITS = { flags: ['--max-semi-space-size=2', '--heap-growing-percent=20'], arenas: '1' }

  test.each([
    [['backtest', '--list'], LIMITS],
    [['--debug', 'tune', 'x'], LIMITS],
    [['explain', 'backtest'], { flags: [] }],
  ])('goes through whole mailboxes in little memory, and only then: %j', async (args, limits) => {
    const said = {
      flags: 'process.execArgv',
      arenas: 'process.env.MALLOC_ARENA_MAX',
      args: 'process.argv.slice(2)',
    }
    const object = Object.entries(said).map(([name, value]) => `${name}: ${value}`)
    writeFileSync(join(dir, 'kith.ts'), `console.log(JSON.stringify({ ${object.join(', ')} }))`)
    const { MALLOC_ARENA_MAX: _, ...env } = process.env
    const { out, err } = await outcome(spawn(process.execPath, [join(dir, 'kith.mjs'), ...args], { env }))
    expect(err).toBe('')
    expect(JSON.parse(out)).toEqual({ ...limits, args })
  })

  test('is not upset when nobody reads to the end', async () => {
    const child = spawn(process.execPath, [LAUNCHER, 'help'])
    child.stdout.destroy()
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
  })
})

describe('an older Node', () => {
  test('hands over to Kith’s own: arguments, input, output and exit code', async () => {
    const child = spawn(oldNode, [OLD, LAUNCHER, 'explain', '-', '--json'])
    child.stdin.end('Subject: x\n\ny\n')
    const { code, out, err } = await outcome(child)
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toHaveProperty('kind')
    expect(await outcome(spawn(oldNode, [OLD, LAUNCHER, 'explain']))).toMatchObject({ code: 2 })
  })

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'passes %s on and goes the same way',
    async (signal) => {
      const child = spawn(oldNode, [OLD, LAUNCHER, 'explain', '-'])
      await isReading(child)
      child.kill(signal)
      // It closes only when the process behind it, which holds the same output, is gone too.
      expect(await outcome(child)).toMatchObject({ signal, code: null })
    },
  )

  test('leaves nobody behind when it is killed', async () => {
    const child = spawn(oldNode, [OLD, LAUNCHER, 'explain', '-'])
    await isReading(child)
    child.kill('SIGKILL')
    expect(await outcome(child)).toMatchObject({ signal: 'SIGKILL' })
  })

  test('says what to do where Kith was never installed', async () => {
    const { code, out, err } = await outcome(spawn(oldNode, [OLD, join(dir, 'kith.mjs'), 'help']))
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('Kith needs Node 24')
    expect(err).toContain('npm ci')
  })
})
