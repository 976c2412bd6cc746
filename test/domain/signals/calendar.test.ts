import { describe, expect, test } from '@jest/globals'
import { calendar } from '../../../lib/domain/signals/calendar.ts'
import { evidence, seen } from './evidence.ts'

describe('calendar', () => {
  test.each([
    [
      'calendar-request-many',
      'a request to sixty',
      {
        invitations: [
          {
            method: 'REQUEST',
            uid: 'u1',
            sequence: 0,
            organizer: null,
            sentBy: null,
            attendees: [],
            attendeeCount: 60,
            participation: null,
            summary: 'Talk',
            location: null,
            start: null,
            end: null,
            recurring: false,
            cancelled: false,
          },
        ],
      },
      'a request to three',
      {
        invitations: [
          {
            method: 'REQUEST',
            uid: 'u1',
            sequence: 0,
            organizer: null,
            sentBy: null,
            attendees: [],
            attendeeCount: 3,
            participation: null,
            summary: 'Talk',
            location: null,
            start: null,
            end: null,
            recurring: false,
            cancelled: false,
          },
        ],
      },
    ],
    [
      'calendar-cancel',
      'a meeting called off',
      {
        invitations: [
          {
            method: 'CANCEL',
            uid: 'u1',
            sequence: 0,
            organizer: null,
            sentBy: null,
            attendees: [],
            attendeeCount: 3,
            participation: null,
            summary: 'Talk',
            location: null,
            start: null,
            end: null,
            recurring: false,
            cancelled: true,
          },
        ],
      },
      'an answer to one',
      {
        invitations: [
          {
            method: 'REPLY',
            uid: 'u1',
            sequence: 0,
            organizer: null,
            sentBy: null,
            attendees: [],
            attendeeCount: 1,
            participation: null,
            summary: 'Talk',
            location: null,
            start: null,
            end: null,
            recurring: false,
            cancelled: false,
          },
        ],
      },
    ],
    [
      'calendar-to-list',
      'a date published on a list',
      {
        invitations: [
          {
            method: 'PUBLISH',
            uid: 'u1',
            sequence: 0,
            organizer: null,
            sentBy: null,
            attendees: [],
            attendeeCount: 0,
            participation: null,
            summary: 'Talk',
            location: null,
            start: null,
            end: null,
            recurring: false,
            cancelled: false,
          },
        ],
        headers: { 'List-Post': '<mailto:talk@lists.example>' },
      },
      'a date published to one person',
      {
        invitations: [
          {
            method: 'PUBLISH',
            uid: 'u1',
            sequence: 0,
            organizer: null,
            sentBy: null,
            attendees: [],
            attendeeCount: 0,
            participation: null,
            summary: 'Talk',
            location: null,
            start: null,
            end: null,
            recurring: false,
            cancelled: false,
          },
        ],
      },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(calendar, evidence(catches))).toContain(name)
    expect(seen(calendar, evidence(spares))).not.toContain(name)
  })
})
