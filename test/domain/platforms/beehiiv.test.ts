import { describe } from '@jest/globals'
import { testPlatform } from '../../support/platform-pairs.ts'

describe('beehiiv', () => {
  testPlatform(
    'beehiiv',
    [
      {
        what: 'a writer',
        from: 'Anna Berger <nordlicht@mail.beehiiv.com>',
        subject: 'Issue 12',
        signedBy: 'mail.beehiiv.com',
        name: 'Anna Berger',
      },
      {
        what: 'a writer and her letter',
        from: 'Anna Berger from Nordlicht <nordlicht@mail.beehiiv.com>',
        subject: 'Issue 12',
        signedBy: 'beehiiv.com',
        name: 'Anna Berger',
      },
      {
        what: 'a letter without a writer',
        from: 'Nordlicht <nordlicht@mail.beehiiv.com>',
        subject: 'Issue 12',
        signedBy: 'mail.beehiiv.com',
        name: 'Nordlicht',
      },
    ],
    [
      {
        what: 'its own mail',
        from: 'beehiiv <support@beehiiv.com>',
        subject: 'Your sign-in',
        signedBy: 'beehiiv.com',
        platform: true,
      },
      {
        what: 'somebody who works there',
        from: 'Max Muster <max@beehiiv.com>',
        subject: 'Lunch',
        signedBy: 'beehiiv.com',
        platform: false,
      },
      {
        what: 'a publication with a domain of its own',
        from: 'Anna Berger <anna@nordlicht.example>',
        subject: 'Issue 12',
        signedBy: 'nordlicht.example',
        platform: false,
      },
    ],
  )
})
