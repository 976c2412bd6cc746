import { describe } from '@jest/globals'
import { headersOf } from '../../support/message.ts'
import { testPlatform } from '../../support/platform-pairs.ts'

describe('substack', () => {
  testPlatform(
    'substack',
    [
      {
        what: 'a writer and her letter',
        from: 'Anna Berger from Nordlicht <nordlicht@substack.com>',
        subject: 'Issue 12',
        signedBy: 'substack.com',
        name: 'Anna Berger',
      },
      {
        what: 'a writer at an address made of her name',
        from: 'Anna Berger <annaberger@substack.com>',
        subject: 'Issue 13',
        more: { headers: headersOf({ 'List-Unsubscribe': '<https://substack.com/leave>' }) },
        signedBy: 'mg1.substack.com',
        name: 'Anna Berger',
      },
    ],
    [
      {
        what: 'its own mail',
        from: 'Substack <no-reply@substack.com>',
        subject: 'Your weekly reads',
        signedBy: 'substack.com',
        platform: true,
      },
      {
        what: 'somebody who works there',
        from: 'Max Muster <max@substack.com>',
        subject: 'Lunch',
        signedBy: 'substack.com',
        platform: false,
      },
      {
        what: 'a letter from elsewhere',
        from: 'Anna Berger <anna@berger.example>',
        subject: 'My Substack',
        signedBy: 'berger.example',
        platform: false,
      },
    ],
  )
})
