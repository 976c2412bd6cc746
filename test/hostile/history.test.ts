import { describe, expect, test } from '@jest/globals'
import { learnCopy } from '../../lib/app/learn-copy.ts'
import { receive } from '../../lib/app/receive.ts'
import { address } from '../../lib/domain/address.ts'
import { anna, type House, houseOf, letter } from '../support/house.ts'

const OWN = 'Anna Berger <anna@berger.example>'
const JUNE = 'June <june@shop.example>'
const journal = { recipients: [anna.journalAddress] }

async function addressTies({ store }: House) {
  const ties = await store.history.strongest('anna', 100)
  return ties
    .filter(([key]) => key.startsWith('address:'))
    .map(([key, { sent, answers, meetings }]) => [key.slice(8), sent, answers, meetings])
}

/** A Kith where Anna has written to June once. */
async function onceWritten(): Promise<House> {
  const house = await houseOf()
  const text = letter(OWN, { id: 'first@berger.example', to: address('june@shop.example') })
  await learnCopy(house.deps, await house.arrive('first', text, journal))
  return house
}

const report = (type: string, from: string) => `From: ${from}
To: anna@berger.example
Subject: Read: Thursday
Date: Mon, 1 Jun 2026 09:00:00 +0000
Message-ID: <receipt@shop.example>
In-Reply-To: <first@berger.example>
References: <first@berger.example>
Content-Type: multipart/report; report-type=${type}; boundary=b

--b
Content-Type: text/plain

Your message was displayed.
--b
Content-Type: message/${type}

Final-Recipient: rfc822;june@shop.example
Original-Message-ID: <first@berger.example>
Disposition: automatic-action/MDN-sent-automatically; displayed

--b--
`

const answer = letter(JUNE, { inReplyTo: 'first@berger.example' })

/** Delivered it is, whoever wrote it; but no machine answers for a person. */
describe('what a machine answers makes nobody known', () => {
  test.each<[string, string]>([
    ['a read receipt (RFC 8098)', report('disposition-notification', JUNE)],
    [
      'a delivery report of her own server (RFC 3464)',
      report('delivery-status', 'Mail Delivery <mailer-daemon@shop.example>'),
    ],
    ['an automatic answer (RFC 3834)', `Auto-Submitted: auto-replied\n${answer}`],
    ['an automatic answer that is called generated', `Auto-Submitted: auto-generated; reason=x\n${answer}`],
    ['an answer by an old robot', `X-Autoreply: yes\n${answer}`],
    ['an answer by an older one', `Precedence: auto_reply\n${answer}`],
    ['an answer in bulk', `Precedence: bulk\n${answer}`],
  ])('%s', async (_, text) => {
    const house = await onceWritten()
    await receive(house.deps, await house.arrive('x', text))
    expect(await addressTies(house)).toEqual([['june@shop.example', 1, 0, 0]])
    expect(house.delivered).toHaveLength(1)
    house.store.close()
  })

  test('but an answer of hers does, once, however often it comes', async () => {
    const house = await onceWritten()
    for (const id of ['x', 'y', 'z']) await receive(house.deps, await house.arrive(id, answer))
    expect(await addressTies(house)).toEqual([['june@shop.example', 1, 1, 0]])
    house.store.close()
  })
})

describe('what the owner’s machines send ties them to nobody', () => {
  test.each<[string, string]>([
    [
      'a read receipt',
      report('disposition-notification', OWN).replace('To: anna@berger.example', 'To: eve@evil.example'),
    ],
    [
      'a note of absence',
      `Auto-Submitted: auto-replied\n${letter(OWN, { id: 'away@berger.example', to: address('eve@evil.example') })}`,
    ],
    [
      'leaving a list',
      letter(OWN, { id: 'leave@berger.example', to: address('eve@evil.example'), subject: 'unsubscribe' }),
    ],
    [
      'a letter to a robot',
      letter(OWN, { id: 'robot@berger.example', to: address('no-reply@evil.example') }),
    ],
  ])('%s', async (_, text) => {
    const house = await houseOf()
    await learnCopy(house.deps, await house.arrive('x', text, journal))
    expect(await addressTies(house)).toEqual([])
    house.store.close()
  })
})
