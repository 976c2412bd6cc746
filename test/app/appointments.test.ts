import { describe, expect, test } from '@jest/globals'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { learn } from '../../lib/app/learn.ts'
import { receive } from '../../lib/app/receive.ts'
import { anna, type House, houseOf } from '../support/house.ts'
import { signedBy } from '../support/message.ts'

const VEREIN = 'Gartenverein Nord <termine@verein.example>'

interface Calendar {
  readonly method: string
  readonly uid?: string
  readonly sequence?: number
  readonly from?: string
  readonly more?: readonly string[]
  readonly partstat?: string
}

/** A calendar mail, to sixty or, of an answer, to the organiser. */
function calendarMail({
  method,
  uid = 'feast-1@verein.example',
  sequence = 0,
  from = VEREIN,
  more = [],
  partstat,
}: Calendar) {
  const reply = method === 'REPLY'
  const guests = Array.from({ length: 60 }, (_, n) => `ATTENDEE;RSVP=TRUE:mailto:guest${n}@gast.example`)
  return [
    `From: ${reply ? 'Anna Berger <anna@berger.example>' : from}`,
    `To: ${reply ? VEREIN : 'Anna Berger <anna@berger.example>'}`,
    'Date: Mon, 02 Mar 2026 09:30:00 +0000',
    `Message-ID: <${method}-${sequence}-${uid}>`,
    `Subject: ${reply ? 'Zugesagt' : 'Einladung'}: Sommerfest im Garten`,
    'MIME-Version: 1.0',
    `Content-Type: text/calendar; charset=utf-8; method=${method}`,
    '',
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    'DTSTART:20260606T140000Z',
    'SUMMARY:Sommerfest im Garten',
    'ORGANIZER;CN=Gartenverein Nord:mailto:termine@verein.example',
    ...(reply ? [`ATTENDEE;PARTSTAT=${partstat ?? 'ACCEPTED'}:mailto:anna@berger.example`] : guests),
    ...more,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\n')
}

async function answers(house: House, partstat: string): Promise<void> {
  const message = await mimeReader().read(Buffer.from(calendarMail({ method: 'REPLY', partstat })))
  const results = signedBy('berger.example')
  await learn(house.deps, { owner: anna, message, results, receivedAt: new Date('2026-03-02T10:00:00Z') })
}

async function verdictOf(house: House, id: string, calendar: Calendar) {
  await receive(house.deps, await house.arrive(id, calendarMail(calendar)))
  const verdict = (await house.store.entries.get('anna', id))?.verdict
  return `${verdict?.disposition}: ${verdict?.reasons[0].code}`
}

describe('a stranger’s event for many', () => {
  test('waits, and so does every update of it', async () => {
    const house = await houseOf()
    expect(await verdictOf(house, 'a1', { method: 'REQUEST' })).toBe('hold: tie-none')
    expect(await verdictOf(house, 'a2', { method: 'REQUEST', sequence: 1 })).toBe('hold: tie-none')
  })

  const meeting = { method: 'REQUEST', sequence: 2 }
  test.each<[string, Calendar]>([
    ['moved', meeting],
    ['one occurrence moved', { ...meeting, more: ['RECURRENCE-ID:20260606T140000Z'] }],
    ['sent again as it was', { ...meeting, sequence: 0 }],
    ['called off', { method: 'CANCEL', sequence: 3 }],
  ])('once accepted, what its organiser says of it arrives: %s', async (_, update) => {
    const house = await houseOf()
    await answers(house, 'ACCEPTED')
    expect(await verdictOf(house, 'a1', update)).toBe('deliver: appointment')
  })

  test('accepted tentatively, which makes no acquaintance, its update arrives all the same, and nothing else', async () => {
    const house = await houseOf()
    await answers(house, 'TENTATIVE')
    expect(await verdictOf(house, 'a1', meeting)).toBe('deliver: appointment')
    expect(await verdictOf(house, 'a2', { ...meeting, uid: 'feast-2@verein.example' })).toBe('hold: tie-none')
  })

  test.each<[string, string, Calendar]>([
    ['declined', 'DECLINED', meeting],
    ['another’s, who knows the UID', 'TENTATIVE', { ...meeting, from: 'Feste <info@feste.example>' }],
    ['unproven', 'TENTATIVE', { ...meeting, from: 'Gartenverein Nord <termine@unproven.example>' }],
  ])('else it waits: %s', async (_, partstat, update) => {
    const house = await houseOf()
    await answers(house, partstat)
    expect(await verdictOf(house, 'a1', update)).toMatch(/^hold: /)
  })

  test('teaches nothing by coming: an update is no answer', async () => {
    const house = await houseOf()
    await answers(house, 'TENTATIVE')
    await verdictOf(house, 'a1', meeting)
    expect(await house.store.history.strongest('anna', 9)).toEqual([])
  })
})
