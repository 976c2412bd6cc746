import { describe } from '@jest/globals'
import { testPlatform } from '../../support/platform-pairs.ts'

describe('calendly', () => {
  testPlatform(
    'calendly',
    [
      {
        what: 'somebody has booked',
        from: 'Calendly <notifications@calendly.com>',
        replyTo: 'Max Muster <max@muster.example>',
        subject: 'New Event: Max Muster - 10:00am Fri, Mar 6, 2026 - First talk',
        signedBy: 'calendly.com',
        name: 'Max Muster',
      },
      {
        what: 'German',
        from: 'Calendly <notifications@calendly.com>',
        subject: 'Neuer Termin: Max Muster - 10:00 Fr., 6. März 2026 - Erstgespräch',
        signedBy: 'calendly.com',
        name: 'Max Muster',
      },
      {
        what: 'one has booked with somebody',
        from: 'Calendly <no-reply@calendly.com>',
        subject: 'Bestätigt: Erstgespräch mit Max Muster am Freitag, 6. März',
        signedBy: 'calendly.com',
        name: 'Max Muster',
      },
    ],
    [
      {
        what: 'its own offers',
        from: 'Calendly Team <teamcalendly@send.calendly.com>',
        subject: 'Confirmed: you save time',
        signedBy: 'calendly.com',
        platform: true,
      },
      {
        what: 'a link in a letter',
        from: 'Max Muster <max@muster.example>',
        subject: 'Calendly',
        signedBy: 'muster.example',
        platform: false,
      },
    ],
  )
})
