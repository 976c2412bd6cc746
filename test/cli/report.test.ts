import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import { address } from '../../lib/domain/address.ts'
import { EMPTY_RECORD } from '../../lib/domain/tie.ts'
import { heldEntry } from '../support/entries.ts'
import { ownerOf } from '../support/house.ts'
import { kith } from './fake-io.ts'
import { LETTER, mail, NEWSLETTER } from './mail.ts'

const OWNER = 'anna@berger.example'
let dir = ''

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'kith-report-'))
  mkdirSync(join(dir, 'box'))
  writeFileSync(join(dir, 'box/1.'), LETTER)
  writeFileSync(join(dir, 'box/2.'), NEWSLETTER)
  const answer = {
    From: `Anna Berger <${OWNER}>`,
    To: 'Lena Voss <lena@voss.example>',
    Date: 'Sun, 05 May 2024 09:00:00 +0200',
  }
  for (const n of [3, 4]) {
    const own = { ...answer, Subject: `Samstag ${n}`, 'Message-ID': `<${n}@berger.example>` }
    writeFileSync(join(dir, `box/${n}.`), mail(own, 'Liebe Lena,\nja, gern!\nAnna'))
  }
  const store = openLocalStore(join(dir, 'data'))
  await store.owners.put(ownerOf('anna', { addresses: [address(OWNER)] }))
  await store.history.learn('anna', {
    id: 'l1',
    ties: new Map([['name:paula probe', { ...EMPTY_RECORD, collected: true }]]),
    sent: null,
  })
  await store.entries.create(
    heldEntry({
      ownerId: 'anna',
      to: address('anna+xing@berger.example'),
      author: { name: 'Max Muster', address: null, platform: 'xing' },
    }),
  )
  store.close()
})

afterAll(() => {
  rmSync(dir, { recursive: true })
})

const report = (...args: string[]) => kith(['report', ...args])

test('of the store: whom they know, and who only ever sends mass mail, by which way', async () => {
  const { code, out } = await report('contacts', '--data', join(dir, 'data'))
  expect(code).toBe(0)
  expect(out).toContain('1 have never sent you anything but mass mail')
  expect(out).toMatch(/Max Muster via XING +1 in bulk, 1 to be held +to anna\+xing@berger.example/)
  expect(out).toMatch(/Only collected \(1\).*\n +Paula Probe/)
})

test('of a mailbox, with nothing stored', async () => {
  const { code, out } = await report('contacts', join(dir, 'box'), '--owner', OWNER, '--lang', 'de')
  expect(code).toBe(0)
  expect(out).toMatch(/Bekannt \(1\).*\n +Lena Voss <lena@voss.example> +Sie schrieben 2, 1 Brief +an anna/)
  expect(out).toMatch(/Senden immer nur Massenmail \(1\).*\n +Gartenfreunde/)
})

test('speaks JSON', async () => {
  const { out } = await report('contacts', join(dir, 'box'), '--owner', OWNER, '--json')
  expect(JSON.parse(out)).toMatchObject({
    received: 2,
    counts: { close: 0, known: 1, fading: 0, massOnly: 1, collected: 0, others: 0 },
    known: [{ address: 'lena@voss.example', wrote: 2, aliases: [{ address: OWNER, messages: 1 }] }],
    massOnly: [{ address: 'post@gartenfreunde.example', massMail: 1, held: 1 }],
  })
})

test.each([
  [[], 2, 'needs to know what on'],
  [['weather'], 2, 'no report on "weather"'],
  [['contacts', 'box'], 2, 'needs --owner'],
  [['contacts', '--data', 'nowhere'], 1, 'no Kith store'],
])('refuses %j', async (args, code, complaint) => {
  const run = await report(...args)
  expect([run.code, run.out]).toEqual([code, ''])
  expect(run.err).toContain(complaint)
})

test('names nobody whom the store does not guard', async () => {
  const run = await report('contacts', '--data', join(dir, 'data'), '--owner', 'eva@berger.example')
  expect([run.code, run.out]).toEqual([1, ''])
  expect(run.err).toContain('does not guard')
})
