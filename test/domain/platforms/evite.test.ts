import { describe } from '@jest/globals'
import { testPlatform } from '../../support/platform-pairs.ts'

describe('evite', () => {
  testPlatform(
    'evite',
    [
      {
        what: 'via',
        from: 'Lena via Evite <info@mailva.evite.com>',
        subject: 'Summer party',
        signedBy: 'mailva.evite.com',
        name: 'Lena',
      },
      {
        what: 'on behalf',
        from: 'Evite on behalf of Max Muster <invitations@mailva.evite.com>',
        subject: 'Summer party',
        signedBy: 'evite.com',
        name: 'Max Muster',
      },
      {
        what: 'by the subject',
        from: 'Evite <info@mailva.evite.com>',
        subject: 'Max Muster invited you to Summer party',
        replyTo: 'Max Muster <max@muster.example>',
        signedBy: 'evite.com',
        name: 'Max Muster',
      },
    ],
    [
      {
        what: 'its own offers',
        from: 'Evite Premium <info@mailva.evite.com>',
        subject: 'Party ideas',
        signedBy: 'evite.com',
        platform: true,
      },
      {
        what: 'a look-alike',
        from: 'Max Muster via Evite <info@evite.com.evil.example>',
        subject: 'Summer party',
        signedBy: 'evil.example',
        platform: false,
      },
    ],
  )
})
