import { describe } from '@jest/globals'
import { testPlatform } from '../../support/platform-pairs.ts'

describe('luma', () => {
  testPlatform(
    'luma',
    [
      {
        what: 'the host',
        from: 'Max Muster <usr-7f3a@user.luma-mail.com>',
        replyTo: 'Max Muster <max@muster.example>',
        subject: 'You are invited to Founders’ breakfast',
        signedBy: 'user.luma-mail.com',
        name: 'Max Muster',
        address: 'max@muster.example',
      },
      {
        what: 'a calendar that hosts',
        from: 'Berlin Builders <cal-9b2c@calendar.luma-mail.com>',
        subject: 'New event: Demo night',
        signedBy: 'luma-mail.com',
        name: 'Berlin Builders',
      },
    ],
    [
      {
        what: 'its own mail',
        from: 'Luma <support@luma.com>',
        subject: 'Your sign-in code',
        signedBy: 'luma.com',
        platform: true,
      },
      {
        what: 'a host who writes from home',
        from: 'Max Muster <max@muster.example>',
        subject: 'See lu.ma/breakfast',
        signedBy: 'muster.example',
        platform: false,
      },
    ],
  )
})
