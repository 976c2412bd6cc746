import { describe, expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { heldEntry, NOW } from '../support/entries.ts'
import { posted } from '../support/forms.ts'
import { webOf } from '../support/web.ts'

const MAX = { name: 'Max Muster', address: address('max@muster.example'), platform: null }
const IDA = { name: 'Ida Müller', address: address('ida@mueller.example'), platform: null }

/** The `n`th newest. */
function waiting(n: number, over: Partial<Entry> = {}): Entry {
  const receivedAt = new Date(NOW.getTime() - n * 60_000)
  return heldEntry({ intakeId: `m${n}`, subject: `Brief Nummer ${n}`, receivedAt, ...over })
}

const idsIn = (html: string) =>
  [...html.matchAll(/type="checkbox" name="id" value="([\w-]+)"/g)].map(([, id]) => id)

describe('the quarantine', () => {
  test('shows what waits, the newest first, each to be read, chosen and acted on', async () => {
    const { get } = webOf({ entries: [waiting(2), waiting(1), waiting(3)] })
    const answer = await get('/quarantine?lang=en')
    expect(answer.status).toBe(200)
    const html = await answer.text()
    expect(idsIn(html)).toEqual(['m1', 'm2', 'm3'])
    expect(html).toContain('<a href="/messages/m1?lang=en">')
    expect(html).toContain('3 messages</h2>')
    expect(html).not.toContain('<script')
  })

  test('is small with a full page of the longest mail, and turns the page', async () => {
    const long = (n: number) =>
      waiting(n, {
        subject: 'ß&'.repeat(400),
        excerpt: '"ö'.repeat(140),
        author: { ...MAX, name: 'Ä<'.repeat(60) },
      })
    const { get } = webOf({ entries: Array.from({ length: 50 }, (_, n) => long(n)) })
    const first = await (await get('/quarantine')).text()
    expect(Buffer.byteLength(first)).toBeLessThan(60_000)
    const seen = [idsIn(first)]
    let html = first
    for (let turn = 0; turn < 3; turn++) {
      const next = /<a href="([^"]+)" rel="next">/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
      html = await (await get(next)).text()
      seen.push(idsIn(html))
    }
    expect(seen.map(({ length }) => length)).toEqual([15, 15, 15, 5])
    expect(new Set(seen.flat()).size).toBe(50)
    expect(html).not.toContain('rel="next"')
    expect(html).toContain('href="/quarantine"')
  })

  test.each([
    ['a subject', 'nummer 2', ['m2']],
    ['a name, without its dots', 'muller', ['m3']],
    ['an address', 'ida@mueller.example', ['m3']],
    ['all words, wherever', 'ida nummer', ['m3']],
    ['what is not there', 'ida nummer 1', []],
    ['what looks like a pattern', '.*', []],
  ])('finds %s', async (_what, q, ids) => {
    const { get } = webOf({ entries: [waiting(1), waiting(2), waiting(3, { author: IDA })] })
    const html = await (await get(`/quarantine?${new URLSearchParams({ q })}`)).text()
    expect(idsIn(html)).toEqual(ids)
    expect(html.includes('Nichts gefunden.')).toBe(ids.length === 0)
  })

  test('narrows down by kind and by author, and says by whom', async () => {
    const invitation = heldEntry({ intakeId: 'i1', author: IDA }, { kind: 'invitation' })
    const { get } = webOf({ entries: [waiting(1), waiting(2, { author: IDA }), invitation] })
    expect(idsIn(await (await get('/quarantine?kind=invitation')).text())).toEqual(['i1'])
    const idas = await (await get('/quarantine?author=ida@mueller.example')).text()
    expect(idsIn(idas)).toEqual(['i1', 'm2'])
    expect(idas).toContain('Nur von Ida Müller')
    expect(idsIn(await (await get('/quarantine?kind=nonsense&box=nowhere')).text())).toHaveLength(3)
  })

  test('keeps what was blocked apart, where it can be taken back', async () => {
    const blocked = heldEntry({ intakeId: 'b1' }, { reasons: [{ code: 'blocked-person', facts: {} }] })
    const { get } = webOf({ entries: [waiting(1), blocked, waiting(2, { state: 'discarded' })] })
    expect(idsIn(await (await get('/quarantine')).text())).toEqual(['m1'])
    expect(idsIn(await (await get('/quarantine?box=aside')).text())).toEqual(['b1', 'm2'])
  })

  test('looks through a bounded number for what few fit, and goes on where it stopped', async () => {
    const entries = Array.from({ length: 1_300 }, (_, n) =>
      waiting(n, n === 1_250 ? { subject: 'Nadel' } : {}),
    )
    const { get } = webOf({ entries })
    const first = await (await get('/quarantine?q=nadel')).text()
    expect(idsIn(first)).toEqual([])
    const next = /<a href="([^"]+)" rel="next">/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(idsIn(await (await get(next)).text())).toEqual(['m1250'])
  })

  test('ticks all boxes by a link', async () => {
    const { get } = webOf({ entries: [waiting(1), waiting(2)] })
    expect((await (await get('/quarantine?pick=all')).text()).match(/ checked>/g)).toHaveLength(2)
  })

  test('is kind when nothing waits', async () => {
    expect(await (await webOf().get('/quarantine')).text()).toContain('Es wartet nichts auf Sie.')
  })

  test('offers no release of a virus', async () => {
    const virus = heldEntry({ intakeId: 'v1' }, { reasons: [{ code: 'virus', facts: {} }] })
    const html = await (await webOf({ entries: [virus] }).get('/quarantine')).text()
    expect(html).not.toContain('deliver:v1')
    expect(html).toContain('block:v1')
  })
})

