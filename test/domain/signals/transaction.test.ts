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
    [
      'record-number',
      'a French order',
      { text: 'Numéro de commande : 2026-88123' },
      'a year',
      { text: 'La commande de 2026 est partie' },
    ],
    [
      'matter-booking',
      'a Spanish appointment',
      { subject: 'Recordatorio de cita', text: 'Su cita con la doctora es el lunes.' },
      'a Spanish letter',
      { subject: 'El lunes', text: 'Voy al médico el lunes.' },
    ],
    [
      'service-note',
      'a Dutch machine',
      { text: 'Dit bericht is automatisch gegenereerd.' },
      'a Dutch letter',
      { text: 'De deur gaat automatisch open.' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(transaction, evidence(catches))).toContain(name)
    expect(seen(transaction, evidence(spares))).not.toContain(name)
  })
})
