import { describe, expect, test } from '@jest/globals'
import { learnCopy } from '../../lib/app/learn-copy.ts'
import { address } from '../../lib/domain/address.ts'
import type { AuthenticationResults } from '../../lib/domain/authentication.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import { anna, houseOf, letter } from '../support/house.ts'
import { journalReport } from '../support/journal-report.ts'

const EXCHANGE = address('exchange@berger-mail.example')
const reporting: Owner = { ...anna, journalSender: EXCHANGE }
const JUNE = address('june@shop.example')

const signed = (...domains: readonly string[]): AuthenticationResults => ({
  authservId: 'kith.test',
  spf: [],
  dkim: domains.map((domain) => ({ result: 'pass', domain })),
  dmarc: null,
})

const original = (fields = '', from = 'Anna Berger <anna@berger.example>') =>
  `${fields}${letter(from, { to: JUNE, id: 'r1@berger.example' })}`

/** What a report teaches: whom Anna then knows. */
async function taught(text: string, results: AuthenticationResults | null, owner = reporting) {
  const house = await houseOf({ authenticator: { authenticate: async () => results } })
  await house.store.owners.put(owner)
  const journal = { recipients: [anna.journalAddress], mailFrom: null }
  await learnCopy(house.deps, await house.arrive('r1', text, journal))
  const ties = await house.store.history.strongest('anna', 20)
  return ties.map(([key]) => key.replace('address:', '')).sort()
}

const toJune = ['To: june@shop.example']
const bySignature = signed('berger-mail.example')

describe('a journal report', () => {
  test('from the server that the owner’s reports come from teaches', async () => {
    const text = journalReport({ original: original(), recipients: toJune })
    expect(await taught(text, bySignature)).toEqual(['june@shop.example'])
  })

  test('tells of blind copies, and of the list in place of its members', async () => {
    const recipients = [
      ...toJune,
      'Bcc: mia@lund.example',
      'To: x@lund.example, Expanded: choir@lund.example',
    ]
    const text = journalReport({ original: original(), recipients })
    expect(await taught(text, bySignature)).toEqual([
      'choir@lund.example',
      'june@shop.example',
      'mia@lund.example',
    ])
  })

  test('and the same message by another way count once', async () => {
    const house = await houseOf({
      authenticator: { authenticate: async () => signed('berger-mail.example', 'berger.example') },
    })
    await house.store.owners.put(reporting)
    const journal = { recipients: [anna.journalAddress] }
    const report = journalReport({ original: original(), recipients: toJune })
    await learnCopy(house.deps, await house.arrive('r1', report, journal))
    await learnCopy(house.deps, await house.arrive('r2', original(), journal))
    expect(await house.store.history.strongest('anna', 9)).toMatchObject([
      ['address:june@shop.example', { sent: 1 }],
    ])
  })

  const internal = 'X-MS-Exchange-Organization-AuthAs: Internal\n'
  test('of somebody who had signed in: the part that went elsewhere counts, too', async () => {
    const text = journalReport({ original: original(internal), recipients: ['Cc: colleague@lund.example'] })
    expect(await taught(text, bySignature)).toEqual(['colleague@lund.example', 'june@shop.example'])
  })

  test.each<[string, string, AuthenticationResults | null, Owner]>([
    [
      'from another sender',
      journalReport({ original: original(), recipients: toJune, sender: 'evil@evil.example' }),
      signed('evil.example'),
      reporting,
    ],
    [
      'in the sender’s name, unproven',
      journalReport({ original: original(), recipients: toJune }),
      null,
      reporting,
    ],
    [
      'in the sender’s name, signed by a stranger',
      journalReport({ original: original(), recipients: toJune }),
      signed('evil.example'),
      reporting,
    ],
    [
      'signed by another customer of the same host',
      journalReport({ original: original(), recipients: toJune, sender: 'exchange@one.berger-mail.example' }),
      signed('two.berger-mail.example'),
      { ...reporting, journalSender: address('exchange@one.berger-mail.example') },
    ],
    [
      'where no sender is configured',
      journalReport({ original: original(), recipients: toJune }),
      bySignature,
      anna,
    ],
    [
      'where none is, though the owner’s domain signed it',
      journalReport({ original: original(), recipients: toJune }),
      signed('berger-mail.example', 'berger.example'),
      anna,
    ],
    [
      'of somebody else’s message',
      journalReport({ original: original('', 'Ben <ben@berger.example>'), recipients: toJune }),
      bySignature,
      reporting,
    ],
    [
      'of a message that came in with a forged From, to the owner alone',
      journalReport({ original: original(), recipients: ['To: anna@berger.example'] }),
      bySignature,
      reporting,
    ],
    [
      'of an anonymous sender',
      journalReport({
        original: original('X-MS-Exchange-Organization-AuthAs: Anonymous\n'),
        recipients: toJune,
      }),
      bySignature,
      reporting,
    ],
    [
      'of one who claims to have signed in besides',
      journalReport({
        original: original(`X-MS-Exchange-Organization-AuthAs: Anonymous\n${internal}`),
        recipients: toJune,
      }),
      bySignature,
      reporting,
    ],
  ])('%s teaches nothing', async (_, text, results, owner) => {
    expect(await taught(text, results, owner)).toEqual([])
  })

  test('of a forged message to a colleague does not tie the owner to whom it merely names', async () => {
    const text = journalReport({ original: original(), recipients: ['To: colleague@lund.example'] })
    expect(await taught(text, bySignature)).toEqual(['colleague@lund.example'])
  })
})

describe('a routed copy (Google Workspace)', () => {
  const routed = `X-Gm-Original-To: june@shop.example
X-Gm-Spam: 0
X-Original-Sender: anna@berger.example
${original()}`

  test('is the letter itself, and counts by the owner’s signature', async () => {
    expect(await taught(routed, signed('berger.example'), anna)).toEqual(['june@shop.example'])
  })

  test.each([
    ['nothing', null],
    ['another domain', signed('evil.example')],
  ])('and teaches nothing when signed by %s', async (_, results) => {
    expect(await taught(routed, results, anna)).toEqual([])
  })
})
