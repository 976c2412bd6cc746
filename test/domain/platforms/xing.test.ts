import { describe } from '@jest/globals'
import { testPlatform } from '../../support/platform-pairs.ts'

describe('xing', () => {
  testPlatform(
    'xing',
    [
      {
        what: 'a message, German',
        from: 'Max Muster via XING <mailrobot@mail.xing.com>',
        subject: 'Neue Nachricht',
        signedBy: 'mail.xing.com',
        name: 'Max Muster',
      },
      {
        what: 'über',
        from: 'Dr. Max Muster über XING <noreply@xing.com>',
        subject: 'Einladung',
        signedBy: 'xing.com',
        name: 'Dr. Max Muster',
      },
      {
        what: 'a contact request by its subject',
        from: 'XING <mailrobot@mail.xing.com>',
        subject: 'Max Muster möchte Sie als Kontakt hinzufügen',
        signedBy: 'xing.com',
        name: 'Max Muster',
      },
      {
        what: 'an event',
        from: 'XING Events <events@xing.com>',
        subject: 'Erika Mustermann-Öz hat Sie zu „Netzwerken am Elbufer“ eingeladen',
        signedBy: 'xing.com',
        name: 'Erika Mustermann-Öz',
      },
      {
        what: 'a request, English',
        from: 'XING <mailrobot@mail.xing.com>',
        subject: 'Contact request from Max Muster',
        signedBy: 'xing.com',
        name: 'Max Muster',
      },
      {
        what: 'by the text',
        from: 'XING <mailrobot@mail.xing.com>',
        subject: 'Sie haben eine neue Kontaktanfrage',
        text: 'Hallo Herr Weber,\n\nMax Muster, Vertrieb bei Muster & Partner, möchte Sie als Kontakt hinzufügen.\n',
        signedBy: 'xing.com',
        name: 'Max Muster',
      },
    ],
    [
      {
        what: 'its own news',
        from: 'XING News <news@mail.xing.com>',
        subject: 'Ihre Themen der Woche',
        signedBy: 'xing.com',
        platform: true,
      },
      {
        what: 'several who looked',
        from: 'XING <mailrobot@mail.xing.com>',
        subject: 'Max Muster und 3 weitere Mitglieder haben Ihr Profil besucht',
        signedBy: 'xing.com',
        platform: true,
      },
      {
        what: 'somebody who works there',
        from: 'Erika Mustermann <erika.mustermann@xing.com>',
        subject: 'Unser Gespräch',
        signedBy: 'xing.com',
        platform: false,
      },
      {
        what: 'a look-alike below another domain',
        from: 'Max Muster via XING <mailrobot@xing.com.evil.example>',
        subject: 'Neue Nachricht',
        signedBy: 'evil.example',
        platform: false,
      },
      {
        what: 'a look-alike with a digit',
        from: 'Max Muster via XING <mailrobot@x1ng.com>',
        subject: 'Neue Nachricht',
        signedBy: 'x1ng.com',
        platform: false,
      },
      {
        what: 'a person called Xing',
        from: 'Li Xing <li@xing.example>',
        subject: 'Tea',
        signedBy: 'xing.example',
        platform: false,
      },
    ],
  )
})
