import { describe, expect, test } from '@jest/globals'
import { bulkHeaders } from '../../../lib/domain/signals/bulk-headers.ts'
import { evidence, seen } from './evidence.ts'

describe('bulk-headers', () => {
  test.each([
    [
      'list-unsubscribe',
      'a campaign that can be unsubscribed from',
      { headers: { 'List-Unsubscribe': '<https://news.example/u>' } },
      'a discussion list that can be left',
      {
        headers: {
          'List-Unsubscribe': '<https://lists.example/options>',
          'List-Post': '<mailto:talk@lists.example>',
        },
      },
    ],
    [
      'campaign-id',
      'a campaign number',
      { headers: { 'X-Campaign-ID': '77' } },
      'a header of the like sound',
      { headers: { 'X-Camping-Site': '77' } },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(bulkHeaders, evidence(catches))).toContain(name)
    expect(seen(bulkHeaders, evidence(spares))).not.toContain(name)
  })
})
