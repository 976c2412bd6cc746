import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { lockFolder } from '../../../lib/adapters/local/lock.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kith-lock-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

test('another process that lives keeps the folder, and the error says what to do', () => {
  writeFileSync(join(dir, 'kith.pid'), `${process.ppid}\n`)
  expect(() => lockFolder(dir)).toThrow(/another Kith \(process \d+\).*--data/)
})

test('a lock whose process has died, or that is no lock, is taken over', () => {
  for (const stale of ['4194399\n', 'no number']) {
    writeFileSync(join(dir, 'kith.pid'), stale)
    lockFolder(dir)()
  }
  lockFolder(dir)()
})
