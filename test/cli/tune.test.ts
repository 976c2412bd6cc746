import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type LocalStore, openLocalStore } from '../../lib/adapters/local/store.ts'
import { address } from '../../lib/domain/address.ts'
import { MASS_THRESHOLD } from '../../lib/domain/kind.ts'
import { ownerOf } from '../support/house.ts'
import { kith } from './fake-io.ts'
import { LETTER, mail, NEWSLETTER } from './mail.ts'

const OWNER = 'anna@berger.example'
let dir = ''

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'kith-tune-'))
  mkdirSync(join(dir, 'calm'))
  mkdirSync(join(dir, 'regret'))
  for (const box of ['calm', 'regret']) {
    writeFileSync(join(dir, box, '1.'), LETTER)
    writeFileSync(join(dir, box, '2.'), NEWSLETTER)
  }
  writeFileSync(
    join(dir, 'regret/3.'),
    mail(
      {
        From: `Anna Berger <${OWNER}>`,
        To: 'post@gartenfreunde.example',
        Subject: 'Re: Newsletter Mai: 20 % auf alle Rosen',
        Date: 'Sun, 05 May 2024 09:00:00 +0200',
        'Message-ID': '<rosen@berger.example>',
      },
      'Guten Tag,\nbitte legen Sie mir fünf Rosen zurück.\nAnna Berger',
    ),
  )
})

afterAll(() => {
  rmSync(dir, { recursive: true })
})

const tune = (box: string, ...args: string[]) => kith(['tune', join(dir, box), '--owner', OWNER, ...args])

test('proposes a sensitivity, and shows every setting', async () => {
  const { code, out } = await tune('calm')
  expect(code).toBe(0)
  expect(out).toContain('Kith proposes the sensitivity "normal"')
  expect(out).toMatch(/strict +1 +100% +0/)
})

test('refuses what would have held a message that the owner answered, and names it', async () => {
  const { code, out } = await tune('regret', '--sensitivity', 'strict', '--lang', 'de')
  expect(code).toBe(1)
  expect(out).toContain('„streng“ wird verweigert')
  expect(out).toContain('Newsletter Mai')
  expect(out).toContain(join(dir, 'regret/2.'))
})

test('speaks JSON', async () => {
  const calm = JSON.parse((await tune('calm', '--json')).out)
  expect(calm).toMatchObject({ proposed: 'normal', safeFrom: { normal: MASS_THRESHOLD } })
  const { proposed, why, settings } = JSON.parse((await tune('regret', '--json')).out)
  expect([proposed, why]).toEqual([null, 'none-passes'])
  expect(settings).toContainEqual(
    expect.objectContaining({
      sensitivity: 'normal',
      refused: true,
      regret: { count: 1, rate: 1, paths: [join(dir, 'regret/2.')] },
    }),
  )
})

test.each([
  [[], 'needs the mailbox'],
  [['box'], 'needs --owner'],
  [['box', '--owner', OWNER, '--sensitivity', 'brutal'], 'relaxed, normal or strict'],
])('refuses %j', async (args, complaint) => {
  const run = await kith(['tune', ...args])
  expect([run.code, run.out]).toEqual([2, ''])
  expect(run.err).toContain(complaint)
})

test.each([
  ['calm', [], 0, 'Applied', 'normal'],
  ['calm', ['--sensitivity', 'strict'], 0, 'Applied', 'strict'],
  ['regret', [], 1, 'Not applied', 'relaxed'],
  ['regret', ['--sensitivity', 'strict'], 1, 'Not applied', 'relaxed'],
])('applies what is safe and nothing else: %s %j', async (box, args, code, said, sensitivity) => {
  const data = mkdtempSync(join(dir, 'data-'))
  await withOwner(data, async ({ owners }) => {
    await owners.put(ownerOf('anna', { addresses: [address(OWNER)], sensitivity: 'relaxed' }))
  })
  const run = await tune(box, ...args, '--apply', '--data', data)
  expect(run.code).toBe(code)
  expect(run.err).toContain(said)
  await withOwner(data, async ({ owners }) => {
    expect((await owners.get('anna'))?.sensitivity).toBe(sensitivity)
  })
})

test('applies nothing to a store of somebody else', async () => {
  const data = mkdtempSync(join(dir, 'data-'))
  await withOwner(data, ({ owners }) => owners.put(ownerOf('eva', { addresses: [address('eva@x.example')] })))
  const run = await tune('calm', '--apply', '--data', data)
  expect(run.code).toBe(1)
  expect(run.err).toContain('nobody to apply it to')
})

async function withOwner(data: string, work: (store: LocalStore) => Promise<void>): Promise<void> {
  const store = openLocalStore(data)
  try {
    await work(store)
  } finally {
    store.close()
  }
}
