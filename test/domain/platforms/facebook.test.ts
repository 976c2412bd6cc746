import { describe } from '@jest/globals'
import { testPlatform } from '../../support/platform-pairs.ts'

describe('facebook', () => {
  testPlatform(
    'facebook',
    [
      {
        what: 'a friend request, English',
        from: 'Facebook <notification@facebookmail.com>',
        subject: 'Max Muster sent you a friend request',
        signedBy: 'facebookmail.com',
        name: 'Max Muster',
      },
      {
        what: 'an event, German',
        from: 'Facebook <events@facebookmail.com>',
        subject: 'Max Muster hat dich zu „Grillen am See“ eingeladen',
        signedBy: 'facebookmail.com',
        name: 'Max Muster',
      },
      {
        what: 'under the name of the friend',
        from: 'Max Muster <notification+kr4x@facebookmail.com>',
        subject: 'Neue Nachricht',
        signedBy: 'facebookmail.com',
        name: 'Max Muster',
      },
    ],
    [
      {
        what: 'security',
        from: 'Facebook <security@facebookmail.com>',
        subject: 'Your login code',
        signedBy: 'facebookmail.com',
        platform: true,
      },
      {
        what: 'a look-alike',
        from: 'Facebook <security@facebookmail.com.evil.example>',
        subject: 'Max Muster sent you a friend request',
        signedBy: 'evil.example',
        platform: false,
      },
    ],
  )
})