describe('a press of a button', () => {
  test('acts on those chosen, and comes back to the same search', async () => {
    const { get, acted } = webOf({ entries: [waiting(1), waiting(2), waiting(3)] })
    const fields = { act: 'allow', id: ['m1', 'm3', 'm1'], back: '/quarantine?q=brief&kind=newsletter' }
    const answer = await get('/quarantine?lang=en', posted(fields))
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/quarantine?q=brief&kind=newsletter&done=allow&n=2&lang=en',
    ])
    expect(acted).toEqual([
      ['owner-1', 'm1', 'allow'],
      ['owner-1', 'm3', 'allow'],
    ])
    expect(await (await get(answer.headers.get('location') ?? '')).text()).toContain('From now on, always')
  })

  test('of one message acts on it alone, whatever is ticked', async () => {
    const { get, acted } = webOf({ entries: [waiting(1), waiting(2)] })
    await get('/quarantine', posted({ one: 'block:m2', id: ['m1'], act: 'deliver' }))
    expect(acted).toEqual([['owner-1', 'm2', 'block']])
  })

  test('twice is once', async () => {
    const { get } = webOf({ entries: [waiting(1)] })
    const press = () => get('/quarantine', posted({ one: 'deliver:m1' }))
    expect((await press()).headers.get('location')).toBe('/quarantine?done=deliver&n=1')
    expect((await press()).headers.get('location')).toBe('/quarantine?outcome=already')
  })

  test.each([
    ['nothing chosen', { act: 'deliver' }],
    ['no act', { id: 'm1' }],
    ['an act of its own', { act: 'deliver-all', id: 'm1' }],
    ['half a button', { one: 'deliver' }],
  ])('with %s does nothing, and says so', async (_what, fields: Record<string, string>) => {
    const { get, acted } = webOf({ entries: [waiting(1)] })
    const answer = await get('/quarantine', posted(fields))
    expect(answer.headers.get('location')).toBe('/quarantine?outcome=noneChosen')
    expect(acted).toEqual([])
  })

  test.each([
    ['another site', 'https://evil.example/x'],
    ['another site without a scheme', '//evil.example/x'],
    ['a script', 'javascript:alert(1)'],
    ['another page', '/sign-out'],
    ['a page above', '/messages/../sign-out'],
  ])('never leads to %s', async (_what, back) => {
    const { get } = webOf({ entries: [waiting(1)] })
    const answer = await get('/quarantine', posted({ one: 'deliver:m1', back }))
    expect(answer.headers.get('location')).toBe('/quarantine?done=deliver&n=1')
  })

  test('from another site does nothing', async () => {
    const { get, acted } = webOf({ entries: [waiting(1)] })
    expect((await get('/quarantine', posted({ one: 'deliver:m1' }, 'https://evil.example'))).status).toBe(403)
    expect(acted).toEqual([])
  })

  test('for a whole page fits into what a form may say', async () => {
    const ids = Array.from({ length: 20 }, (_, n) => `${n}`.padStart(64, 'a'))
    const { get, acted } = webOf({ entries: ids.map((intakeId) => heldEntry({ intakeId })) })
    const back = `/quarantine?q=${'x'.repeat(100)}&before=${NOW.getTime()}-${ids[0]}`
    expect((await get('/quarantine', posted({ act: 'deliver', id: ids, back }))).status).toBe(303)
    expect(acted).toHaveLength(20)
  })
})

