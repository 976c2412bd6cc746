import { describe } from '@jest/globals'
import { testPlatform } from '../../support/platform-pairs.ts'

describe('gitlab', () => {
  testPlatform(
    'gitlab',
    [
      {
        what: 'a comment',
        from: 'Max Muster (@mmuster) <gitlab@mg.gitlab.com>',
        subject: 'Re: kiosk | Opening hours (#12)',
        signedBy: 'mg.gitlab.com',
        name: 'Max Muster',
      },
      {
        what: 'a bare name',
        from: 'Max Muster <gitlab@mg.gitlab.com>',
        subject: 'kiosk | Opening hours (#12)',
        signedBy: 'gitlab.com',
        name: 'Max Muster',
      },
    ],
    [
      {
        what: 'a robot',
        from: 'GitLab Security Bot (@gitlab-bot) <gitlab@mg.gitlab.com>',
        subject: 'kiosk | Update (#13)',
        signedBy: 'mg.gitlab.com',
        platform: true,
      },
      {
        what: 'an installation of its own',
        from: 'Max Muster (@mmuster) <gitlab@muster.example>',
        subject: 'kiosk | Opening hours (#12)',
        signedBy: 'muster.example',
        platform: false,
      },
    ],
  )
})
