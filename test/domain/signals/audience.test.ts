import { describe, expect, test } from '@jest/globals'
import { audience } from '../../../lib/domain/signals/audience.ts'
import { evidence, seen } from './evidence.ts'

describe('audience', () => {
  test.each([
    [
      'plural-greeting',
      'a greeting to a choir',
      { text: 'Liebe Sängerinnen und Sänger,\n\ndie Noten sind da.' },
      'a greeting to one singer',
      { text: 'Liebe Sabine,\n\ndie Noten sind da.' },
    ],
    [
      'plural-greeting',
      'a greeting to neighbours',
      { text: 'Dear neighbours,\n\nthe water will be off.' },
      'a greeting to one neighbour',
      { text: 'Dear Ned,\n\nthe water will be off.' },
    ],
    [
      'speaks-to-many',
      'words to all who read',
      { text: 'We look forward to seeing many of you. Feel free to forward this.' },
      'words to one',
      { text: 'I look forward to seeing you.' },
    ],
    [
      'plural-greeting',
      'Italian members',
      { text: 'Cari soci,\n\nla stagione comincia.' },
      'an Italian pair',
      { text: 'Cari Paolo e Anna,\n\nla stagione comincia.' },
    ],
    [
      'plural-greeting',
      'a reader without a name',
      { text: 'Liebe Leserin, lieber Leser,\n\nder Herbst ist da.' },
      'a friend',
      { text: 'Liebe Lena,\n\nder Herbst ist da.' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(audience, evidence(catches))).toContain(name)
    expect(seen(audience, evidence(spares))).not.toContain(name)
  })
})
