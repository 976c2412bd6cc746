import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { atTheEdge } from '../../functions/shared/edge.ts'
import { meteredLog } from '../../functions/shared/log.ts'
import { streamLog } from '../../lib/adapters/local/log.ts'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import type { Log } from '../../lib/app/ports.ts'
import { aDay } from './day.ts'
import { HOSTILE } from './hostile-faults.ts'
import { SECRETS } from './planted.ts'

let dir = ''
let written = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kith-privacy-'))
  written = ''
  const note = (text: unknown): boolean => {
    written += String(text)
    return true
  }
  jest.spyOn(process.stdout, 'write').mockImplementation(note)
  jest.spyOn(process.stderr, 'write').mockImplementation(note)
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    jest.spyOn(console, method).mockImplementation((...all) => void note(all.map(String).join(' ')))
  }
})
afterEach(async () => {
  jest.restoreAllMocks()
  await rm(dir, { recursive: true })
})

/** Everything that the two real loggers write, to whatever stream, and what nobody asked them to. */
function realLog(): Log & { flush(): void } {
  const local = streamLog(process.stderr, () => new Date(0))
  const cloud = meteredLog()
  const both =
    (level: 'info' | 'warn' | 'error'): Log['error'] =>
    (event, facts) => {
      local[level](event, facts)
      cloud[level](event, facts)
    }
  return { info: both('info'), warn: both('warn'), error: both('error'), flush: () => cloud.flush() }
}

async function dayWith(onCall: (call: string) => void, folder = ':memory:'): Promise<void> {
  const store = openLocalStore(folder)
  const log = realLog()
  try {
    await aDay(store, log, onCall)
    log.flush()
  } finally {
    store.close()
  }
}

function leaked(text: string): readonly string[] {
  return SECRETS.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))
}

async function callsOfADay(): Promise<ReadonlySet<string>> {
  const calls = new Set<string>()
  await dayWith((call) => void calls.add(call))
  return calls
}

describe('what is logged', () => {
  test('in a day without faults says what was done, and to nobody’s name', async () => {
    await dayWith(() => {})
    for (const event of ['verdict', 'digest.sent', 'act', 'release', 'sign-in', 'learn', 'owner.erased']) {
      expect(written).toMatch(new RegExp(`\\b(?:info|"message":)\\s?"?${event.replace('.', '\\.')}\\b`))
    }
    expect(written).toContain('"Held"')
    expect(written).not.toContain('part.failed')
    expect(leaked(written)).toEqual([])
  })

  test('when every call of every port fails once, each with mail in its fault', async () => {
    const calls = [...(await callsOfADay())]
    expect(calls.length).toBeGreaterThan(40)
    for (const [n, failing] of calls.entries()) {
      let left = 1 + (n % 3)
      const hostile = HOSTILE[n % HOSTILE.length]
      await dayWith((call) => {
        if (call === failing && left-- > 0) throw hostile?.()
      })
    }
    expect(written).toMatch(/ error [\w.-]+ /)
    expect(leaked(written)).toEqual([])
  })

  test.each(HOSTILE.map((fault, n) => [n, fault] as const))('of hostile fault %i', async (_, fault) => {
    const log = realLog()
    const cause = fault()
    log.error('x', { cause })
    log.warn('x', { cause: new Error('outer', { cause }), text: 'Lieber Balduin', list: ['a b', cause] })
    const thrown = await atTheEdge(meteredLog(), () => Promise.reject(cause)).catch((one: unknown) => one)
    expect(leaked(written)).toEqual([])
    // AWS's runtime writes down whatever a handler throws, whole.
    expect(leaked(String((thrown as Error).stack))).toEqual([])
    expect((thrown as Error).cause).toBeUndefined()
  })

  test('what helps the operator stays: names, codes, numbers, and the place', () => {
    const log = realLog()
    const sdk = { httpStatusCode: 400, requestId: 'a1b2-c3' }
    const cause = Object.assign(new Error('x'), { name: 'Throttling', code: 'EENVELOPE', $metadata: sdk })
    log.error('mailbox', { cause: new Error('y', { cause }) })
    expect(written).toContain('"name":"Throttling","code":"EENVELOPE","status":400,"request":"a1b2-c3"')
    expect(written).toMatch(/"place":"privacy\.test\.ts:\d+:\d+"/)
  })
})

describe('what is left of an owner who was erased', () => {
  test('in no file of the store is a name, an address, a subject or a word', async () => {
    await dayWith(() => {}, dir)
    const files = await readdir(dir, { recursive: true, withFileTypes: true })
    const all = files
      .filter((file) => file.isFile())
      .map((file) => `${file.name}\n${readFileSync(join(file.parentPath, file.name), 'latin1')}`)
      .join('\n')
    expect(all).toContain('SQLite format 3')
    expect(leaked(all)).toEqual([])
  })
})
