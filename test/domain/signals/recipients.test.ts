import { describe, expect, test } from '@jest/globals'
import { recipients } from '../../../lib/domain/signals/recipients.ts'
import { evidence, seen } from './evidence.ts'

describe('recipients', () => {
  test.each([
    [
      'owner-not-addressed',
      'mail to somebody else',
      { to: ['list@example.net'], owner: ['erika@example.org'] },
      'mail to a sub-address of the owner',
      { to: ['erika+shop@example.org'], owner: ['erika@example.org'] },
    ],
    [
      'to-distribution',
      'mail to all staff',
      { to: ['all-staff@example.org'] },
      'mail to somebody called Allen',
      { to: ['allen@example.org'] },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(recipients, evidence(catches))).toContain(name)
    expect(seen(recipients, evidence(spares))).not.toContain(name)
  })
})
