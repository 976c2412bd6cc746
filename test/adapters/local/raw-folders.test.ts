import { existsSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { temporaryFolder } from './opened.ts'

let release: () => void
let disk: () => Promise<void>
const asked: string[] = []

const durable = await import('../../../lib/adapters/local/durable.ts')
jest.unstable_mockModule('../../../lib/adapters/local/durable.ts', () => ({
  ...durable,
  async syncDirectory(folder: string) {
    asked.push(folder)
    await (folder.endsWith('/raw') ? disk() : durable.syncDirectory(folder))
  },
}))
let fileRawMail: typeof import('../../../lib/adapters/local/raw-files.ts').fileRawMail
await jest.isolateModulesAsync(async () => {
  fileRawMail = (await import('../../../lib/adapters/local/raw-files.ts')).fileRawMail
})

let dir: string
beforeEach(async () => {
  dir = await temporaryFolder()
  asked.length = 0
  const written = new Promise<void>((resolve) => {
    release = resolve
  })
  disk = () => written
})
afterEach(() => rm(dir, { recursive: true }))

const bytes = new TextEncoder().encode('Subject: Hallo\r\n\r\n')
const root = () => join(dir, 'raw')

test('whoever puts into a folder that another has just made waits for its name, too', async () => {
  const raw = fileRawMail(dir, { readOnly: false })
  let safe = 0
  const puts = ['abcdef12', 'abcdef34'].map((id) => raw.put(id, bytes).then(() => safe++))
  while (asked.length < 2) await new Promise((resolve) => setImmediate(resolve))
  expect([asked, safe]).toEqual([[root(), root()], 0])
  release()
  await Promise.all(puts)
  expect(readdirSync(join(root(), 'ab'))).toEqual(['abcdef12.eml', 'abcdef34.eml'])
})

test('a name that did not come to the disk is asked for again', async () => {
  const raw = fileRawMail(dir, { readOnly: false })
  disk = () => Promise.reject(new Error('disk I/O error'))
  await expect(raw.put('abcdef12', bytes)).rejects.toThrow('disk I/O error')
  expect(existsSync(join(root(), 'ab'))).toBe(true)
  disk = () => Promise.resolve()
  asked.length = 0
  await raw.put('abcdef12', bytes)
  await raw.put('abcdef34', bytes)
  expect(asked.filter((folder) => folder === root())).toHaveLength(1)
})