describe('what leaves', () => {
  test('stands at the head of each list with its undo, and the author’s others beside it', async () => {
    const { get, acted } = webOf({
      entries: [waiting(1), waiting(2), waiting(3), waiting(4, { author: IDA })],
    })
    await get('/quarantine', posted({ one: 'deliver:m1' }))
    for (const path of ['/quarantine?lang=en', '/?lang=en', '/messages/m1?lang=en']) {
      const html = await (await get(path)).text()
      expect(html).toContain('Delivered in a minute')
      expect(html).toContain('Until 17:31 you can undo it.')
      expect(html).toContain('value="undo:m1"')
      expect(html).toContain('Deliver the other 2 of Max Muster, too')
    }
    const answer = await get('/quarantine', posted({ one: 'others:m1' }))
    expect(answer.headers.get('location')).toBe('/quarantine?done=deliver&n=2')
    expect(acted.slice(1)).toEqual([
      ['owner-1', 'm2', 'deliver'],
      ['owner-1', 'm3', 'deliver'],
    ])
  })

  test('is brought back, one or all, and too late is said', async () => {
    const { get } = webOf({ entries: [waiting(1), waiting(2)] })
    await get('/quarantine', posted({ act: 'deliver', id: ['m1', 'm2'] }))
    const undo = await get('/quarantine', posted({ act: 'undo', id: ['m1', 'm2'], back: '/' }))
    expect(undo.headers.get('location')).toBe('/?done=undo&n=2')
    expect(idsIn(await (await get('/quarantine')).text())).toEqual(['m1', 'm2'])
    const late = await get('/quarantine', posted({ one: 'undo:m1', back: '/messages/m1' }))
    expect(late.headers.get('location')).toBe('/messages/m1?outcome=late')
    expect(await (await get('/messages/m1?outcome=late&lang=en')).text()).toContain('Too late to undo')
  })

  test('never takes the blocked or the infected along', async () => {
    const virus = heldEntry({ intakeId: 'v1' }, { reasons: [{ code: 'virus', facts: {} }] })
    const blocked = heldEntry({ intakeId: 'b1' }, { reasons: [{ code: 'blocked-person', facts: {} }] })
    const { get, acted } = webOf({ entries: [waiting(1), virus, blocked] })
    await get('/quarantine', posted({ one: 'deliver:m1' }))
    await get('/quarantine', posted({ one: 'others:m1' }))
    expect(acted).toHaveLength(1)
  })
})

describe('a link of a digest', () => {
  test('says that it goes in a minute, and its token undoes it and frees the others', async () => {
    const [one, two] = [waiting(1), waiting(2)] as const
    const { get, linkTo, acted, deps } = webOf({ entries: [one, two] })
    const said = await (await get(`${linkTo(one, 'deliver')}?lang=en`, posted())).text()
    expect(said).toContain('Delivered in a minute')
    expect(said).toContain('Deliver the other one of Max Muster, too')
    const action = /action="(\/released\/[^"]+)"/.exec(said)?.[1] ?? ''
    expect(await (await get(action)).text()).not.toContain('Undone')
    expect(await (await get(action, posted({ do: 'others' }))).text()).toContain('On its way')
    expect(acted.at(-1)).toEqual(['owner-1', 'm2', 'deliver'])
    expect(await (await get(action, posted({ do: 'undo' }))).text()).toContain('Undone')
    expect((await deps.entries.get('owner-1', 'm1'))?.state).toBe('held')
  })

  test('that does not release cannot undo, nor can one that is over', async () => {
    const one = waiting(1)
    const { get, linkTo, deps } = webOf({ entries: [one] })
    await get('/quarantine', posted({ one: 'deliver:m1' }))
    const undoBy = (link: string) =>
      get(link.replace('/act/', '/released/').replace(/^act/, '/released'), posted({ do: 'undo' }))
    expect((await undoBy(linkTo(one, 'block'))).status).toBe(404)
    expect((await undoBy(linkTo({ ...one, expiresAt: NOW }, 'deliver'))).status).toBe(410)
    expect((await undoBy('/released/nonsense')).status).toBe(404)
    expect((await deps.entries.get('owner-1', 'm1'))?.state).toBe('leaving')
  })
})
