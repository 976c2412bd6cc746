import { describe, expect, test } from '@jest/globals'
import { automatic } from '../../../lib/domain/signals/automatic.ts'
import { evidence, seen } from './evidence.ts'

describe('automatic', () => {
  test.each([
    [
      'auto-replied',
      'an answer by machine (RFC 3834)',
      { headers: { 'Auto-Submitted': 'auto-replied' } },
      'a message that says a person sent it',
      { headers: { 'Auto-Submitted': 'no' } },
    ],
    [
      'away-text',
      'an absence note',
      { text: 'Ich bin bis 4. Mai nicht im Büro.' },
      'a letter about the office',
      { text: 'Wir haben ein neues Büro.' },
    ],
    [
      'machine-report',
      'a delivery report (RFC 3464)',
      { parts: [{ contentType: 'message/delivery-status', filename: null, attachment: false, size: 90 }] },
      'a forwarded message',
      { parts: [{ contentType: 'message/rfc822', filename: null, attachment: true, size: 90 }] },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(automatic, evidence(catches))).toContain(name)
    expect(seen(automatic, evidence(spares))).not.toContain(name)
  })
})
