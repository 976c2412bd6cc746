import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import type { Act } from '../../lib/domain/acts.ts'
import { address } from '../../lib/domain/address.ts'
import { EMPTY_RECORD, type TieKey, type TieRecord } from '../../lib/domain/tie.ts'
import type { WebDeps } from '../../lib/web/deps.ts'
import { partOf } from '../../lib/web/parts.ts'
import { createWeb } from '../../lib/web/routes.ts'
import { deliveredEntry, heldEntry, NOW, ownerOf } from '../support/entries.ts'
import { hostileText } from '../support/hostile.ts'
import { webOf } from '../support/web.ts'

const PAGES = ['/recent', '/contacts', '/rules', '/settings', '/data', '/data/erase']
const LANGUAGES = ['de', 'en']

/** The pages over a real store, with a record of the acts. */
async function open(given: Partial<WebDeps> = {}) {
  const store = openLocalStore(':memory:')
  await store.owners.put(ownerOf())
  const acted: (readonly [string, Act])[] = []
  const unsubscribed: string[] = []
  const web = createWeb({
    ...webOf().deps,
    ...store,
    act: async (_owner, about, act) => {
      acted.push([about, act])
      return (await store.entries.get('owner-1', about)) === null ? 'gone' : 'done'
    },
    unsubscribeSoon: async (_owner, intakeId) => void unsubscribed.push(intakeId),
    ...given,
  })
  const owner = async () => {
    const found = await store.owners.get('owner-1')
    if (found === null) throw new Error('gone')
    return found
  }
  const get = async (path: string) => (await web.request(path)).text()
  const post = async (path: string, fields: readonly (readonly [string, string])[] = []) =>
    web.request(path, {
      method: 'POST',
      body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' },
    })
  return { store, web, owner, get, post, acted, unsubscribed }
}

describe('the pages of what is known and wished', () => {
  test.each(PAGES.flatMap((page) => LANGUAGES.map((lang) => [page, lang])))(
    '%s in %s: small, without script or style, and to look changes nothing',
    async (page, lang) => {
      const { store, web, owner } = await open()
      await store.entries.create(heldEntry())
      await store.entries.create(deliveredEntry())
      const before = [await owner(), await store.entries.list('owner-1', ['held', 'delivered'], 9)]
      const answer = await web.request(`${page}?lang=${lang}`)
      const html = await answer.text()
      expect(answer.status).toBe(200)
      expect(html.length).toBeLessThan(60_000)
      expect(html).toContain(`<html lang="${lang}">`)
      expect(html).toContain('aria-current="page"')
      expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/)
      expect([await owner(), await store.entries.list('owner-1', ['held', 'delivered'], 9)]).toEqual(before)
    },
  )

  test('stay whole and small, whatever strangers are called', async () => {
    const { store, get } = await open()
    for (const [n, hostile] of fc.sample(hostileText, { numRuns: 60, seed: 7 }).entries()) {
      const name = `${hostile} ${n}`
      const author = { name, address: address(`a${n}@muster.example`), platform: null }
      await store.entries.create(heldEntry({ intakeId: `h${n}`, author, subject: name }))
      await store.entries.create(deliveredEntry({ intakeId: `d${n}`, author, subject: name }))
    }
    for (const page of ['/recent', '/contacts']) {
      const html = await get(page)
      expect(html.length).toBeLessThan(60_000)
      expect(html).not.toMatch(/<script|<img/)
    }
  })
})

