import { describe } from '@jest/globals'
import { testPlatform } from '../../support/platform-pairs.ts'

describe('teams', () => {
  testPlatform(
    'teams',
    [
      {
        what: 'a chat',
        from: 'Max Muster in Teams <noreply@email.teams.microsoft.com>',
        subject: 'Max sent a message',
        signedBy: 'microsoft.com',
        name: 'Max Muster',
      },
      {
        what: 'a chat, German, from the newer domain',
        from: 'Microsoft Teams <no-reply@teams.mail.microsoft>',
        subject: 'Max Muster hat Ihnen eine Nachricht gesendet',
        signedBy: 'teams.mail.microsoft',
        name: 'Max Muster',
      },
      {
        what: 'a mention',
        from: 'Microsoft Teams <noreply@email.teams.microsoft.com>',
        subject: 'Max Muster mentioned you in Projekt Nord',
        signedBy: 'email.teams.microsoft.com',
        name: 'Max Muster',
      },
    ],
    [
      {
        what: 'what was missed',
        from: 'Microsoft Teams <noreply@email.teams.microsoft.com>',
        subject: 'You have missed activity',
        signedBy: 'microsoft.com',
        platform: true,
      },
      {
        what: 'another service of the house',
        from: 'Microsoft account team <account-security-noreply@accountprotection.microsoft.com>',
        subject: 'Max Muster sent a message',
        signedBy: 'microsoft.com',
        platform: false,
      },
      {
        what: 'a meeting somebody plans',
        from: 'Max Muster <max@muster.example>',
        subject: 'Microsoft Teams meeting',
        signedBy: 'muster.example',
        platform: false,
      },
    ],
  )
})
