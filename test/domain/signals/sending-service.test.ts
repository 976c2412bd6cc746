import { describe, expect, test } from '@jest/globals'
import { sendingService } from '../../../lib/domain/signals/sending-service.ts'
import { evidence, seen } from './evidence.ts'

describe('sending-service', () => {
  test.each([
    [
      'service-marketing',
      'links of a newsletter service',
      { text: 'https://a.us2.list-manage.com/x1 https://a.us2.list-manage.com/x2' },
      'one link that somebody passes on',
      { text: 'Look: https://a.us2.list-manage.com/x1' },
    ],
    [
      'verp',
      'a return path of one copy',
      { headers: { 'Return-Path': '<bounce-123456-erika=example.org@mail.example>' } },
      'the return path of a list',
      { headers: { 'Return-Path': '<talk-bounces@lists.example>' } },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(sendingService, evidence(catches))).toContain(name)
    expect(seen(sendingService, evidence(spares))).not.toContain(name)
  })
})
