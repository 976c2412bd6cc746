import { describe, expect, test } from '@jest/globals'
import { eventPlatform } from '../../../lib/domain/signals/event-platform.ts'
import { evidence, seen } from './evidence.ts'

describe('event-platform', () => {
  test.each([
    [
      'event-platform',
      'mail of a platform for events',
      { from: 'Rope Club <noreply@event.eventbrite.com>' },
      'mail of a house that is called like one',
      { from: 'Rope Club <noreply@eventbrite.example>' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(eventPlatform, evidence(catches))).toContain(name)
    expect(seen(eventPlatform, evidence(spares))).not.toContain(name)
  })
})
