import { describe, expect, test } from '@jest/globals'
import { address } from '../../../lib/domain/address.ts'
import { evidence, seenByAll } from './evidence.ts'

describe('contradiction', () => {
  test.each([
    [
      'reply-from-campaign',
      'an answer that is a campaign',
      {
        subject: 'Re: your request',
        text: 'Offer! To unsubscribe click here',
        headers: { 'List-Unsubscribe': '<https://x.example/u>' },
      },
      'an answer that quotes a campaign',
      { subject: 'Re: newsletter', text: 'Looks good.\n\n> Offer! To unsubscribe click here' },
    ],
    [
      'receipt-that-sells',
      'a receipt without particulars, full of offers',
      {
        subject: 'Ihre Bestellung wartet',
        text: 'Jetzt kaufen! Gutschein und Rabatt, gratis, nur für kurze Zeit.',
      },
      'a receipt with an offer below',
      {
        subject: 'Ihre Bestellung',
        text: 'Bestellnummer: 100-48213. Jetzt kaufen! Gutschein und Rabatt, gratis, nur für kurze Zeit.',
      },
    ],
    [
      'reply-to-nothing',
      'an answer to nothing, with a pitch',
      { subject: 'Re: your shop', text: 'Quick question: more leads for you? 15 minutes?' },
      'an answer to nothing, from a friend',
      { subject: 'Re: your shop', text: 'I liked the new window!' },
    ],
    [
      'matter-to-nobody',
      'a reminder of a bill that names neither bill nor debtor',
      { subject: 'Mahnung', text: 'Sehr geehrter Kunde,\n\nbitte zahlen Sie sofort.' },
      'a reminder that names both',
      { subject: 'Mahnung', text: 'Sehr geehrte Frau Beispiel,\n\nRechnungsnummer: 2026-1181 ist offen.' },
    ],
    [
      'hidden-letter',
      'to nobody named, answers to elsewhere',
      {
        to: [],
        headers: { To: 'undisclosed-recipients:;' },
        replyTo: [{ name: null, address: address('gold@far.example') }],
      },
      'to nobody named, answers to the sender',
      { to: [], headers: { To: 'undisclosed-recipients:;' } },
    ],
    [
      'forged-client',
      'a Gmail Message-ID on what a sending service made',
      { messageId: 'x1@mail.gmail.com', headers: { 'X-SG-EID': 'abc' } },
      'a letter from Gmail',
      { messageId: 'x1@mail.gmail.com' },
    ],
    [
      'sender-hidden',
      'nobody in From, yet an address to answer to',
      { from: 'Someone', replyTo: [{ name: null, address: address('gold@far.example') }] },
      'a machine without any address',
      { from: 'Mailer' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seenByAll(evidence(catches))).toContain(name)
    expect(seenByAll(evidence(spares))).not.toContain(name)
  })
})
