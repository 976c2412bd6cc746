import { describe } from '@jest/globals'
import { testPlatform } from '../../support/platform-pairs.ts'

describe('eventbrite', () => {
  testPlatform(
    'eventbrite',
    [
      {
        what: 'the organiser by name',
        from: 'Kulturverein Nord <noreply@event.eventbrite.com>',
        subject: 'Einladung zum Sommerfest',
        signedBy: 'event.eventbrite.com',
        name: 'Kulturverein Nord',
      },
      {
        what: 'via, with an address that proves nothing',
        from: 'Max Muster via Eventbrite <noreply@event.eventbrite.com>',
        replyTo: 'Max Muster <max@muster.example>',
        subject: 'Summer party',
        signedBy: 'eventbrite.com',
        name: 'Max Muster',
      },
    ],
    [
      {
        what: 'its own recommendations',
        from: 'Eventbrite <noreply@discover.eventbrite.com>',
        subject: 'Events near you',
        signedBy: 'eventbrite.com',
        platform: true,
      },
      {
        what: 'an organiser who writes from home',
        from: 'Kulturverein Nord <post@kulturverein.example>',
        subject: 'Karten gibt es bei Eventbrite',
        signedBy: 'kulturverein.example',
        platform: false,
      },
    ],
  )
})
