import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { writeImapAccounts } from '../../lib/adapters/local/imap-accounts.ts'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import { temporaryFolder } from '../adapters/local/opened.ts'
import { deafDns, dnsOf } from '../support/dns.ts'
import { kith } from './fake-io.ts'

let dir = ''
beforeEach(async () => {
  dir = await temporaryFolder()
})
afterEach(() => rmSync(dir, { recursive: true }))

const resolver = dnsOf({ 'mail.example MX': ['mx.provider.example'] })
const owner = (...args: readonly string[]) => kith(['owner', ...args, '--data', dir], { resolver })
const json = async (...args: readonly string[]) => JSON.parse((await owner(...args, '--json')).out)

describe('kith owner', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['nothing', [], /takes add, list, show/],
    ['an unknown verb', ['constructor'], /takes add, list, show/],
    ['nobody to add', ['add'], /takes an address/],
    ['no address', ['add', 'anna'], /takes a mail address, not "anna"/],
    ['a star', ['add', '*@kith.example'], /see --catch-all/],
    ['nobody to show', ['show'], /an id or an address/],
    ['two to show', ['show', 'a', 'b'], /one owner, not "b"/],
    ['somebody to list', ['list', 'a'], /options only/],
    ['a zone that is none', ['add', 'a@kith.example', '--time-zone', 'Mars/Olympus'], /Europe\/Berlin/],
    ['a time that is none', ['add', 'a@kith.example', '--digest', '25:00'], /08:00,17:00/],
    ['a language that is none', ['add', 'a@kith.example', '--lang', 'fr'], /de or en/],
    [
      'a sensitivity that is none',
      ['add', 'a@kith.example', '--sensitivity', 'lax'],
      /relaxed, normal, strict/,
    ],
    ['a domain that is none', ['add', 'a@kith.example', '--catch-all', 'kith'], /takes a domain/],
    ['vouching for nothing', ['add', 'a@kith.example', '--verified'], /--verified needs --deliver-to/],
    ['AWS without a name', ['list', '--region', 'eu-west-1'], /need --stack NAME or --table NAME/],
  ])('%s: wrong use', async (_, args, said) => {
    const { code, err } = await owner(...args)
    expect(code).toBe(2)
    expect(err).toMatch(said)
  })

  test('somebody whom nobody knows, and a folder with no Kith: says where to look', async () => {
    expect(await owner('list')).toMatchObject({ code: 1, err: expect.stringContaining('--data DIR') })
    await owner('add', 'anna@kith.example')
    const { code, err } = await owner('show', 'eve@evil.example')
    expect([code, err]).toEqual([1, expect.stringContaining('kith owner list')])
  })

  test('adds somebody, only watched at first, and shows them by id and by any address', async () => {
    const added = await json(
      ...['add', 'anna@kith.example', 'info+x@kith.example', '--lang', 'de', '--time-zone', 'europe/berlin'],
      ...['--digest', '17:00,08:00', '--sensitivity', 'strict', '--topic', 'Jazz', '--topic', 'Rock'],
      ...['--name', 'Anna Berger'],
    )
    expect(added).toMatchObject({
      name: 'Anna Berger',
      addresses: ['anna@kith.example', 'info@kith.example'],
      journalAddress: expect.stringMatching(/^sent-[\da-f]{16}@kith\.example$/),
      language: 'de',
      timeZone: 'Europe/Berlin',
      digestTimes: ['08:00', '17:00'],
      nextDigestAt: '2024-06-01T15:00:00.000Z',
      sensitivity: 'strict',
      interests: { topics: ['Jazz', 'Rock'], effect: 'deliver' },
      mode: 'observing',
      readsAt: 'anna@kith.example',
      awaitsConfirmation: null,
    })
    for (const named of [added.id, 'info@kith.example', 'anna+shop@kith.example']) {
      expect((await json('show', named)).id).toBe(added.id)
    }
    expect((await owner('list')).out).toContain('anna@kith.example, info@kith.example')
  })

  test('nobody can have what is another’s, and the refusal says whose it is', async () => {
    const { id } = await json('add', 'anna@kith.example', '--catch-all', 'kith.example')
    for (const args of [['anna@kith.example'], ['ben@kith.example', '--catch-all', '*@kith.example']]) {
      const { code, err } = await owner('add', ...args)
      expect([code, err]).toEqual([1, expect.stringContaining(`kith owner show ${id}`)])
    }
    expect((await owner('add', 'ben@kith.example')).code).toBe(0)
  })

  test('a place to read is asked for by mail, unless somebody vouches for it', async () => {
    const anna = await json('add', 'anna@kith.example', '--deliver-to', 'anna@mail.example')
    expect(anna).toMatchObject({ readsAt: null, awaitsConfirmation: { address: 'anna@mail.example' } })
    expect((await owner('show', anna.id)).out).toContain('until then mail waits')
    const ben = await json('add', 'ben@kith.example', '--deliver-to', 'ben@mail.example', '--verified')
    expect(ben).toMatchObject({ readsAt: 'ben@mail.example', awaitsConfirmation: null })
    const moved = await json('set', ben.id, '--deliver-to', 'other@mail.example')
    expect(moved).toMatchObject({
      readsAt: 'ben@mail.example',
      awaitsConfirmation: { address: 'other@mail.example' },
    })
    const vouched = await json('set', anna.id, '--deliver-to', 'anna@mail.example', '--verified')
    expect(vouched).toMatchObject({ readsAt: 'anna@mail.example', deliverToWish: { state: 'confirmed' } })
  })

  test.each([
    ['no server takes mail for', 'x@nowhere.example'],
    ['another owner is guarded at', 'ben@kith.example'],
    ['another owner is given all of', 'x@caught.example'],
  ])('a place where %s is refused, and nothing is written', async (_, at) => {
    await owner('add', 'ben@kith.example', '--catch-all', 'caught.example')
    const all = dnsOf({ 'kith.example MX': ['mx.example'], 'caught.example MX': ['mx.example'] })
    const { code } = await kith(['owner', 'add', 'anna@kith.example', '--deliver-to', at, '--data', dir], {
      resolver: all,
    })
    expect(code).toBe(1)
    expect(await json('list')).toHaveLength(1)
  })

  test('where DNS does not answer, it says what to make sure of', async () => {
    const args = ['owner', 'add', 'anna@kith.example', '--deliver-to', 'anna@mail.example', '--data', dir]
    const { code, err } = await kith(args, { resolver: deafDns })
    expect([code, err]).toEqual([0, expect.stringContaining('DNS did not say')])
  })

  test('changes what is said, and nothing else', async () => {
    const before = await json('add', 'anna@kith.example', '--topic', 'Jazz', '--guard')
    await owner('set', before.id, '--lang', 'de', '--digest', '18:30', '--time-zone', 'Europe/Berlin')
    await owner('set', before.id, '--add-address', 'info@kith.example', '--catch-all', 'kith.example')
    await owner('set', before.id, '--feeder', 'ben@kith.example,ida@kith.example', '--name', 'Anna')
    const after = await json('set', before.id, '--drop-address', 'anna@kith.example')
    expect(after).toEqual({
      ...before,
      language: 'de',
      timeZone: 'Europe/Berlin',
      digestTimes: ['18:30'],
      nextDigestAt: '2024-06-01T16:30:00.000Z',
      addresses: ['info@kith.example'],
      catchAll: ['kith.example'],
      feeders: ['ben@kith.example', 'ida@kith.example'],
      name: 'Anna',
      readsAt: 'info@kith.example',
    })
    const bare = await json('set', before.id, '--catch-all', 'none', '--digest', 'none', '--topic', 'none')
    expect(bare).toMatchObject({
      catchAll: [],
      digestTimes: [],
      nextDigestAt: null,
      interests: { topics: [] },
    })
  })

  test('nothing to change, and a last address to drop: wrong use', async () => {
    await owner('add', 'anna@kith.example')
    expect((await owner('set', 'anna@kith.example')).code).toBe(2)
    expect((await owner('set', 'anna@kith.example', '--drop-address', 'anna@kith.example')).code).toBe(2)
  })

  test('pauses and resumes to what was before', async () => {
    await owner('add', 'anna@kith.example', '--guard')
    expect((await json('pause', 'anna@kith.example')).mode).toBe('paused')
    expect((await owner('pause', 'anna@kith.example')).err).toContain('so already')
    expect((await json('resume', 'anna@kith.example')).mode).toBe('guarding')
    await owner('add', 'ben@kith.example')
    await owner('pause', 'ben@kith.example')
    expect((await json('resume', 'ben@kith.example')).mode).toBe('observing')
    expect((await json('resume', 'ben@kith.example', '--guard')).mode).toBe('guarding')
  })

  test('removes somebody at a second word, and what was another’s stays', async () => {
    const { id } = await json('add', 'anna@kith.example')
    const ben = await json('add', 'ben@kith.example')
    const signIn = { type: 'password', password: 'open sesame' } as const
    const imap = { host: 'imap.example', port: 993, security: 'tls', user: 'a', signIn } as const
    writeImapAccounts(dir, [
      { owner: id, imap },
      { owner: ben.id, imap: { ...imap, user: 'b' } },
    ])
    const asked = await owner('remove', 'anna@kith.example')
    expect([asked.code, asked.err]).toEqual([2, expect.stringContaining('--yes')])
    const removed = await json('remove', 'anna@kith.example', '--yes')
    expect(removed).toMatchObject({ id, complete: true, erased: { account: 1 } })
    expect((await json('list')).map((one: { id: string }) => one.id)).toEqual([ben.id])
    const store = openLocalStore(dir, { readOnly: true })
    expect(await store.owners.get(id)).toBeNull()
    store.close()
  })
})

test('a file of settings with a slip in it is named, in AWS', async () => {
  const config = join(dir, 'kith.config.json')
  writeFileSync(config, '{ "domian": "kith.example" }')
  const { code, err } = await kith(['owner', 'list', '--table', 't', '--config', config])
  expect([code, err]).toEqual([1, expect.stringContaining('did you mean "domain"?')])
})
