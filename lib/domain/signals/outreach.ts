import { DEALT } from './cold-letter-words.ts'
import type { Inference, Observation } from './detector.ts'
import { firstOf } from './phrases.ts'
import { readingOf } from './reading.ts'

/** What a program for outreach adds to a "letter" and a person's mail program does not. */
const MACHINE = [
  'service-marketing',
  'service-mixed',
  'list-unsubscribe',
  'one-click-unsubscribe',
  'tracking-pixel',
  'redirect-links',
  'campaign-links',
  'campaign-id',
  'unsubscribe-words',
]
const PITCH = ['solicitation-words', 'unsubscribe-words', 'spam-verdict']

const OFFERED = ['price-named', 'sells-first', 'solicitation-words', 'offer-words']
/** So strong is `solicitation-words` with two whole idioms and a word. */
const TWO_IDIOMS = 0.8
/** They have dealt with one another, or are a few who know each other. */
const ACQUAINTED = [
  'shared-past',
  'own-dealing',
  'transaction-subject',
  'few-recipients',
  'quoted-forward',
  'record-number',
  'own-fact',
]
const TALK = [
  'quotes-receiver',
  'answers-itself',
  'quoted-reply',
  'reply-threaded',
  'threaded',
  'list-post',
  'forward-subject',
]

/**
 * Letters that a program writes to many strangers: they look like a person's, but are tracked, can be
 * unsubscribed from, or answer nobody but themselves ("just making sure that you saw this").
 */
export const outreach: Inference = {
  name: 'outreach',
  infer: (seen, { message }) => {
    const inferred: Observation[] = []
    const pitched = seen.get('solicitation-words')?.strength ?? 0
    const machine = MACHINE.filter((name) => seen.has(name))
    // A way out in words alone is a person's courtesy.
    const sent = machine.some((name) => name !== 'unsubscribe-words')
    const pitch = PITCH.filter((name) => seen.has(name))
    if (seen.has('answers-itself') && pitch.length > 0 && (sent || pitched >= TWO_IDIOMS)) {
      inferred.push({ name: 'outreach-sequence', detail: [...pitch, ...machine].join(', ') })
    }
    const talk = TALK.some((name) => seen.has(name))
    const known = ACQUAINTED.some((name) => seen.has(name))
    const met = pitched > 0 && firstOf(readingOf(message).own, DEALT) !== null
    if (pitched >= (known ? 1 : TWO_IDIOMS) && !talk && !met) {
      const strength = pitched >= 1 ? {} : { strength: 0.8 }
      inferred.push({
        name: 'pitch-letter',
        detail: seen.get('solicitation-words')?.detail ?? '',
        ...strength,
      })
    }
    const offered = OFFERED.filter((name) => seen.has(name))
    const commercial = !seen.has('sender-person') || seen.has('solicitation-words') || machine.length > 0
    if (offered.length > 0 && commercial && !talk && !ACQUAINTED.some((name) => seen.has(name))) {
      inferred.push({
        name: 'unasked-offer',
        detail: offered.join(', '),
        strength: Math.min(1, offered.length / 3),
      })
    }
    const letter = !seen.has('images') && !seen.has('layout-tables') && !seen.has('transaction-subject')
    const alone = !seen.has('quoted-reply') && !seen.has('list-post') && !seen.has('attachment')
    if (letter && alone && seen.has('solicitation-words') && sent) {
      inferred.push({
        name: 'outreach-letter',
        detail: machine.join(', '),
        strength: Math.min(1, (machine.length + 1) / 3),
      })
    }
    return inferred
  },
}
