import { describe } from '@jest/globals'
import { testPlatform } from '../../support/platform-pairs.ts'

describe('doodle', () => {
  testPlatform(
    'doodle',
    [
      {
        what: 'a poll, English',
        from: 'Doodle <mailer@doodle.com>',
        subject: 'Max Muster invited you to participate in a poll',
        signedBy: 'doodle.com',
        name: 'Max Muster',
      },
      {
        what: 'a poll, German',
        from: 'Doodle <mailer@doodle.com>',
        subject: 'Doodle: Max Muster lädt Sie zur Umfrage „Sommerfest“ ein',
        signedBy: 'doodle.com',
        name: 'Max Muster',
      },
      {
        what: 'via, with an address that proves nothing',
        from: 'Max Muster via Doodle <mailer@doodle.com>',
        replyTo: 'Max Muster <max@muster.example>',
        subject: 'Sommerfest',
        signedBy: 'doodle.com',
        name: 'Max Muster',
      },
    ],
    [
      {
        what: 'its own offers',
        from: 'Doodle <newsletter@doodle.com>',
        subject: 'Plan faster',
        signedBy: 'doodle.com',
        platform: true,
      },
      {
        what: 'a link in a letter',
        from: 'Max Muster <max@muster.example>',
        subject: 'Doodle zum Sommerfest',
        signedBy: 'muster.example',
        platform: false,
      },
    ],
  )
})