describe('what was delivered', () => {
  test('comes page by page, the newest first', async () => {
    const { store, get } = await open()
    for (let n = 0; n < 30; n++) {
      const receivedAt = new Date(NOW.getTime() - n * 60_000)
      await store.entries.create(deliveredEntry({ intakeId: `d${n}`, receivedAt, subject: `No. ${n};` }))
    }
    await store.entries.create(heldEntry({ subject: 'waits' }))
    const first = await get('/recent')
    expect(first).toContain('No. 24;')
    expect(first).not.toMatch(/No\. 25;|waits/)
    expect(first).toMatch(/<p class="subject"><a href="\/messages\/[\w.-]+">/)
    const [, next = ''] = /href="(\/recent\?before=[^"]+)"/.exec(first) ?? []
    const second = await get(next)
    expect(second).toContain('No. 25;')
    expect(second).not.toContain('No. 24;')
    expect(second).not.toContain('rel="next"')
    expect(await get('/recent?before=nonsense')).toContain('No. 0;')
  })

  test('can be told to wait from now on', async () => {
    const { store, post, acted, get } = await open()
    await store.entries.create(deliveredEntry({ intakeId: 'd1' }))
    const answer = await post('/recent/hold', [['message', 'd1']])
    expect(answer.headers.get('location')).toBe('/recent?done=held')
    expect((await post('/recent/hold', [['message', 'nothing']])).headers.get('location')).toBe(
      '/recent?done=notHeld',
    )
    expect(acted).toEqual([
      ['d1', 'hold'],
      ['nothing', 'hold'],
    ])
    expect(await get('/recent?done=held')).toContain('role="status"')
  })
})

describe('contacts', () => {
  const tie = (of: Partial<TieRecord>): TieRecord => ({ ...EMPTY_RECORD, ...of })
  const JUNE = { months: [202606] }
  const ties: readonly (readonly [TieKey, TieRecord])[] = [
    ['address:anna@berger.example', tie({ ...JUNE, outgoing: 9e3, sent: 14, answers: 11, threads: [1, 2] })],
    ['name:anna berger', tie({ sent: 14, addresses: [address('anna@berger.example')] })],
    [
      'address:otto@alt.example',
      tie({ outgoing: 1e-9, sent: 2, answers: 1, threads: [1], months: [201001] }),
    ],
    ['address:karl@karte.example', tie({ collected: true })],
    ['name:nina netz', tie({ collected: true })],
  ]

  async function known() {
    const opened = await open()
    await opened.store.history.learn('owner-1', { id: '1', ties: new Map(ties), sent: null })
    await opened.store.entries.create(
      heldEntry({ unsubscribe: { way: 'one-click', url: 'https://x.example/u' } }),
    )
    const ina = { name: 'Ina Igel', address: address('ina@igel.example'), platform: null }
    await opened.store.entries.create(heldEntry({ intakeId: 'i1', author: ina }))
    return opened
  }

  test('stand in their groups, each with its reason in numbers', async () => {
    const { get } = await known()
    const html = await get('/contacts?lang=en')
    expect(html).toContain('You wrote 14 times, 11 answers came back, the last time in June 2026.')
    expect(html).toContain(
      'You wrote twice, one answer came back, the last time in January 2010.'.replace('twice', '2 times'),
    )
    expect(html).toContain('One mass mailing came, Kith holds 1 of them, you never wrote.')
    expect(html).toContain('In an address book or a network’s list, nothing ever passed between you.')
    expect(html).toContain('Nina Netz')
    expect(html).toMatch(/<svg[^>]+role="img"[^>]+aria-label="You in the middle; around you 1 close, 0 known/)
  })

  test('are cut one by one, or many at a time: blocked, put away, and taken off their lists', async () => {
    const { get, post, store, unsubscribed } = await known()
    const ids = [...(await get('/contacts')).matchAll(/type="checkbox" name="contact" value="([^"]+)"/g)].map(
      ([, id = '']) => id,
    )
    expect(ids).toHaveLength(2)
    expect((await post('/contacts/cut')).headers.get('location')).toBe('/contacts?cut=0')
    const answer = await post(
      '/contacts/cut',
      ids.map((id) => ['contact', id] as const),
    )
    expect(answer.headers.get('location')).toBe('/contacts?cut=2')
    const rules = await store.history.rules('owner-1')
    expect(rules.map(({ subject, effect, reach }) => [subject, effect, reach])).toEqual([
      ['ina@igel.example', 'block', 'mass'],
      ['max@muster.example', 'block', 'mass'],
    ])
    expect(await store.entries.count('owner-1', ['held'])).toBe(0)
    expect(unsubscribed).toEqual([heldEntry().intakeId])
    const html = await get('/contacts')
    expect(html).not.toContain('type="checkbox"')
    expect(html).toContain('schon getrennt')
  })

  test('the button of one is about that one, whoever else is ticked', async () => {
    const { get, post, store } = await known()
    const [one = '', other = ''] = [...(await get('/contacts')).matchAll(/name="one" value="([^"]+)"/g)].map(
      ([, id = '']) => id,
    )
    await post('/contacts/cut', [
      ['contact', other],
      ['one', one],
    ])
    expect(await store.history.rules('owner-1')).toHaveLength(1)
  })
})

