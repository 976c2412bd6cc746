import { describe } from '@jest/globals'
import { testPlatform } from '../../support/platform-pairs.ts'

describe('linkedin', () => {
  testPlatform(
    'linkedin',
    [
      {
        what: 'an invitation',
        from: 'Max Muster <invitations@linkedin.com>',
        subject: 'Hi Jonas, please add me to your LinkedIn network',
        signedBy: 'linkedin.com',
        name: 'Max Muster',
      },
      {
        what: 'a message',
        from: 'Max Muster via LinkedIn <messaging-digest-noreply@linkedin.com>',
        subject: 'Max just messaged you',
        signedBy: 'linkedin.com',
        name: 'Max Muster',
      },
      {
        what: 'an invitation that answers to the account',
        from: 'Max Muster via LinkedIn <member@linkedin.com>',
        replyTo: 'Max Muster <max@muster.example>',
        subject: 'Invitation to connect on LinkedIn',
        signedBy: 'linkedin.com',
        name: 'Max Muster',
        address: 'max@muster.example',
      },
      {
        what: 'a relay in Reply-To',
        from: 'Max Muster <hit-reply@linkedin.com>',
        replyTo: 'Max Muster <m-abc123@reply.linkedin.com>',
        subject: 'Kurze Frage',
        signedBy: 'linkedin.com',
        name: 'Max Muster',
      },
      {
        what: 'German, by the subject',
        from: 'LinkedIn <messages-noreply@linkedin.com>',
        subject: 'Max Muster möchte sich mit Ihnen vernetzen',
        signedBy: 'linkedin.com',
        name: 'Max Muster',
      },
      {
        what: 'English, by the text',
        from: 'LinkedIn <invitations@linkedin.com>',
        subject: 'You have a new connection request',
        text: 'Max Muster, Head of Growth at Muster Ltd, would like to connect with you.',
        signedBy: 'linkedin.com',
        name: 'Max Muster',
      },
    ],
    [
      {
        what: 'its own mail',
        from: 'LinkedIn News <editors-noreply@linkedin.com>',
        subject: 'What people talk about',
        signedBy: 'linkedin.com',
        platform: true,
      },
      {
        what: 'jobs',
        from: 'LinkedIn Job Alerts <jobalerts-noreply@linkedin.com>',
        subject: '30 new jobs for you',
        signedBy: 'linkedin.com',
        platform: true,
      },
      {
        what: 'somebody who works there',
        from: 'Max Muster <mmuster@linkedin.com>',
        subject: 'Lunch',
        signedBy: 'linkedin.com',
        platform: false,
      },
      {
        what: 'a look-alike',
        from: 'Max Muster via LinkedIn <invitations@linkedin.com.evil.example>',
        subject: 'Invitation',
        signedBy: 'evil.example',
        platform: false,
      },
    ],
  )
})
