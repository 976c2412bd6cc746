import { describe, expect, test } from '@jest/globals'
import { spamVerdict } from '../../../lib/domain/signals/spam-verdict.ts'
import { evidence, seen } from './evidence.ts'

describe('spam-verdict', () => {
  test.each([
    [
      'spam-verdict',
      'a filter’s flag',
      { headers: { 'X-Spam-Flag': 'YES' } },
      'a filter’s clean bill',
      { headers: { 'X-Spam-Flag': 'NO', 'X-Spam-Status': 'No, score=0.1' } },
    ],
    [
      'spam-verdict',
      'a filter’s mark in the subject',
      { subject: '***SPAM*** Win now' },
      'talk about spam',
      { subject: 'Our spam filter' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(spamVerdict, evidence(catches))).toContain(name)
    expect(seen(spamVerdict, evidence(spares))).not.toContain(name)
  })
})
