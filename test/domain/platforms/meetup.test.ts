import { describe } from '@jest/globals'
import { testPlatform } from '../../support/platform-pairs.ts'

describe('meetup', () => {
  testPlatform(
    'meetup',
    [
      {
        what: 'the group that hosts',
        from: 'Rust Nord <info@meetup.com>',
        subject: 'Just scheduled: Hack evening',
        signedBy: 'meetup.com',
        name: 'Rust Nord',
      },
      {
        what: 'the organiser in the subject',
        from: 'Rust Nord <info@meetup.com>',
        subject: 'Max Muster invited you to Hack evening',
        signedBy: 'meetup.com',
        name: 'Max Muster',
      },
      {
        what: 'a message of a member, German',
        from: 'Max Muster via Meetup <no-reply@email.meetup.com>',
        subject: 'Neue Nachricht',
        signedBy: 'email.meetup.com',
        name: 'Max Muster',
      },
    ],
    [
      {
        what: 'its own recommendations',
        from: 'Meetup <info@meetup.com>',
        subject: 'Groups you may like',
        signedBy: 'meetup.com',
        platform: true,
      },
      {
        what: 'an organiser who writes from home',
        from: 'Max Muster <max@muster.example>',
        subject: 'Our Meetup on Thursday',
        signedBy: 'muster.example',
        platform: false,
      },
    ],
  )
})
