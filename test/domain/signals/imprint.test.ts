import { describe, expect, test } from '@jest/globals'
import { imprint } from '../../../lib/domain/signals/imprint.ts'
import { evidence, seen } from './evidence.ts'

describe('imprint', () => {
  test.each([
    [
      'imprint',
      'the foot of a business',
      { text: 'Hallo\nMuster GmbH, Geschäftsführer: M. Muster, Amtsgericht Musterstadt HRB 1' },
      'a letter about a court',
      { text: 'Ich war gestern bei Gericht.' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(imprint, evidence(catches))).toContain(name)
    expect(seen(imprint, evidence(spares))).not.toContain(name)
  })
})
