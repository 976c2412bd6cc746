import { afterEach, describe, expect, test } from '@jest/globals'
import { learnCopy } from '../../lib/app/learn-copy.ts'
import { receive } from '../../lib/app/receive.ts'
import { address } from '../../lib/domain/address.ts'
import { anna, type House, houseOf, letter, newsletter } from '../support/house.ts'
import { realAuthenticator, signedAs } from './signed.ts'

/** Anna knows Mia well: she has written to her on three threads. Mia's newsletters arrive; a stranger's wait. */
const MIA = 'Mia Lund <mia@lund.example>'

let house: House
afterEach(() => house.store.close())

async function judged(text: string) {
  house = await houseOf({ authenticator: realAuthenticator })
  const knowing = { ...house.deps, authenticator: (await vouching()).authenticator }
  for (const n of [1, 2, 3]) {
    const sent = letter('Anna Berger <anna@berger.example>', {
      id: `s${n}@berger.example`,
      to: address('mia@lund.example'),
    })
    await learnCopy(
      knowing,
      await house.arrive(`s${n}`, sent.replace('Hello Anna', 'Hello Mia'), {
        recipients: [anna.journalAddress],
      }),
    )
  }
  await receive(house.deps, await house.arrive('x', text))
  const entry = await house.store.entries.get('anna', 'x')
  return { state: entry?.state, tie: entry?.verdict.tie, authentication: entry?.authentication }
}

/** Anna's own mail is proven by her own domain, which is not what is asked here. */
async function vouching() {
  const other = await houseOf()
  other.store.close()
  return other.deps
}

/** The newsletter with that in place of its From field, and that before everything. */
function mass(from: string, top = ''): string {
  return `${top}${newsletter('X').replace('From: X', from)}`
}

const HELD = { state: 'held', tie: 'none' }

describe('a friend’s newsletter, as it really comes', () => {
  test.each<[string, string, string]>([
    ['from her address', `From: ${MIA}`, 'lund.example'],
    [
      'by the name that her program writes',
      'From: =?utf-8?Q?Mia_L=75nd?= <mia@lund.example>',
      'lund.example',
    ],
    ['with nothing but her address', 'From: mia@lund.example', 'lund.example'],
    ['from a sub-address', 'From: Mia <mia+news@lund.example>', 'lund.example'],
  ])('%s: delivered', async (_, from, domain) => {
    expect(await judged(await signedAs(domain, mass(from)))).toMatchObject({
      state: 'delivered',
      authentication: 'pass',
    })
  })
})

