import { expect, test } from '@jest/globals'
import { UNSUBSCRIBE_FAILURES, type Unsubscription } from '../../lib/domain/unsubscription.ts'
import type { Viewer } from '../../lib/views/dates.ts'
import { stillComesSentence, unsubscriptionSentence } from '../../lib/views/unsubscribe-words.ts'
import { heldEntry, NOW } from '../support/entries.ts'

const viewer = (language: 'de' | 'en'): Viewer => ({ language, timeZone: 'Europe/Berlin', now: NOW })

const of: Unsubscription = {
  ownerId: 'anna',
  intakeId: 'a1',
  version: 2,
  way: 'one-click',
  state: 'done',
  reason: null,
  attempts: 1,
  askedAt: NOW,
  stateAt: NOW,
  retryAt: null,
  person: null,
  listId: null,
}

test.each<[Partial<Unsubscription>, string, string]>([
  [{ state: 'asking' }, 'Kith meldet Sie gerade ab.', 'Kith is unsubscribing you.'],
  [
    {},
    'Am 26. Nov. abgemeldet. Der Versender hat zwei Tage Zeit, das zu beachten.',
    'Unsubscribed on 26 Nov. The sender has two days to heed it.',
  ],
  [
    { state: 'asked' },
    'Am 26. Nov. per E-Mail um Abmeldung gebeten. Eine Bestätigung gibt es dafür nicht.',
    'Asked by mail to be taken off the list, on 26 Nov. Nothing confirms that.',
  ],
  [
    { state: 'failed', reason: 'unavailable', retryAt: new Date(NOW.getTime() + 3_600_000) },
    'Noch nicht abgemeldet: Der Server des Versenders ist gestört. Kith versucht es wieder (18:30).',
    'Not unsubscribed yet: The sender’s server is out of order. Kith will try again (18:30).',
  ],
  [
    { state: 'failed', reason: 'refused' },
    'Nicht abgemeldet: Der Server des Versenders hat es abgelehnt.',
    'Not unsubscribed: The sender’s server refused.',
  ],
])('%j reads well', (change, german, english) => {
  expect(unsubscriptionSentence({ ...of, ...change }, viewer('de'))).toBe(german)
  expect(unsubscriptionSentence({ ...of, ...change }, viewer('en'))).toBe(english)
})

test.each(UNSUBSCRIBE_FAILURES)('%s has its sentence', (reason) => {
  for (const language of ['de', 'en'] as const) {
    expect(unsubscriptionSentence({ ...of, state: 'failed', reason }, viewer(language))).toMatch(
      /: \p{Lu}.{10,}\.$/u,
    )
  }
})

test('a sender who goes on is named', () => {
  const entry = heldEntry()
  const one = { entry, since: NOW, count: 1 }
  expect(stillComesSentence(one, viewer('de'))).toMatch(
    /^.+ schreibt trotz Ihrer Abmeldung vom 26\. Nov\. weiter \(seitdem 1 Nachricht\)\. Sie können den Absender sperren\.$/,
  )
  expect(stillComesSentence({ ...one, count: 3 }, viewer('en'))).toMatch(
    /though you unsubscribed on 26 Nov \(3 messages since\)\. You can block the sender\.$/,
  )
})
