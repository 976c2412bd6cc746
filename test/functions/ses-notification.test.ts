import { describe, expect, test } from '@jest/globals'
import { intakeOf } from '../../functions/shared/ses-notification.ts'
import { published, storedMessage } from '../support/events.ts'

const recipients = ['anna@kith.example.org']

describe('what SES tells of a stored message', () => {
  test('is its id, its envelope, and what the scanners said', () => {
    expect(intakeOf(storedMessage({ id: 'o3vrnil0', recipients }))).toEqual({
      id: 'o3vrnil0',
      envelope: {
        mailFrom: 'bounce-7@news.example',
        recipients,
        receivedAt: new Date('2026-06-01T12:00:00Z'),
        client: null,
      },
      scan: { spam: 'pass', virus: 'pass' },
    })
  })

  test.each([
    ['PASS', 'pass'],
    ['FAIL', 'fail'],
    ['GRAY', 'unknown'],
    ['PROCESSING_FAILED', 'unknown'],
    ['DISABLED', 'unknown'],
  ])('a verdict of %s is %s', (status, verdict) => {
    expect(intakeOf(storedMessage({ id: 'a1', recipients, spam: status }))?.scan?.spam).toBe(verdict)
    expect(intakeOf(storedMessage({ id: 'a1', recipients, virus: status }))?.scan?.virus).toBe(verdict)
  })

  test.each(['', '<>', 'MAILER-DAEMON'])('a bounce’s sender %j is the null reverse-path', (mailFrom) => {
    expect(intakeOf(storedMessage({ id: 'a1', recipients, mailFrom }))?.envelope.mailFrom).toBeNull()
  })

  test('an address is one however it is written, and what is none is left out', () => {
    const spellings = ['Anna@Kith.example.org', 'anna@kith.example.org', 'nobody']
    expect(intakeOf(storedMessage({ id: 'a1', recipients: spellings }))?.envelope.recipients).toEqual(
      recipients,
    )
  })
})

test('the greeting to a topic that was just connected is no message', () => {
  expect(
    intakeOf(published({ notificationType: 'AmazonSnsSubscriptionSucceeded', message: 'hello' })),
  ).toBeNull()
})

test.each([
  ['no JSON', 'hello'],
  ['not from SNS', '{}'],
  ['of another kind', published({ notificationType: 'Bounce' })],
  ['an id that would lead elsewhere', storedMessage({ id: '../sent/a1', recipients })],
])('%s is a fault', (_what, body) => {
  expect(() => intakeOf(body)).toThrow()
})