describe('a forged friend is a stranger', () => {
  test.each<[string, string, string | null]>([
    ['unsigned (DMARC fail)', `From: ${MIA}`, null],
    ['signed by somebody else (unaligned DKIM)', `From: ${MIA}`, 'evil.example'],
    ['by display name only', 'From: Mia Lund <eve@evil.example>', 'evil.example'],
    ['by her address as display name', 'From: "mia@lund.example" <eve@evil.example>', 'evil.example'],
    [
      'by name and address as display name',
      'From: "Mia Lund <mia@lund.example>" <eve@evil.example>',
      'evil.example',
    ],
    [
      'at a look-alike domain: more behind it',
      'From: Mia Lund <mia@lund.example.evil.example>',
      'lund.example.evil.example',
    ],
    ['at a look-alike domain: a word more', 'From: Mia Lund <mia@lund-mail.example>', 'lund-mail.example'],
    ['at a look-alike domain: another letter', 'From: Mia Lund <mia@lønd.example>', 'xn--lnd-0na.example'],
    ['at a look-alike domain: a Cyrillic letter', 'From: Mia Lund <miа@lund.example>', 'evil.example'],
    [
      'as an encoded-word: her address in it',
      'From: =?utf-8?Q?mia=40lund=2Eexample?= <eve@evil.example>',
      'evil.example',
    ],
    [
      'as an encoded-word: angle brackets in it',
      'From: =?utf-8?Q?Mia_Lund_=3Cmia=40lund=2Eexample=3E?= <eve@evil.example>',
      'evil.example',
    ],
    [
      'as an encoded-word: a comma and a second mailbox',
      'From: =?utf-8?Q?mia=40lund=2Eexample=2C?= <eve@evil.example>',
      'evil.example',
    ],
    [
      'as an encoded-word: NUL behind her address',
      'From: =?utf-8?Q?mia=40lund=2Eexample=00?= <eve@evil.example>',
      'evil.example',
    ],
    [
      'as an encoded-word: a line end and another From',
      'From: =?utf-8?Q?x=0D=0AFrom:_mia=40lund=2Eexample?= <eve@evil.example>',
      'evil.example',
    ],
    ['in base64 for an address', 'From: =?utf-8?B?bWlhQGx1bmQuZXhhbXBsZQ==?=', 'evil.example'],
    ['in a comment', 'From: eve@evil.example (mia@lund.example)', 'evil.example'],
    ['in a comment first', 'From: (mia@lund.example) eve@evil.example', 'evil.example'],
    ['in a group', 'From: Mia Lund: mia@lund.example;', 'evil.example'],
    ['in a group of two', 'From: Friends: mia@lund.example, eve@evil.example;', 'evil.example'],
    ['in the name of a group', 'From: "mia@lund.example": eve@evil.example;', 'evil.example'],
    ['as the first of two authors', `From: ${MIA}, Eve <eve@evil.example>`, 'evil.example'],
    ['as the second of two authors', `From: Eve <eve@evil.example>, ${MIA}`, 'evil.example'],
    ['by a source route', 'From: <@evil.example:mia@lund.example>', 'evil.example'],
    ['by two angle addresses', 'From: <mia@lund.example> <eve@evil.example>', 'evil.example'],
    ['in a quoted local part', 'From: "mia@lund.example"@evil.example', 'evil.example'],
    ['by a folded address', 'From: Mia <mia@lund\n .example>', 'evil.example'],
    ['by a second From header below', `From: Eve <eve@evil.example>\nFrom: ${MIA}`, 'evil.example'],
    ['by a second From header above', `From: ${MIA}\nFrom: Eve <eve@evil.example>`, 'evil.example'],
    ['by a space before the colon', `From : ${MIA}\nFrom: Eve <eve@evil.example>`, 'evil.example'],
    ['by Sender', `From: Eve <eve@evil.example>\nSender: ${MIA}`, 'evil.example'],
    ['by Sender without From', `Sender: ${MIA}`, 'evil.example'],
    ['by Reply-To', `From: Eve <eve@evil.example>\nReply-To: ${MIA}`, 'evil.example'],
    ['by Resent-From', `From: Eve <eve@evil.example>\nResent-From: ${MIA}`, 'evil.example'],
    ['on behalf of her', 'From: Eve on behalf of Mia Lund <eve@evil.example>', 'evil.example'],
    [
      'by the way of a list',
      `From: Mia Lund via Garden <eve@evil.example>\nReply-To: ${MIA}\nList-Post: <mailto:eve@evil.example>`,
      'evil.example',
    ],
    [
      'by X-Original-From',
      `From: Mia Lund via Garden <eve@evil.example>\nX-Original-From: ${MIA}`,
      'evil.example',
    ],
    ['behind a no-reply address', `From: Mia Lund <no-reply@evil.example>\nReply-To: ${MIA}`, 'evil.example'],
  ])('%s', async (_, from, domain) => {
    const found = await judged(await signedAs(domain, mass(from)))
    expect(found).toMatchObject(HELD)
  })

  test.each<[string, string]>([
    ['by our own name', 'Authentication-Results: mx.kith.test; dmarc=pass header.from=lund.example\n'],
    ['by another server', 'Authentication-Results: mx.other.example; dkim=pass header.d=lund.example\n'],
    ['as ARC', 'ARC-Authentication-Results: i=1; mx.kith.test; dmarc=pass header.from=lund.example\n'],
    ['as SPF', 'Received-SPF: pass (mx.kith.test: domain of mia@lund.example)\n'],
  ])('with results that the sender wrote, %s', async (_, forged) => {
    for (const text of [mass(`From: ${MIA}`, forged), mass(`From: ${MIA}\n${forged.trimEnd()}`)]) {
      expect(await judged(await signedAs(null, text))).toMatchObject(HELD)
    }
  })

  test('and so is one of Anna herself', async () => {
    expect(await judged(mass('From: Anna Berger <anna@berger.example>'))).toMatchObject(HELD)
    expect(
      await judged(mass('From: Anna <anna@berger.example>\nX-Kith-Digest: digest-anna-1')),
    ).toMatchObject(HELD)
  })

  test('a body changed behind her signature', async () => {
    const signed = await signedAs('lund.example', mass(`From: ${MIA}`))
    expect(await judged(signed.replace('Discover our offers', 'Discover other offers'))).toMatchObject(HELD)
  })
})

describe('a fake answer', () => {
  const toMia = '<s1@berger.example>'
  test.each<[string, string, string | null]>([
    ['by a stranger who harvested the Message-ID', 'From: Eve <eve@evil.example>', 'evil.example'],
    ['in her name, unsigned', `From: ${MIA}`, null],
    ['in her name, signed by somebody else', `From: ${MIA}`, 'evil.example'],
    ['by somebody else of another domain of hers', 'From: Mia <mia@weber.example>', 'weber.example'],
  ])('%s: held, and nobody is known for it', async (_, from, domain) => {
    const text = mass(`${from}\nIn-Reply-To: ${toMia}\nReferences: ${toMia}`)
    expect(await judged(await signedAs(domain, text))).toMatchObject(HELD)
    const [first, ...more] = (await house.store.history.strongest('anna', 50)).filter(([key]) =>
      key.startsWith('address:'),
    )
    expect([first?.[0], first?.[1].answers, more.length]).toEqual(['address:mia@lund.example', 0, 0])
  })

  test('by guessed Message-IDs, a thousand at a time', async () => {
    const guesses = Array.from({ length: 1_000 }, (_, n) => `<s${n}@berger.example>`).join(' ')
    const text = mass(`From: Eve <eve@evil.example>\nReferences: ${guesses}`)
    expect(await judged(await signedAs('evil.example', text))).toMatchObject(HELD)
  })

  test('her true one is delivered, however much it looks like mass mail', async () => {
    const text = mass(`From: ${MIA}\nIn-Reply-To: ${toMia}`)
    expect(await judged(await signedAs('lund.example', text))).toMatchObject({ state: 'delivered' })
  })
})
