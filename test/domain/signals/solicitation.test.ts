import { describe, expect, test } from '@jest/globals'
import { solicitation } from '../../../lib/domain/signals/solicitation.ts'
import { evidence, seen } from './evidence.ts'

describe('solicitation', () => {
  test.each([
    [
      'solicitation-words',
      'a list of addresses for sale',
      { text: 'We sell leads and decision makers by job titles.' },
      'a customer’s question',
      { text: 'Who decides on this at your side?' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(solicitation, evidence(catches))).toContain(name)
    expect(seen(solicitation, evidence(spares))).not.toContain(name)
  })
})
