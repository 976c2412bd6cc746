import { describe } from '@jest/globals'
import { invitationOf } from '../../support/message.ts'
import { testPlatform } from '../../support/platform-pairs.ts'

const request = { invitations: [invitationOf()] }

describe('outlook-calendar', () => {
  testPlatform(
    'outlook-calendar',
    [
      {
        what: 'a request the service sends',
        from: 'Outlook Calendar <calendar-noreply@office365.com>',
        subject: 'Project talk',
        more: request,
        signedBy: 'office365.com',
        name: 'Anna Berger',
        address: 'anna@berger.example',
      },
      {
        what: 'a shared calendar',
        from: 'Microsoft Outlook <no-reply@microsoft.com>',
        replyTo: 'Anna Berger <anna@berger.example>',
        subject: 'Anna möchte einen Kalender mit Ihnen teilen',
        signedBy: 'microsoft.com',
        name: 'Anna Berger',
        address: 'anna@berger.example',
      },
    ],
    [
      {
        what: 'a request from somebody’s own address',
        from: 'Max Muster <max.muster@outlook.com>',
        subject: 'Talk',
        more: request,
        signedBy: 'outlook.com',
        platform: false,
      },
      {
        what: 'somebody who took an address like the service’s',
        from: 'Outlook Calendar <calendar-noreply@outlook.com>',
        subject: 'Talk',
        more: request,
        signedBy: 'outlook.com',
        platform: false,
      },
      {
        what: 'security',
        from: 'Microsoft account team <no-reply@microsoft.com>',
        subject: 'New sign-in',
        signedBy: 'microsoft.com',
        platform: false,
      },
    ],
  )
})
