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
    [
      'event-platform',
      'an event of a friend’s on a network, German',
      {
        from: 'Facebook <notification@facebookmail.com>',
        subject: 'Max Muster hat dich zu „Grillen am See“ eingeladen',
      },
      'a group of a friend’s',
      {
        from: 'Facebook <notification@facebookmail.com>',
        subject: 'Max Muster hat dich in die Gruppe „Grillfreunde“ eingeladen',
      },
    ],
    [
      'event-platform',
      'an event of a contact’s, English',
      { from: 'LinkedIn <invitations@linkedin.com>', subject: 'Max Muster invited you to Sales Day' },
      'a contact request',
      { from: 'LinkedIn <invitations@linkedin.com>', subject: 'Max Muster invited you to connect' },
    ],
    [
      'event-platform',
      'an event of a contact’s, German',
      { from: 'XING <mailrobot@mail.xing.com>', subject: 'Max Muster lädt Sie zum Vertriebstag ein' },
      'a person who invites by hand',
      { from: 'Max Muster <max@muster.example>', subject: 'Max Muster lädt Sie zum Vertriebstag ein' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(eventPlatform, evidence(catches))).toContain(name)
    expect(seen(eventPlatform, evidence(spares))).not.toContain(name)
  })
})
