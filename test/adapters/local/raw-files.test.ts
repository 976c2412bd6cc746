import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { fileRawMail } from '../../../lib/adapters/local/raw-files.ts'
import { describeRawMailContract } from '../../contracts/raw-mail.ts'
import { inMemory, onDisk, temporaryFolder } from './opened.ts'

describeRawMailContract(
  'files',
  onDisk(({ raw }) => raw),
)
describeRawMailContract(
  'memory',
  inMemory(({ raw }) => raw),
)

describe('raw mail as files', () => {
  const bytes = new TextEncoder().encode('Subject: Hallo\r\n\r\n')
  let dir: string
  beforeEach(async () => {
    dir = await temporaryFolder()
  })
  afterEach(() => rm(dir, { recursive: true }))
  const open = (readOnly = false) => fileRawMail(dir, { readOnly })

  test('fans out by the first two characters, and leaves no draft', async () => {
    await open().put('abcdef12', bytes)
    await open().put('digest-jo-1767225600000', bytes)
    expect(filesBelow(dir)).toEqual(['raw/ab/abcdef12.eml', 'raw/di/digest-jo-1767225600000.eml'])
  })

  test('is for nobody else to read', async () => {
    await open().put('abcdef12', bytes)
    const modes = ['raw', 'raw/ab', 'raw/ab/abcdef12.eml'].map(
      (path) => statSync(join(dir, path)).mode & 0o777,
    )
    expect(modes).toEqual([0o700, 0o700, 0o600])
  })

  test.each([
    '',
    '.',
    '..',
    '../x',
    '.hidden',
    'a/b',
    '/etc/x',
    'a\\b',
    'a b',
    'a\u0000',
    'ü',
    'a'.repeat(201),
  ])('refuses the id %j, which is no plain file name', async (id) => {
    const raw = open()
    await expect(raw.put(id, bytes)).rejects.toThrow('plain file name')
    await expect(raw.get(id)).rejects.toThrow('plain file name')
    await expect(raw.remove(id)).rejects.toThrow('plain file name')
    expect(filesBelow(dir)).toEqual([])
  })

  test.each(['a', 'A-1_b.c', 'a..b', 'tmp', 'a'.repeat(200)])('takes the id %j', async (id) => {
    await open().put(id, bytes)
    expect(await open().get(id)).toHaveLength(bytes.length)
  })

  test('clears away what a crash left half written, and gives it to nobody', async () => {
    open()
    writeFileSync(join(dir, 'raw/tmp/abcdef12'), 'Subj')
    expect(await open().get('abcdef12')).toBeNull()
    expect(filesBelow(dir)).toEqual([])
  })

  test('open for reading: reads, but neither writes nor makes folders', async () => {
    const early = open(true)
    expect(await early.get('abcdef12')).toBeNull()
    expect(readdirSync(dir)).toEqual([])
    await open().put('abcdef12', bytes)
    expect(await early.get('abcdef12')).toHaveLength(bytes.length)
    await expect(early.put('abcdef13', bytes)).rejects.toThrow('reading only')
    await expect(early.remove('abcdef12')).rejects.toThrow('reading only')
    expect(filesBelow(dir)).toEqual(['raw/ab/abcdef12.eml'])
  })
})

describe('looked through', () => {
  test.each([
    ['files', onDisk(({ raw }) => raw)],
    ['memory', inMemory(({ raw }) => raw)],
  ])('%s: names all there is, and lets go only of what is older', async (_, make) => {
    const { store: raw, close } = await make()
    for (const id of ['abcdef12', 'abcdef13', 'digest-jo-1', 'a']) await raw.put(id, new Uint8Array(3))
    await raw.remove('abcdef13')
    const ids: string[] = []
    for await (const id of raw.ids()) ids.push(id)
    expect(ids.sort()).toEqual(['a', 'abcdef12', 'digest-jo-1'])
    expect(raw.removeUnlessPutSince('a', new Date(Date.now() - 60_000))).toBe(false)
    expect(raw.removeUnlessPutSince('a', new Date(Date.now() + 60_000))).toBe(true)
    expect(raw.removeUnlessPutSince('a', new Date(Date.now() + 60_000))).toBe(false)
    expect(await raw.get('a')).toBeNull()
    await close()
  })
})

function filesBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort()
}
