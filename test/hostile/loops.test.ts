import { describe, expect, test } from '@jest/globals'
import { withTraceHeaders } from '../../lib/adapters/trace-headers.ts'
import { receive } from '../../lib/app/receive.ts'
import { address } from '../../lib/domain/address.ts'
import { NOW, openDoor } from '../adapters/local/door-fixture.ts'
import { rawSmtp } from '../adapters/local/raw-smtp.ts'
import { houseOf, letter, newsletter } from '../support/house.ts'

const ANNA = address('anna@example.org')
const LETTER = 'From: Mia <mia@lund.example>\r\nSubject: Thursday\r\n\r\nHello\r\n'

/** The message as it comes back after so many deliveries to an address that forwards it to us. */
function passed(times: number, to = ANNA): string {
  let bytes: Uint8Array = Buffer.from(LETTER)
  for (let pass = 0; pass < times; pass++) {
    const delivery = { id: `a${pass}`, bytes, mailFrom: null, receivedAt: NOW, client: null, again: false }
    bytes = Buffer.from(
      withTraceHeaders(delivery, to)
        .toString()
        .replace(/^Return-Path:.*\r\n/, ''),
    )
  }
  return Buffer.from(bytes).toString()
}

async function handedOver(text: string): Promise<{ readonly said: string; readonly accepted: number }> {
  const door = await openDoor()
  const client = await rawSmtp(door.port)
  await client.say(
    'HELO client.example\r\nMAIL FROM:<mia@lund.example>\r\nRCPT TO:<anna@example.org>\r\nDATA\r\n',
    4,
  )
  const [said = ''] = await client.say(`${text}\r\n.\r\n`)
  client.hangUp()
  await door.close()
  return { said: said.slice(0, 3), accepted: door.accepted.length }
}

describe('a message that comes back from where it was delivered to', () => {
  test.each<[string, string, string]>([
    ['for the first time', passed(1), '250'],
    ['for the second time', passed(2), '250'],
    ['again and again', passed(3), '554'],
    ['that was another owner’s three times', passed(3, address('jonas@example.org')), '250'],
    [
      'over a hundred servers',
      `${'Received: from a by b; Mon, 1 Jun 2026 09:00:00 +0000\r\n'.repeat(101)}${LETTER}`,
      '554',
    ],
    [
      'over a hundred servers, just',
      `${'Received: from a by b; Mon, 1 Jun 2026 09:00:00 +0000\r\n'.repeat(100)}${LETTER}`,
      '250',
    ],
    ['with our trace in its text only', `${LETTER}${passed(3)}`, '250'],
  ])('%s', async (_, text, code) => {
    expect(await handedOver(text)).toEqual({ said: code, accepted: code === '250' ? 1 : 0 })
  })
})

describe('backscatter', () => {
  const auto = 'Auto-Submitted: auto-replied\n'
  test.each<[string, string, boolean]>([
    ['a letter', letter('Mia <mia@lund.example>'), true],
    ['mass mail', newsletter('June <june@shop.example>'), true],
    ['a forged one', newsletter('June <june@unproven.example>'), true],
    ['an automatic answer', auto + letter('Mia <mia@lund.example>'), true],
    [
      'one that asks for a receipt',
      `Disposition-Notification-To: mia@lund.example\nReturn-Receipt-To: mia@lund.example\n${letter('Mia <mia@lund.example>')}`,
      true,
    ],
    ['a bounce', letter('MAILER-DAEMON <mailer-daemon@lund.example>'), true],
    ['no mail at all', '\u0000\u0001', true],
    ['mail for nobody', letter('Mia <mia@lund.example>'), false],
  ])('%s: Kith writes to nobody but the owner', async (_, text, ours) => {
    const house = await houseOf()
    const over = {
      mailFrom: address('victim@other.example'),
      ...(ours ? {} : { recipients: [address('nobody@berger.example')] }),
    }
    await receive(house.deps, await house.arrive('x', text, over))
    // The mailbox is the only port of this use case by which anything leaves; it brings things to owners.
    expect(house.delivered.every(({ ownerId, id }) => ownerId === 'anna' && id === 'x')).toBe(true)
    expect('mailer' in house.deps).toBe(false)
    house.store.close()
  })
})
