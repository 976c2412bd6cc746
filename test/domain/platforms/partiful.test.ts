import { describe } from '@jest/globals'
import { testPlatform } from '../../support/platform-pairs.ts'

describe('partiful', () => {
  testPlatform(
    'partiful',
    [
      {
        what: 'a party',
        from: 'Partiful <hello@partiful.com>',
        subject: 'Lena invited you to Housewarming',
        signedBy: 'partiful.com',
        name: 'Lena',
      },
      {
        what: 'the host in From',
        from: 'Max Muster <invite@partiful.com>',
        subject: 'Housewarming',
        signedBy: 'partiful.com',
        name: 'Max Muster',
      },
    ],
    [
      {
        what: 'somebody without a name',
        from: 'Partiful <hello@partiful.com>',
        subject: 'Someone invited you to Housewarming',
        signedBy: 'partiful.com',
        platform: true,
      },
      {
        what: 'a link in a letter',
        from: 'Lena Muster <lena@muster.example>',
        subject: 'My party is on Partiful',
        signedBy: 'muster.example',
        platform: false,
      },
    ],
  )
})
