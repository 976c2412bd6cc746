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
        what: 'by the first name, where From names nobody',
        from: 'Doodle <mailer@doodle.com>',
        replyTo: 'Lena <lena@muster.example>',
        subject: 'Lena invited you to participate in a poll',
        signedBy: 'doodle.com',
        name: 'Lena',
      },
      {
        what: 'by the first name in From',
        from: 'Lena (via Doodle) <mailer@doodle.com>',
        subject: 'Sommerfest',
        signedBy: 'doodle.com',
        name: 'Lena',
      },
      {
        what: 'a nickname alone in From',
        from: 'lena77 <mailer@doodle.com>',
        subject: 'Sommerfest',
        signedBy: 'doodle.com',
        name: 'lena77',
      },
      {
        what: 'who took part',
        from: 'Doodle <mailer@doodle.com>',
        subject: 'Lena hat an deiner Umfrage „Sommerfest“ teilgenommen',
        signedBy: 'doodle.com',
        name: 'Lena',
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
        what: 'somebody without a name',
        from: 'Doodle <mailer@doodle.com>',
        subject: 'Jemand hat dich zu einer Umfrage eingeladen',
        signedBy: 'doodle.com',
        platform: true,
      },
      {
        what: 'a question for a name',
        from: 'Doodle <mailer@doodle.com>',
        subject: 'Wer hat deine Umfrage noch nicht gesehen?',
        signedBy: 'doodle.com',
        platform: true,
      },
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
