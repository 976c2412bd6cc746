import { describe } from '@jest/globals'
import { address } from '../../../lib/domain/address.ts'
import { invitationOf, mailbox } from '../../support/message.ts'
import { testPlatform } from '../../support/platform-pairs.ts'

const CALENDAR = mailbox('Google Calendar <calendar-notification@google.com>')
const request = { sender: CALENDAR, invitations: [invitationOf()] }

describe('google-calendar', () => {
  testPlatform(
    'google-calendar',
    [
      {
        what: 'a request',
        from: 'Anna Berger <anna@berger.example>',
        subject: 'Invitation: Project talk',
        more: request,
        signedBy: 'google.com',
        name: 'Anna Berger',
        address: 'anna@berger.example',
      },
      {
        what: 'a request from the calendar itself',
        from: 'Google Calendar <calendar-notification@google.com>',
        subject: 'Einladung: Projekt',
        more: request,
        signedBy: 'google.com',
        name: 'Anna Berger',
        address: 'anna@berger.example',
      },
      {
        what: 'a request somebody sends for her',
        from: 'Google Calendar <calendar-notification@google.com>',
        subject: 'Invitation',
        more: { sender: CALENDAR, invitations: [invitationOf({ sentBy: address('office@berger.example') })] },
        signedBy: 'google.com',
        name: 'Anna Berger',
        address: 'anna@berger.example',
      },
      {
        what: 'an organiser without a name',
        from: 'Anna Berger <anna@berger.example>',
        subject: 'Invitation',
        more: {
          sender: CALENDAR,
          invitations: [invitationOf({ organizer: mailbox('anna@berger.example') })],
        },
        signedBy: 'google.com',
        name: 'Anna Berger',
        address: 'anna@berger.example',
      },
      {
        what: 'a group calendar',
        from: 'Max Muster <max@muster.example>',
        subject: 'Invitation',
        more: {
          sender: CALENDAR,
          invitations: [invitationOf({ organizer: mailbox('Choir <c_4f2@group.calendar.google.com>') })],
        },
        signedBy: 'google.com',
        name: 'Max Muster',
        address: 'max@muster.example',
      },
      {
        what: 'an answer',
        from: 'Jonas Weber <jonas@weber.example>',
        subject: 'Accepted: Project talk',
        more: {
          sender: CALENDAR,
          invitations: [invitationOf({ method: 'REPLY', participation: 'accepted' })],
        },
        signedBy: 'google.com',
        name: 'Jonas Weber',
        address: 'jonas@weber.example',
      },
    ],
    [
      {
        what: 'the agenda of the day',
        from: 'Google Calendar <calendar-notification@google.com>',
        subject: 'Your agenda',
        signedBy: 'google.com',
        platform: true,
      },
      {
        what: 'a letter of somebody at Google',
        from: 'Max Muster <max@google.com>',
        subject: 'Lunch',
        signedBy: 'google.com',
        platform: false,
      },
      {
        what: 'a request without the calendar',
        from: 'Max Muster <max@muster.example>',
        subject: 'Talk',
        more: { invitations: [invitationOf()] },
        signedBy: 'muster.example',
        platform: false,
      },
    ],
  )
})
