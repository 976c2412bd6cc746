import { describe, expect, test } from '@jest/globals'
import { evidence, seenByAll } from './evidence.ts'

const chasing =
  'Just following up on my mail.\n\nOn 1 May 2026 Anna Berger <anna.berger@example.org> wrote:\n> We grow leads.'

describe('outreach', () => {
  test.each([
    [
      'outreach-sequence',
      'a service that answers itself',
      { subject: 'Re: leads', text: chasing, headers: { 'X-SG-EID': 'abc' } },
      'a colleague who asks again',
      { subject: 'Re: lunch', text: chasing.replace('leads', 'tomatoes') },
    ],
    [
      'outreach-letter',
      'a tracked letter that asks for a quick call',
      {
        text: 'Hi Erika, I came across your website. Could we schedule a quick call?',
        headers: { 'List-Unsubscribe': '<mailto:out@seller.example>' },
      },
      'the same by hand',
      { text: 'Hi Erika, I came across your website. Could we schedule a quick call?' },
    ],
    [
      'outreach-letter',
      'a tracked letter that leaves a way out',
      {
        text: `${'Hi Erika, I came across your website and liked the blue chair. '.repeat(4)}If you are not interested, let me know.`,
        headers: { 'List-Unsubscribe': '<mailto:out@seller.example>' },
      },
      'a letter that leaves a way out in words alone',
      {
        text: `${'Hi Erika, I came across your website and liked the blue chair. '.repeat(4)}If you are not interested, let me know.`,
      },
    ],
    [
      'pitch-letter',
      'goods that nobody asked for',
      {
        text: 'Dear Erika, we are a leading manufacturer of hinges: factory price, free samples, more customers for you. Worth a quick chat?',
      },
      'goods that were asked for',
      {
        text: 'Dear Erika, you left your card at our booth: we are a leading manufacturer of hinges, factory price, free samples, more customers for you. Worth a quick chat?',
      },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seenByAll(evidence(catches))).toContain(name)
    expect(seenByAll(evidence(spares))).not.toContain(name)
  })
})
