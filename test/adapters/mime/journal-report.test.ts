import { describe, expect, test } from '@jest/globals'
import { openJournalReport } from '../../../lib/adapters/mime/journal-report.ts'
import { journalReport } from '../../support/journal-report.ts'

const open = (text: string) => openJournalReport(Buffer.from(text.replace(/\r?\n/g, '\r\n')))
const original = 'From: anna@berger.example\nSubject: Thursday\n\nHello\n'

describe('a journal report', () => {
  test('gives the original, and each recipient as they were addressed', async () => {
    const recipients = [
      'To: jonas@weber.example',
      'Cc: Mia@Lund.example',
      'Bcc: secret@weber.example',
      'Recipient: unknown@weber.example',
      'To: member@berger.example, Expanded: choir@berger.example',
      'Cc: new@weber.example, Forwarded: old@weber.example',
      'On-Behalf-Of: boss@berger.example',
      'To: nobody',
    ]
    const report = await open(journalReport({ original, recipients }))
    expect(report?.recipients).toEqual([
      { field: 'to', address: 'jonas@weber.example' },
      { field: 'cc', address: 'mia@lund.example' },
      { field: 'bcc', address: 'secret@weber.example' },
      { field: 'bcc', address: 'unknown@weber.example' },
      { field: 'to', address: 'choir@berger.example' },
      { field: 'cc', address: 'old@weber.example' },
    ])
    expect(Buffer.from(report?.original ?? []).toString()).toBe(original.trimEnd().replace(/\n/g, '\r\n'))
  })

  test('whose original is encoded', async () => {
    const encoded = Buffer.from(original).toString('base64')
    const report = await open(journalReport({ original: encoded, encoding: 'base64' }))
    expect(Buffer.from(report?.original ?? []).toString()).toBe(original)
  })

  test('keeps no more recipients than any message', async () => {
    const recipients = Array.from({ length: 5_000 }, (_, n) => `To: p${n}@weber.example`)
    expect((await open(journalReport({ original, recipients })))?.recipients).toHaveLength(1_000)
  })

  test.each([
    ['a letter', 'From: anna@berger.example\nSubject: Sender\n\nSender: x\nMessage-Id: y\n'],
    [
      'a letter forwarded as an attachment',
      journalReport({ original, text: 'See below.\nMessage-Id: <x>\n' }),
    ],
    ['two messages in one', journalReport({ original, twice: true })],
    ['nothing', ''],
  ])('%s is none', async (_, text) => {
    expect(await open(text)).toBeNull()
  })
})
