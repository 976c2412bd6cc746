import { describe } from '@jest/globals'
import { invitationOf, mailbox } from '../../support/message.ts'
import { testPlatform } from '../../support/platform-pairs.ts'

const request = { invitations: [invitationOf()] }

describe('apple-calendar', () => {
  testPlatform(
    'apple-calendar',
    [
      {
        what: 'a request that hides the organiser’s address',
        from: 'Anna Berger <noreply@insideicloud.icloud.com>',
        subject: 'Project talk',
        more: { invitations: [invitationOf({ organizer: mailbox('2_gq3dkmrq@imip.me.com') })] },
        signedBy: 'icloud.com',
        name: 'Anna Berger',
      },
      {
        what: 'a request',
        from: 'Anna Berger <noreply@email.apple.com>',
        subject: 'Project talk',
        more: request,
        signedBy: 'email.apple.com',
        name: 'Anna Berger',
        address: 'anna@berger.example',
      },
      {
        what: 'a shared calendar',
        from: 'Anna Berger <noreply@insideicloud.icloud.com>',
        subject: 'Mein Kalender „Chor“',
        signedBy: 'icloud.com',
        name: 'Anna Berger',
      },
    ],
    [
      {
        what: 'a receipt',
        from: 'Apple <no_reply@email.apple.com>',
        subject: 'Your receipt from Apple',
        signedBy: 'email.apple.com',
        platform: false,
      },
      {
        what: 'somebody who took an address like the service’s',
        from: 'Anna Berger <no_reply@icloud.com>',
        subject: 'Project talk',
        more: request,
        signedBy: 'icloud.com',
        platform: false,
      },
      {
        what: 'a letter from iCloud Mail',
        from: 'Max Muster <max.muster@icloud.com>',
        subject: 'Calendar',
        signedBy: 'icloud.com',
        platform: false,
      },
    ],
  )
})
