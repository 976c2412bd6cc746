import { describe, expect, test } from '@jest/globals'
import { structuredData } from '../../../lib/domain/signals/structured-data.ts'
import { evidence, seen } from './evidence.ts'

describe('structured-data', () => {
  test.each([
    [
      'schema-transaction',
      'an order with its offers',
      {
        html: '<script type="application/ld+json">{"@type":"Order","acceptedOffer":{"@type":"Offer"}}</script>',
      },
      'an offer alone',
      { html: '<script type="application/ld+json">{"@type":"DiscountOffer"}</script>' },
    ],
    [
      'schema-event',
      'an event',
      { html: '<div itemscope itemtype="http://schema.org/Event">Talk</div>' },
      'a booked event',
      {
        html: '<script type="application/ld+json">{"@type":"EventReservation","reservationFor":{"@type":"Event"}}</script>',
      },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(structuredData, evidence(catches))).toContain(name)
    expect(seen(structuredData, evidence(spares))).not.toContain(name)
  })
})
