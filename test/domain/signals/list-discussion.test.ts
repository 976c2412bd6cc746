import { describe, expect, test } from '@jest/globals'
import { listDiscussion } from '../../../lib/domain/signals/list-discussion.ts'
import { evidence, seen } from './evidence.ts'

describe('list-discussion', () => {
  test.each([
    [
      'list-post',
      'a list to post to',
      { headers: { 'List-Post': '<mailto:talk@lists.example>' } },
      'a list that says NO (RFC 2369 §3.4)',
      { headers: { 'List-Post': 'NO' } },
    ],
    [
      'list-reply',
      'an answer on a list',
      { subject: 'Re: [talk] Lunch', headers: { 'X-BeenThere': 'talk@lists.example' } },
      'an answer between two people',
      { subject: 'Re: Lunch' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(listDiscussion, evidence(catches))).toContain(name)
    expect(seen(listDiscussion, evidence(spares))).not.toContain(name)
  })
})
