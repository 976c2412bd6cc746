import { expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import { anna, letter, NOW, newsletter } from '../support/house.ts'
import { type Sent, senders, sendingHouse } from './all-that-sends.ts'

const VICTIM = 'victim@other.example'
const OWN = 'anna@berger.example'
const READS = address('anna@mail.example')
const LEAVE = 'leave@lists.example'

/** All that asks a mail server, or a mail program, to write back: to the victim. */
const ASKS = `Reply-To: ${VICTIM}
Errors-To: ${VICTIM}
Return-Receipt-To: ${VICTIM}
Disposition-Notification-To: ${VICTIM}
X-Confirm-Reading-To: ${VICTIM}
Resent-From: ${VICTIM}
Sender: ${VICTIM}
`
/** Asks to be asked: its own signature covers the field. */
const LIST = `DKIM-Signature: v=1; d=lists.example; s=s1; h=from:list-unsubscribe; b=x
${newsletter('June <june@lists.example>', { id: 'list@x.example' })}`
  .replace(/^List-Unsubscribe:.*$/m, `List-Unsubscribe: <mailto:${LEAVE}>`)
  .replace(/^List-Unsubscribe-Post:.*\n/m, '')

const MEETING = `${ASKS}From: Mia <mia@lund.example>
To: ${OWN}
Subject: Plans
Message-ID: <meeting@lund.example>
Content-Type: text/calendar; method=REQUEST

BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:1@lund.example
DTSTART:20260602T170000Z
ORGANIZER:mailto:${VICTIM}
ATTENDEE;RSVP=TRUE:mailto:${OWN}
END:VEVENT
END:VCALENDAR
`

const MAIL: readonly string[] = [
  ASKS + letter('Mia <mia@lund.example>', { id: 'l1@x.example' }),
  ASKS + letter('Mia <mia@unproven.example>', { id: 'l2@x.example' }),
  // Its list would have the victim asked, whom it cannot speak for.
  ASKS +
    newsletter('Shop <post@shop.example>', { id: 'n1@x.example' }).replace(
      /^List-Unsubscribe:.*$/m,
      `List-Unsubscribe: <mailto:${VICTIM}>`,
    ),
  ASKS + newsletter(`Victim <${VICTIM}>`, { id: 'n2@x.example' }),
  ASKS + newsletter('Forged <june@unproven.example>', { id: 'n3@x.example' }),
  `Auto-Submitted: auto-replied\n${ASKS}${letter('Mia <mia@lund.example>', { id: 'a1@x.example' })}`,
  ASKS + letter('MAILER-DAEMON <mailer-daemon@lund.example>', { id: 'd1@x.example', subject: 'Undelivered' }),
  ASKS + letter(`Anna <${OWN}>`, { id: 'self@x.example' }),
  MEETING,
  '\u0000\u0001',
]

/** Everything that may happen around a message of a stranger's, but for the owner's word to leave a list that asks for it. */
async function live() {
  const house = await sendingHouse()
  const { owners } = house.store
  const wish = { address: READS, state: 'new', since: NOW, meanwhile: 'first-address' } as const
  await owners.put({ ...anna, mode: 'observing', since: NOW, deliverToWish: wish, nextDigestAt: null })
  const from = { mailFrom: address(VICTIM) }
  let count = 0
  const allCome = async () => {
    for (const text of MAIL) {
      await house.comes(`m${++count}`, text, from)
      await house.comes(`m${++count}`, text, { mailFrom: null })
      await house.comes(`m${++count}`, text, { ...from, recipients: [address('nobody@berger.example')] })
      await house.comes(`m${++count}`, text, { ...from, recipients: [address('anna+shop@berger.example')] })
      await house
        .comes(`m${++count}`, text, { ...from, recipients: [anna.journalAddress] })
        .catch(() => undefined)
    }
  }
  await allCome()
  await house.days(1)
  await owners.amend(anna.id, () => ({ mode: 'guarding', welcome: { at: NOW, sent: false } }))
  await house.days(1)
  await house.wishes(READS)
  await owners.put({ ...((await house.store.owners.get(anna.id)) ?? anna), nextDigestAt: NOW })
  await allCome()
  await house.comes('list', LIST, from)
  await house.days(1)
  const replyTo = house.replyTo()
  if (replyTo === null) throw new Error('no digest to answer')
  for (const who of [`Victim <${VICTIM}>`, 'Anna <anna@unproven.example>', `Anna <${OWN}>`]) {
    for (const word of ['deliver all', 'block 1', 'pause', 'what is this?', 'unsubscribe 1']) {
      await house.comes(`r${++count}`, ASKS + letter(who).replace('Hello Anna,', word), {
        ...from,
        recipients: [replyTo],
      })
    }
  }
  for (const at of [VICTIM, OWN, 'nobody@berger.example']) await house.asksToSignIn(address(at))
  await house.reports('bounced')
  await house.reports('complained')
  await owners.amend(anna.id, () => ({ mode: 'guarding' }))
  const held = await house.store.entries.list(anna.id, ['held'], 100)
  const acts = ['deliver', 'allow', 'block', 'person'] as const
  for (const [at, { intakeId }] of held.entries()) {
    if (intakeId === 'list') continue
    await house.act(anna.id, intakeId, 'unsubscribe')
    await house.act(anna.id, intakeId, acts[at % acts.length] ?? 'deliver')
  }
  await house.days(3)
  return house
}

const strangersIn = (sent: readonly Sent[]) =>
  sent.filter(({ to }) => to.length !== 1 || to.some((at) => at !== OWN && at !== READS))

test('whatever comes, Kith writes to nobody but the owner; to a list that they ask it to leave, once', async () => {
  const house = await live()
  expect(strangersIn(house.sent)).toEqual([])
  expect(house.sent.every(({ from }) => from.endsWith('@kith.example'))).toBe(true)

  const before = house.sent.length
  expect(await house.act(anna.id, 'list', 'unsubscribe')).toBe('done')
  await house.act(anna.id, 'list', 'unsubscribe')
  await house.days(2)
  expect(strangersIn(house.sent.slice(before))).toEqual([
    { to: [LEAVE], from: 'digest@kith.example', by: 'lib/app/unsubscribe.ts' },
  ])

  // Each place from which anything is sent was there: a new one has to be led here, too.
  expect([...new Set(house.sent.map(({ by }) => by))].sort()).toEqual([...senders()].sort())
  house.store.close()
})
