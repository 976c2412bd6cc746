import { describe, expect, test } from '@jest/globals'
import { transaction } from '../../../lib/domain/signals/transaction.ts'
import { evidence, seen } from './evidence.ts'

describe('transaction', () => {
  test.each([
    [
      'code-given',
      'a code',
      { subject: 'Ihr Sicherheitscode', text: 'Ihr Code lautet: 482913' },
      'a number in a letter',
      { text: 'Meine neue Nummer ist 482913.' },
    ],
    [
      'record-number',
      'an order with its number',
      { text: 'Bestellnummer: 100-48213' },
      'an order in a letter',
      { text: 'Die Bestellung kam nie an.' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(transaction, evidence(catches))).toContain(name)
    expect(seen(transaction, evidence(spares))).not.toContain(name)
  })
})