describe('rules', () => {
  test.each<[string, string, string, string, object]>([
    [
      'person',
      'Max@Muster.example',
      'block',
      '',
      { subject: 'max@muster.example', effect: 'block', reach: 'mass' },
    ],
    ['person', 'max@muster.example', 'block', 'all', { subject: 'max@muster.example', reach: 'all' }],
    ['person', 'max@muster.example', 'allow', 'all', { effect: 'allow', reach: 'mass' }],
    [
      'domain',
      'https://news.shop.example',
      'allow',
      'all',
      { scope: 'domain', subject: 'shop.example', reach: 'mass' },
    ],
    ['list', '<garten.example>', 'block', '', { scope: 'list', subject: 'garten.example' }],
    ['topic', 'Rock Konzerte', 'allow', '', { scope: 'topic', subject: 'rock konzerte' }],
  ])('are added: %s %s, %s %s', async (scope, subject, effect, reach, expected) => {
    const { post, store } = await open()
    const fields = { scope, subject, effect, ...(reach === '' ? {} : { reach }) }
    const answer = await post('/rules', Object.entries(fields))
    expect(answer.headers.get('location')).toBe('/rules?done=added')
    expect(await store.history.rules('owner-1')).toMatchObject([{ since: NOW, ...expected }])
  })

  test.each([
    { scope: 'person', subject: 'nobody', effect: 'block' },
    { scope: 'series', subject: 'a on b', effect: 'block' },
    { scope: 'person', subject: 'max@muster.example', effect: 'letters' },
    {},
  ])('are not added where they cannot be read: %j', async (fields) => {
    const { post, store } = await open()
    const answer = await post('/rules', Object.entries(fields))
    expect(answer.headers.get('location')).toBe('/rules?done=badSubject')
    expect(await store.history.rules('owner-1')).toEqual([])
  })

  test('are shown in words, and removed, whatever they are about', async () => {
    const { get, post, store } = await open()
    const since = NOW
    const subjects = [
      { scope: 'person', subject: 'xing:max muster' },
      { scope: 'series', subject: 'ina@igel.example on -' },
      { scope: 'topic', subject: 'a"b\u0000\ud800 & <c>' },
    ] as const
    for (const one of subjects) {
      await store.history.putRule('owner-1', { ...one, effect: 'block', reach: 'mass', since })
    }
    const html = await get('/rules?lang=en')
    expect(html).toContain('max muster (XING)')
    expect(html).toContain('ina@igel.example, on no list')
    const forms = [
      ...html.matchAll(/name="scope" value="([^"]*)"><input type="hidden" name="subject" value="([^"]*)"/g),
    ]
    expect(forms).toHaveLength(3)
    for (const [, scope = '', subject = ''] of forms) {
      await post('/rules/remove', Object.entries({ scope, subject }))
    }
    expect(await store.history.rules('owner-1')).toEqual([])
  })
})

