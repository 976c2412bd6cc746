import { describe } from '@jest/globals'
import { testPlatform } from '../../support/platform-pairs.ts'

describe('zoom', () => {
  testPlatform(
    'zoom',
    [
      {
        what: 'under the name of the host',
        from: 'Max Muster <no-reply@zoom.us>',
        subject: 'Project talk',
        signedBy: 'zoom.us',
        name: 'Max Muster',
      },
      {
        what: 'by the text, English',
        from: 'Zoom <no-reply@zoom.us>',
        subject: 'Zoom meeting invitation',
        text: 'Hello,\n\nMax Muster is inviting you to a scheduled Zoom meeting.',
        signedBy: 'zoom.us',
        name: 'Max Muster',
      },
      {
        what: 'by the text, German',
        from: 'Zoom <no-reply@zoom.us>',
        subject: 'Einladung',
        text: 'Max Muster lädt Sie zu einem geplanten Zoom-Meeting ein.',
        signedBy: 'zoom.us',
        name: 'Max Muster',
      },
    ],
    [
      {
        what: 'its own offers',
        from: 'Zoom Events <no-reply@zoom.us>',
        subject: 'Zoomtopia',
        signedBy: 'zoom.us',
        platform: true,
      },
      {
        what: 'a meeting somebody sends from home',
        from: 'Max Muster <max@muster.example>',
        subject: 'Zoom',
        text: 'Max Muster is inviting you to a scheduled Zoom meeting.',
        signedBy: 'muster.example',
        platform: false,
      },
    ],
  )
})
