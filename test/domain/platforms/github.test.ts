import { describe } from '@jest/globals'
import { testPlatform } from '../../support/platform-pairs.ts'

describe('github', () => {
  testPlatform(
    'github',
    [
      {
        what: 'a comment',
        from: 'Max Muster <notifications@github.com>',
        replyTo: 'muster/kiosk <reply+abc@reply.github.com>',
        subject: 'Re: [muster/kiosk] Opening hours (#12)',
        signedBy: 'github.com',
        name: 'Max Muster',
      },
      {
        what: 'a login',
        from: 'maxmuster7 <notifications@github.com>',
        subject: '[muster/kiosk] Opening hours (#12)',
        signedBy: 'github.com',
        name: 'maxmuster7',
      },
    ],
    [
      {
        what: 'a robot',
        from: 'dependabot[bot] <notifications@github.com>',
        subject: '[muster/kiosk] Bump till from 1 to 2',
        signedBy: 'github.com',
        platform: true,
      },
      {
        what: 'its own mail',
        from: 'GitHub <noreply@github.com>',
        subject: 'A new key was added',
        signedBy: 'github.com',
        platform: true,
      },
      {
        what: 'somebody who works there',
        from: 'Max Muster <maxmuster@github.com>',
        subject: 'Lunch',
        signedBy: 'github.com',
        platform: false,
      },
    ],
  )
})
