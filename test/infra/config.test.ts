import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { DEFAULT_CONFIG, readConfig } from '../../lib/infra/config.ts'

const path = join(mkdtempSync(join(tmpdir(), 'kith-config-')), 'kith.config.json')

test('without a file, an example', () => {
  expect(readConfig('nowhere/kith.config.json')).toEqual(DEFAULT_CONFIG)
})

test('what the file says counts, and the rest is as before', () => {
  writeFileSync(path, '{ "domain": "post.example.net" }')
  expect(readConfig(path)).toEqual({ ...DEFAULT_CONFIG, domain: 'post.example.net' })
})

test.each([
  ['{ "domain": "Kith" }', 'domain'],
  ['{ "domian": "post.example.net" }', 'domian'],
  ['{ "alarmsTo": "me" }', 'alarmsTo'],
  ['{ "sentFolders": [{ "owner": "anna", "secret": "kith/imap/anna" }] }', 'secret'],
  ['domain: post.example.net', 'not JSON'],
])('%s is refused by name', (text, named) => {
  writeFileSync(path, text)
  expect(() => readConfig(path)).toThrow(named)
})