describe('settings', () => {
  test('pause and guard again; one who is watched is not paused by hand', async () => {
    const { post, owner, store } = await open()
    await post('/settings/mode', [['mode', 'paused']])
    expect((await owner()).mode).toBe('paused')
    await post('/settings/mode', [['mode', 'guarding']])
    expect((await owner()).mode).toBe('guarding')
    await store.owners.put(ownerOf({ mode: 'paused', pausedFrom: 'observing' }))
    await post('/settings/mode', [['mode', 'guarding']])
    expect((await owner()).mode).toBe('observing')
    await store.owners.put(ownerOf({ mode: 'observing' }))
    await post('/settings/mode', [['mode', 'paused']])
    expect((await owner()).mode).toBe('observing')
  })

  test('sensitivity, with what each would have held', async () => {
    const { post, owner, store, get } = await open()
    for (const [n, tie] of (['known', 'weak', 'none'] as const).entries()) {
      const reasons = [{ code: `tie-${tie}`, facts: {} }] as const
      await store.entries.create(
        heldEntry({ intakeId: `n${n}` }, { tie, reasons, guarded: tie === 'known' ? 'deliver' : 'hold' }),
      )
    }
    const html = await get('/settings?lang=en')
    expect(html).toContain('would have held 1 of the last 3, 1 fewer than now')
    expect(html).toContain('would have held 2 of the last 3<')
    expect(html).toContain('would have held 3 of the last 3, 1 more than now')
    await post('/settings/sensitivity', [['sensitivity', 'strict']])
    expect((await owner()).sensitivity).toBe('strict')
  })

  test('topics, and what a welcome one earns', async () => {
    const { post, owner } = await open()
    const fields = { welcome: 'Rock\nJazz', unwelcome: 'Krypto', effect: 'deliver' }
    await post('/settings/topics', Object.entries(fields))
    expect((await owner()).interests).toEqual({
      topics: ['Rock', 'Jazz'],
      unwelcome: ['Krypto'],
      effect: 'deliver',
    })
  })

  test('digest times, days and zone, and the next digest moves with them; to none, and back', async () => {
    const { post, owner } = await open()
    const zone = ['zone', 'Europe/Lisbon'] as const
    await post('/settings/digest', [['time', '18:30'], ['time', ''], ['time', '06:00'], ['day', '5'], zone])
    expect(await owner()).toMatchObject({
      digestTimes: ['06:00', '18:30'],
      digestDays: [5],
      timeZone: 'Europe/Lisbon',
      nextDigestAt: new Date('2026-11-27T06:00:00Z'),
    })
    await post('/settings/digest', [['time', ''], zone])
    expect((await owner()).nextDigestAt).toBeNull()
    await post('/settings/digest', [['time', '18:30'], ['day', '4'], zone, ['quiet', '1'], ['thread', '1']])
    expect(await owner()).toMatchObject({ allQuiet: true, digestThread: true })
    await post('/settings/digest', [['time', '18:30'], ['day', '4'], zone])
    expect(await owner()).toMatchObject({ allQuiet: false, digestThread: false })
    expect((await owner()).nextDigestAt).toEqual(new Date('2026-11-26T18:30:00Z'))
  })

  test('language', async () => {
    const { post, owner } = await open()
    await post('/settings/language', [['language', 'en']])
    expect((await owner()).language).toBe('en')
  })

  test.each([
    ['mode', 'mode', 'observing'],
    ['sensitivity', 'sensitivity', 'constructor'],
    ['topics', 'effect', 'hold'],
    ['digest', 'time', '25:00'],
    ['digest', 'zone', 'Nowhere/Land'],
    ['language', 'language', 'fr'],
  ])('%s is not changed to %s %s', async (path, name, value) => {
    const { post, owner } = await open()
    const before = await owner()
    const answer = await post(`/settings/${path}`, [[name, value]])
    expect(answer.headers.get('location')).toBe('/settings?done=unreadable')
    expect(await owner()).toEqual(before)
  })
})

