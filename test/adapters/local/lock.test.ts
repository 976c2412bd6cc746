import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { lockFolder } from '../../../lib/adapters/local/lock.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kith-lock-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

test('one at a time, and the error says what to do', () => {
  const unlock = lockFolder(dir)
  expect(() => lockFolder(dir)).toThrow(/another Kith.*--data DIR/)
  unlock()
  lockFolder(dir)()
})

test('a process that was killed holds nothing', async () => {
  const lock = new URL('../../../lib/adapters/local/lock.ts', import.meta.url)
  const hold = `import(${JSON.stringify(lock.href)}).then(({ lockFolder }) => { lockFolder(${JSON.stringify(dir)}); console.log('held'); setInterval(() => {}, 1000) })`
  const holder = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '-e', hold], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(holder.stdout, 'data')
  expect(() => lockFolder(dir)).toThrow(/in use/)
  const gone = once(holder, 'close')
  holder.kill('SIGKILL')
  await gone
  lockFolder(dir)()
})
