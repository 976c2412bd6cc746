import { describe, expect, test } from '@jest/globals'
import { receive } from '../../lib/app/receive.ts'
import { reasonText } from '../../lib/domain/reasons.ts'
import { collectorsLetter, sadNews } from '../support/circulars.ts'
import { anna, envelopeOf, type House, houseOf, letter, newsletter, ownerOf } from '../support/house.ts'

const fingerprintKey = Uint8Array.from({ length: 16 }, (_, octet) => octet)

/** Ten and more of them come in, one after the other; what became of each. */
async function comeIn(house: House, letters: readonly string[]): Promise<readonly string[]> {
  const states: string[] = []
  for (const [n, text] of letters.entries()) {
    await receive(house.deps, await house.arrive(`a${n}`, text))
    states.push((await house.store.entries.get('anna', `a${n}`))?.state ?? 'lost')
  }
  return states
}

const ten = <T>(of: (n: number) => T): readonly T[] => Array.from({ length: 10 }, (_, n) => of(n))

describe('a collector’s letter, names changed, from ten senders', () => {
  test('is delivered the first three times; the tenth waits, with its reason', async () => {
    const house = await houseOf({ fingerprintKey })
    const states = await comeIn(house, ten(collectorsLetter))
    expect(states.slice(0, 3)).toEqual(['delivered', 'delivered', 'delivered'])
    expect(states.at(-1)).toBe('held')
    const entry = await house.store.entries.get('anna', 'a9')
    expect(entry?.verdict.kind).toBe('contact-request')
    const sentences = (language: 'en' | 'de') =>
      entry?.verdict.reasons.map((reason) => reasonText(reason, language)).join(' ')
    expect(sentences('en')).toMatch(/the same text has come \d times before\.$/)
    expect(sentences('de')).toMatch(/derselbe Text kam schon \d-mal\.$/)
    expect(entry?.signals.map(({ name }) => name)).toContain('boilerplate')
  })

  test('is delivered for ever where texts are not compared', async () => {
    expect(await comeIn(await houseOf(), ten(collectorsLetter))).toEqual(ten(() => 'delivered'))
  })

  test('of somebody to whom the owner once wrote is delivered', async () => {
    const house = await houseOf({ fingerprintKey })
    const sent = letter('Anna Berger <anna@berger.example>', { id: 's1@berger.example' }).replace(
      /^To: .*$/m,
      'To: jan.esche@contacts-11.example',
    )
    await receive(house.deps, await house.arrive('s1', sent, { recipients: [anna.journalAddress] }))
    await comeIn(house, ten(collectorsLetter))
    await receive(house.deps, await house.arrive('b1', collectorsLetter(11)))
    const entry = await house.store.entries.get('anna', 'b1')
    expect(entry?.author.address).toBe('jan.esche@contacts-11.example')
    expect(entry?.state).toBe('delivered')
  })

  test('says nothing of what another owner got', async () => {
    const ben = ownerOf('ben')
    const house = await houseOf({ fingerprintKey })
    await house.store.owners.put(ben)
    await comeIn(house, ten(collectorsLetter))
    const intake = await house.arrive('b1', collectorsLetter(10))
    await receive(house.deps, { ...intake, envelope: envelopeOf({ recipients: ben.addresses }) })
    expect((await house.store.entries.get('ben', 'b1'))?.state).toBe('delivered')
  })

  test('counts once a message, however often its intake is repeated', async () => {
    const house = await houseOf({ fingerprintKey })
    const intake = await house.arrive('a1', collectorsLetter(1))
    const full = { deliver: () => Promise.reject(new Error('no room')) }
    for (let attempt = 0; attempt < 20; attempt++)
      await expect(receive({ ...house.deps, mailbox: full }, intake)).rejects.toThrow('no room')
    await receive(house.deps, intake)
    await receive(house.deps, await house.arrive('a2', collectorsLetter(2)))
    expect((await house.store.entries.get('anna', 'a2'))?.signals.map(({ name }) => name)).not.toContain(
      'boilerplate',
    )
    expect((await house.store.entries.get('anna', 'a2'))?.state).toBe('delivered')
  })
})

describe('is never held, however often it comes:', () => {
  test.each<[string, (n: number) => string]>([
    ['colleagues’ sad news', (n) => sadNews(n, 'berger.example')],
    ['strangers’ sad news', (n) => sadNews(n, `club-${n}.example`)],
    ['strangers’ sad news to all', (n) => sadNews(n, `club-${n}.example`, 'Liebe alle,')],
    ['strangers’ sad news to one', (n) => sadNews(n, `club-${n}.example`, 'Liebe Anna,')],
    ['the sad news from a phone', (n) => sadNews(n, `club-${n}.example`).replace(/^User-Agent: .*\n/m, '')],
    ['a letter', (n) => letter(`Jonas Weber <jonas@weber-${n}.example>`, { id: `l${n}@weber.example` })],
  ])('%s', async (_what, of) => {
    const states = await comeIn(
      await houseOf({ fingerprintKey }),
      Array.from({ length: 25 }, (_, n) => of(n)),
    )
    expect(new Set(states)).toEqual(new Set(['delivered']))
  })
})

test('mass mail that says so is not counted', async () => {
  const house = await houseOf({ fingerprintKey })
  const counted: unknown[] = []
  const create: typeof house.store.entries.create = (entry, sighting) => {
    counted.push(sighting)
    return house.store.entries.create(entry, sighting)
  }
  const deps = { ...house.deps, entries: { ...house.store.entries, create } }
  await receive(deps, await house.arrive('a1', newsletter('News <news@shop.example>')))
  expect(counted).toEqual([null])
})