describe('data', () => {
  test('is fetched whole, as a file', async () => {
    const { web, store } = await open()
    await store.entries.create(heldEntry())
    await store.raw.put(heldEntry().intakeId, Buffer.from('Subject: one\n\nhello\n'))
    const records = await web.request('/data/records.jsonl')
    expect(records.headers.get('content-disposition')).toContain('kith-records-1.jsonl')
    const lines = (await records.text()).trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).record)).toEqual(['export', 'owner', 'entry'])
    expect(await (await web.request('/data/messages.mbox')).text()).toMatch(
      /^From MAILER-DAEMON .+\nSubject: one\n/,
    )
  })

  test('in parts, where a file may not be long: all of it, once, and the last says no more comes', async () => {
    const { web, store } = await open({ exportPart: 2_000 })
    for (let n = 0; n < 9; n++) await store.entries.create(heldEntry({ intakeId: `n${n}` }))
    await store.raw.put('n1', new Uint8Array(3_000))
    const records: { record: string; part?: number }[] = []
    for (let part: number | undefined = 1; part !== undefined; ) {
      const text = await (await web.request(`/data/records.jsonl?part=${part}`)).text()
      expect(text.length).toBeLessThan(2_100)
      const read: typeof records = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      records.push(...read)
      part = read.at(-1)?.part
    }
    expect(records.filter(({ record }) => record === 'entry')).toHaveLength(9)
    expect(await (await web.request('/data/messages.mbox')).text()).toContain('too large to be fetched')
  })

  test('is packed for a browser, so that far more is one file, and its name says whether that is all', async () => {
    const { web, store } = await open({ exportPart: 4_000 })
    for (let n = 0; n < 60; n++) {
      await store.entries.create(heldEntry({ intakeId: `n${n}`, subject: `No. ${n}` }))
      await store.raw.put(`n${n}`, Buffer.from(`Subject: ${n}\n\n${`${n * 7_919} `.repeat(99)}\n`))
    }
    const all = { entry: new Set<string>(), mail: new Set<string>() }
    const fetched = async (file: string) => {
      let text = ''
      for (let part = 1; ; part++) {
        const answer = await web.request(`/data/${file}?part=${part}`, {
          headers: { 'accept-encoding': 'gzip, br' },
        })
        expect(answer.headers.get('content-encoding')).toBe('gzip')
        const bytes = await answer.bytes()
        expect(bytes.length).toBeLessThan(4_600)
        text += gunzipSync(bytes).toString()
        const name = answer.headers.get('content-disposition') ?? ''
        if (!name.includes('more-to-come')) return { text, part }
        expect(part).toBeLessThan(30)
      }
    }
    const records = await fetched('records.jsonl')
    for (const each of records.text.trim().split('\n')) {
      const { record, intakeId } = JSON.parse(each)
      if (record === 'entry') all.entry.add(intakeId)
    }
    const mail = await fetched('messages.mbox')
    for (const [, subject = ''] of mail.text.matchAll(/^Subject: (\d+)$/gm)) all.mail.add(subject)
    expect([all.entry.size, all.mail.size]).toEqual([60, 60])
    // Unpacked it would have been many.
    expect(records.part).toBeLessThan(records.text.length / 4_000)
  })

  test('is erased by a POST that says so, and by nothing less', async () => {
    const { get, post, store } = await open()
    await store.entries.create(heldEntry())
    expect(await get('/data/erase?lang=en')).toContain('One message still waits. It goes with the rest.')
    expect((await post('/data/erase')).headers.get('location')).toBe('/data/erase?outcome=unsure')
    expect(await store.owners.get('owner-1')).not.toBeNull()
    const answer = await post('/data/erase?lang=en', [['sure', 'yes']])
    expect(answer.status).toBe(200)
    const html = await answer.text()
    expect(html).toContain('1 entries on messages that came')
    expect(html).toContain('35 days')
    expect(await store.owners.get('owner-1')).toBeNull()
    expect((await post('/data/erase', [['sure', 'yes']])).status).toBe(410)
    for (const path of ['/', '/quarantine', '/settings', '/messages/d1']) {
      const nobody = await get(`${path}?lang=en`)
      expect(nobody).toContain('There is nobody here any more')
      expect(nobody).toContain('npm start -- --owner')
    }
  })

  test('a part ends between pieces', async () => {
    const pieces = async function* () {
      for (const size of [4, 4, 9, 1, 5]) yield new Uint8Array(size)
    }
    const sizes = async (number: number) => {
      const found: (number | string)[] = []
      for await (const piece of partOf(pieces(), { number, size: 8 }))
        found.push(typeof piece === 'string' ? piece : piece.length)
      return found
    }
    expect(await Promise.all([1, 2, 3, 4, 5].map(sizes))).toEqual([
      [4, 4, 'continues'],
      [9, 'continues'],
      [1, 5],
      [],
      [],
    ])
  })
})
