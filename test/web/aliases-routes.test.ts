import { beforeEach, describe, expect, test } from '@jest/globals'
import { retireAlias } from '../../lib/app/aliases.ts'
import { type Act, isAliasAct } from '../../lib/domain/acts.ts'
import { address, toAddress } from '../../lib/domain/address.ts'
import { type Alias, aNewAlias } from '../../lib/domain/alias.ts'
import { digestLinks } from '../../lib/web/links.ts'
import { createWeb } from '../../lib/web/routes.ts'
import { NOW, ownerOf } from '../support/entries.ts'
import { memoryAliases } from '../support/fakes.ts'
import { posted } from '../support/forms.ts'
import { webOf } from '../support/web.ts'

const owner = ownerOf({ language: 'en' })
const [MAIN] = owner.addresses
const AT = address(MAIN.replace('@', '+shop-a@'))

const leaked: Alias = {
  ...aNewAlias(owner.id, AT, 'Shop A', NOW),
  holder: { who: { name: 'Shop <A>', at: 'shop-a.example', keys: ['shop-a'] }, at: NOW },
  others: [
    { who: { name: 'Firm B', at: 'firm-b.example', keys: ['firm-b'] }, at: NOW, unasked: true, toldAt: null },
    { who: { name: null, at: 'eva@mail.example', keys: [] }, at: NOW, unasked: false, toldAt: null },
  ],
}

function pages(of = owner, ...kept: readonly Alias[]) {
  const web = webOf({ owner: of })
  const aliases = memoryAliases(...kept)
  const deps = {
    ...web.deps,
    aliases,
    async act(ownerId: string, about: string, what: Act) {
      const at = toAddress(about)
      if (at === null || !isAliasAct(what)) throw new Error('only addresses here')
      return retireAlias({ aliases, clock: () => NOW }, ownerId, at, what)
    },
  }
  const app = createWeb(deps)
  return {
    ...{ deps, aliases },
    get: async (path: string) => (await app.request(path)).text(),
    ask: async (path: string, fields: readonly (readonly [string, string])[] = []) =>
      app.request(path, posted(Object.fromEntries(fields))),
  }
}

describe('the page of addresses', () => {
  test('lists each with who uses it, and stands in the navigation', async () => {
    const html = await pages(owner, leaked).get('/addresses')
    expect(html).toContain('aria-current="page">Addresses')
    for (const said of [
      AT,
      'Shop A',
      'Shop &lt;A&gt; (@shop-a.example)',
      'Firm B (@firm-b.example)',
      'passed on',
    ])
      expect(html).toContain(said)
    expect(html).toContain('eva@mail.example')
    expect(html.match(/passed on/g)).toHaveLength(1)
  })

  test('says so where there are none, in German too', async () => {
    expect(await pages().get('/addresses')).toContain('You have not given any away yet.')
    expect(await pages().get('/addresses?lang=de')).toContain('Sie haben noch keine vergeben.')
  })

  test('is cut at forty, and all of them are a click away', async () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      aNewAlias(owner.id, address(MAIN.replace('@', `+x${n}@`)), null, NOW),
    )
    const { get } = pages(owner, ...many)
    const html = await get('/addresses')
    expect(html.match(/class="copyable"/g)).toHaveLength(40)
    expect(html.length).toBeLessThan(60_000)
    expect((await get('/addresses?show=all')).match(/class="copyable"/g)).toHaveLength(60)
  })
})

describe('an address', () => {
  test('is made for somebody, and shown to be copied', async () => {
    const { ask, get, aliases } = pages()
    const answer = await ask('/addresses', [['name', 'Lindner Books']])
    const made = address(MAIN.replace('@', '+lindner-books@'))
    expect(answer.status).toBe(303)
    expect(await aliases.get(owner.id, made)).toMatchObject({ label: 'Lindner Books' })
    expect(await get(answer.headers.get('location') ?? '')).toContain('This address is ready')
  })

  test('is made with a dot only for whoever has such', async () => {
    const { ask, get } = pages()
    expect(await get('/addresses')).not.toContain('name="style"')
    const fields = [
      ['name', 'Books'],
      ['style', 'dot'],
    ] as const
    expect((await ask('/addresses', fields)).headers.get('location')).toBe('/addresses?done=badName')
    const dotted = pages({ ...owner, dotAliases: true })
    expect(await dotted.get('/addresses')).toContain('name="style"')
    await dotted.ask('/addresses', fields)
    expect(await dotted.aliases.get(owner.id, address(`books.${MAIN}`))).not.toBeNull()
  })

  test.each([
    ['/addresses', [['name', '…']], 'badName'],
    ['/addresses', [], 'badName'],
    [
      '/addresses/name',
      [
        ['address', '%'],
        ['name', 'x'],
      ],
      'gone',
    ],
    ['/addresses/retire', [['address', 'x@y.example']], 'gone'],
  ] as const)('%s with %j does nothing', async (path, fields, done) => {
    const { ask, aliases } = pages(owner, leaked)
    expect((await ask(path, fields)).headers.get('location')).toBe(`/addresses?done=${done}`)
    expect(await aliases.list(owner.id, 9)).toEqual([leaked])
  })

  test('is retired, taken back and renamed', async () => {
    const { ask, get, aliases } = pages(owner, leaked)
    const at = ['address', encodeURIComponent(AT)] as const
    expect((await ask('/addresses/retire', [at])).headers.get('location')).toBe('/addresses?done=retiredNow')
    expect(await get('/addresses')).toContain('retired on')
    await ask('/addresses/restore', [at])
    expect((await aliases.get(owner.id, AT))?.retiredAt).toBeNull()
    await ask('/addresses/name', [at, ['name', 'Garden']])
    expect((await aliases.get(owner.id, AT))?.label).toBe('Garden')
  })
})

describe('the link in a digest', () => {
  let web: ReturnType<typeof pages>
  let link: string
  beforeEach(() => {
    web = pages(owner, leaked)
    const links = digestLinks(web.deps.tokens, '', { id: 'd1', owner, at: NOW })
    link = links.retire?.(AT) ?? ''
  })

  test('asks first, and to look changes nothing', async () => {
    expect(await web.get(link)).toContain(`Retire ${AT}?`)
    expect(await web.aliases.get(owner.id, AT)).toEqual(leaked)
  })

  test('retires with one tap, which can be taken back on the same page', async () => {
    const html = await (await web.ask(link)).text()
    expect((await web.aliases.get(owner.id, AT))?.retiredAt).toEqual(NOW)
    const back = /action="(\/act\/[^"]+)"/.exec(html)?.[1] ?? ''
    expect(await (await web.ask(back)).text()).toContain('In use again')
    expect((await web.aliases.get(owner.id, AT))?.retiredAt).toBeNull()
  })

  test('is not there for an address too long for one', () => {
    const links = digestLinks(web.deps.tokens, '', { id: 'd1', owner, at: NOW })
    expect(links.retire?.(address(`anna+${'ü'.repeat(130)}@berger.example`))).toBeNull()
  })

  test('is gone with the address', async () => {
    const none = pages(owner)
    const links = digestLinks(none.deps.tokens, '', { id: 'd1', owner, at: NOW })
    expect((await none.ask(links.retire?.(AT) ?? '')).status).toBe(410)
  })
})
