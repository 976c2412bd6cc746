import { dateOf, type SampleClock } from './clock.ts'
import type { ReceivedSample } from './message.ts'
import { german, receipt, says } from './receipts.ts'

/** Codes, passwords, alarms: mail about her accounts and the systems that she runs. */
export function accounts(time: SampleClock): readonly ReceivedSample[] {
  return [
    receipt({
      from: { name: 'Planraum', address: 'sicherheit@planraum.example' },
      at: time.minutesAgo(25),
      subject: '493 108 ist Ihr Anmeldecode für Planraum',
      layout: {
        ...german('Planraum', '#0b6e69'),
        blocks: [
          says(
            '493 108',
            'Mit diesem Code melden Sie sich bei Planraum an. Er gilt zehn Minuten.',
            'Sie haben keinen Code angefordert? Dann geben Sie ihn bitte niemandem und ändern Sie Ihr Passwort.',
          ),
        ],
      },
    }),
    receipt({
      from: { name: 'Wirtshafen Hosting', address: 'noreply@wirtshafen.example' },
      at: time.ago(1, '21:06'),
      subject: 'Sicherheitshinweis: neue Anmeldung an Ihrem Konto',
      layout: {
        ...german('Wirtshafen', '#33415c'),
        blocks: [
          says(
            'Waren Sie das?',
            `Am ${dateOf(time.ago(1, '21:05'), 'de')} um 21:05 Uhr hat sich jemand mit einem neuen Gerät an Ihrem Kundenkonto angemeldet (Hamburg, Firefox unter Linux).`,
            'Wenn Sie es waren, brauchen Sie nichts zu tun. Andernfalls setzen Sie bitte sofort Ihr Passwort zurück.',
          ),
        ],
      },
    }),
    receipt({
      from: { name: 'Planraum', address: 'konto@planraum.example' },
      at: time.ago(19, '08:13'),
      subject: 'Passwort zurücksetzen',
      layout: {
        ...german('Planraum', '#0b6e69'),
        blocks: [
          {
            ...says(
              'Neues Passwort festlegen',
              'Guten Tag, für Ihr Konto wurde ein neues Passwort angefordert. Der Link gilt eine Stunde und nur einmal. Waren Sie es nicht, ignorieren Sie diese E-Mail einfach.',
            ),
            button: { label: 'Passwort festlegen', href: 'https://planraum.example/passwort/3e91b0c7' },
          },
        ],
      },
    }),
    receipt({
      from: { name: 'Baustellenwacht', address: 'alarm@baustellenwacht.example' },
      at: time.ago(2, '02:44'),
      subject: '[ALARM] Alte Gießerei: Feuchtesensor Keller Nord über Grenzwert (87 %)',
      headers: [['X-Priority', '1']],
      layout: {
        ...german('Baustellenwacht', '#a80000'),
        blocks: [
          says(
            'Zustand: ALARM',
            'Anlage: Alte Gießerei\nSensor: Keller Nord, Feuchte\nMesswert: 87 % (Grenzwert 80 %)\nSeit: 02:41 Uhr',
            'Pumpe 1 ist angelaufen. Dieser Alarm wird wiederholt, bis ihn jemand quittiert.',
          ),
        ],
      },
    }),
    receipt({
      from: { name: 'Planraum Hilfe', address: 'hilfe@planraum.example' },
      at: time.ago(19, '09:30'),
      subject: '[Ticket 48121] Wir haben Ihre Anfrage erhalten: „Der Vogel ist weg“',
      layout: {
        ...german('Planraum', '#0b6e69'),
        blocks: [
          says(
            'Ihre Anfrage ist bei uns',
            'Guten Tag Frau Brodersen, Ihre Anfrage „Der Vogel ist weg“ hat die Nummer 48121. Wir antworten in der Regel innerhalb eines Werktages. Bitte lassen Sie die Nummer im Betreff stehen.',
          ),
        ],
      },
    }),
    receipt({
      from: { name: 'Leihbagger Nord', address: 'konto@leihbagger-nord.example' },
      at: time.ago(16, '12:58'),
      subject: 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
      layout: {
        ...german('Leihbagger Nord', '#e0a100'),
        blocks: [
          {
            ...says(
              'Fast fertig',
              'Guten Tag, Sie haben soeben ein Kundenkonto bei Leihbagger Nord angelegt. Bitte bestätigen Sie Ihre Adresse, dann ist der Bagger nur noch einen Klick entfernt.',
            ),
            button: {
              label: 'Adresse bestätigen',
              href: 'https://leihbagger-nord.example/bestaetigen/91c04f',
            },
          },
        ],
      },
    }),
  ]
}
