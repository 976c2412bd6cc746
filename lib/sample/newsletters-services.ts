import type { SampleClock } from './clock.ts'
import type { Expectation, ReceivedSample } from './message.ts'
import { SAMPLE_OWNER } from './owner.ts'
import { JULE, OLAF, RUBEN } from './people.ts'
import { viaBrevo, viaCleverReach, viaMailchimp, viaSubstack } from './services.ts'

const HELD: Expectation = { kind: 'newsletter', disposition: 'hold' }
const DELIVERED: Expectation = { kind: 'newsletter', disposition: 'deliver' }

/**
 * Newsletters that sending services carry: from a close friend and from somebody who only uses her name, from
 * a dormant contact, a weak one, and strangers.
 */
export function serviceNewsletters(time: SampleClock): readonly ReceivedSample[] {
  return [
    viaCleverReach({
      list: 'saitenpost',
      from: { name: 'Jule Wiechmann', address: JULE.address },
      at: time.ago(5, '10:00'),
      subject: 'Saitenpost Nr. 14: Drei Proben, zwei Saiten, ein Wunder',
      expect: DELIVERED,
      layout: {
        language: 'de',
        brand: 'Saitenpost',
        colour: '#7a2f3d',
        preheader: 'Neues vom Cello: was riss, was hielt und was demnächst klingt.',
        blocks: [
          {
            heading: 'Was riss',
            paragraphs: [
              'Liebe Freundinnen und Freunde des tiefen Tons,',
              'in der Generalprobe riss die A-Saite, im zweiten Satz die D-Saite, und der Dirigent verlor kurz die Fassung. Die Fassung war schneller ersetzt als die Saiten.',
            ],
          },
          {
            heading: 'Was klingt',
            paragraphs: [
              'Die Bach-Suiten spiele ich im nächsten Monat an drei Abenden in drei Treppenhäusern. Die Termine stehen auf meiner Seite, Sitzkissen bitte selbst mitbringen.',
            ],
            button: {
              label: 'Alle Termine',
              href: 'https://click.klarversand.example/c/saitenpost-14-termine',
            },
          },
        ],
        footer: [
          'Jule Wiechmann · Cello · Leipzig',
          'Sie erhalten die Saitenpost, weil Sie sich dafür eingetragen haben.',
        ],
      },
    }),
    viaBrevo({
      list: 'forged',
      from: { name: 'Jule Wiechmann', address: JULE.address },
      signAs: 'turbo-rundmail.example',
      at: time.ago(1, '03:17'),
      subject: 'Meine Freunde verdienen jetzt 4.000 Euro im Monat, und Sie?',
      expect: HELD,
      layout: {
        language: 'de',
        brand: 'Saitenpost EXTRA',
        colour: '#7a2f3d',
        preheader: 'Nur heute: das Geheimnis, das Ihre Bank nicht kennt.',
        blocks: [
          {
            heading: 'Nur noch 12 Plätze frei',
            paragraphs: [
              'Sehr geehrter Kunde,',
              'als erfolgreiche Cellistin verrate ich meinen Abonnenten heute das System, mit dem Sie von zu Hause aus und ganz ohne Cello bis zu 4.000 Euro im Monat verdienen. Sichern Sie sich jetzt Ihren Platz im Gratis-Webinar.',
            ],
            button: { label: 'Platz sichern', href: 'https://r.blaupost.example/tr/cl/jetzt-reich' },
          },
        ],
        footer: ['Turbo Rundmail Ltd.'],
      },
    }),
    viaMailchimp({
      list: 'roestpost',
      from: { name: 'Castell Rösterei', address: RUBEN.address },
      at: time.ago(6, '06:30'),
      subject: '☕ Neue Ernte aus Huehuetenango: 15 % bis Sonntag',
      expect: HELD,
      layout: {
        language: 'de',
        brand: 'Castell Rösterei',
        colour: '#4b2e1e',
        preheader: 'Kirsche, Kakao, ein Hauch von Orange. Und ein Gutschein.',
        blocks: [
          {
            heading: 'Frisch geröstet: Finca La Niebla',
            paragraphs: [
              'Liebe Kaffeefreunde, unsere Trommel läuft heiß: 300 Säcke aus dem Hochland, handgepflückt auf 1.900 Metern. In der Tasse Kirsche und Kakao, im Abgang Orange.',
              'Mit dem Code NIEBLA15 sparen Sie bis Sonntag 15 % auf alle Espressi.',
            ],
            button: {
              label: 'Jetzt bestellen',
              href: 'https://click.makakpost.example/track/click?roestpost=niebla15',
            },
          },
          { heading: 'Barista-Tipp', paragraphs: ['Feiner mahlen. Noch feiner. So, jetzt war es zu fein.'] },
        ],
        footer: [
          'Castell Rösterei GmbH, Am Speicher 3, Hamburg',
          'Sie erhalten diese E-Mail als Kunde unseres Hauses.',
        ],
      },
    }),
    viaBrevo({
      list: 'lichtblick',
      from: { name: 'Olaf Dreesen | Dreesen Licht', address: OLAF.address },
      at: time.ago(3, '08:05'),
      subject: 'Lichtblick im Mai, im November und dazwischen: unsere neue LED-Serie',
      expect: HELD,
      layout: {
        language: 'de',
        brand: 'Dreesen Lichtblick',
        colour: '#c98b00',
        preheader: 'Bis zu 40 % weniger Strom, bis zu 100 % mehr Licht am Ende des Flurs.',
        blocks: [
          {
            heading: 'Die Serie „Deichlicht“ ist da',
            paragraphs: [
              'Sehr geehrte Damen und Herren, liebe Planerinnen und Planer,',
              'unsere neue Serie bringt 2.700 Kelvin in jedes Treppenhaus, dimmbar, blendfrei und in vier Farben, von denen drei Grau heißen.',
              'Fordern Sie jetzt das kostenlose Musterpaket an. Das Angebot gilt, solange der Vorrat reicht.',
            ],
            button: {
              label: 'Musterpaket anfordern',
              href: 'https://r.blaupost.example/tr/cl/deichlicht-muster',
            },
          },
        ],
        footer: ['Dreesen Licht GmbH & Co. KG · Industrieweg 12 · Norderstedt', 'Impressum · Datenschutz'],
      },
    }),
    viaMailchimp({
      list: 'papierliebe',
      from: { name: 'Papierwerk', address: 'hallo@papierwerk.example' },
      at: time.ago(4, '07:15'),
      subject: 'Hanne, Ihr Skizzenbuch vermisst Sie (und es gibt 20 %)',
      expect: HELD,
      layout: {
        language: 'de',
        brand: 'Papierwerk',
        colour: '#2f5d50',
        preheader: 'Nur bis Mitternacht: Rabatt auf alles, was knistert.',
        blocks: [
          {
            heading: '20 % auf alle Skizzenbücher',
            paragraphs: [
              'Liebe Hanne, 120 Gramm, säurefrei, fadengeheftet: Unsere Bestseller sind wieder da, und nur bis Mitternacht gibt es 20 % Rabatt.',
              'Ab 49 Euro versandkostenfrei. Der Gutschein wird im Warenkorb automatisch abgezogen.',
            ],
            button: {
              label: 'Zum Angebot',
              href: 'https://click.makakpost.example/track/click?papierwerk=20',
            },
          },
        ],
        footer: ['Papierwerk Versand GmbH · Leinpfad 4 · Lüneburg'],
      },
    }),
    viaCleverReach({
      list: 'planwerk',
      from: { name: 'Planwerk CAD', address: 'newsletter@planwerk-cad.example' },
      to: SAMPLE_OWNER.addresses[1],
      at: time.ago(11, '09:45'),
      subject: 'Version 27 ist da: jetzt mit 214 neuen Werkzeugen, die Sie brauchen werden',
      expect: HELD,
      layout: {
        language: 'de',
        brand: 'Planwerk CAD',
        colour: '#1f3c88',
        preheader: 'Wände ziehen wie von selbst. Manchmal wirklich.',
        blocks: [
          {
            heading: 'Das ist neu in Version 27',
            paragraphs: [
              'Sehr geehrte Frau Brodersen, mit dem neuen Wandassistenten zeichnen Sie laut unserer Umfrage 31 % schneller. Befragt wurde der Wandassistent.',
              'Sichern Sie sich bis Monatsende das Upgrade zum Vorzugspreis und erhalten Sie zwei Schulungen gratis dazu.',
            ],
            button: { label: 'Jetzt upgraden', href: 'https://click.klarversand.example/c/planwerk-27' },
          },
          {
            heading: 'Unser Blog',
            paragraphs: ['Sieben Fehler bei der Türliste, und warum der vierte Sie überraschen wird.'],
          },
        ],
        footer: ['Planwerk Software AG · Datenschutz · Impressum'],
      },
    }),
    viaSubstack({
      list: 'loadbearing',
      from: { name: 'Marguerite Oakes from Load-Bearing', address: 'loadbearing@essaypost.example' },
      at: time.ago(2, '13:30'),
      subject: 'In praise of the ugly car park',
      expect: HELD,
      layout: {
        language: 'en',
        brand: 'Load-Bearing',
        colour: '#b5472f',
        preheader: 'Six storeys of concrete, and the best view in Sheffield.',
        blocks: [
          {
            paragraphs: [
              'Welcome to the 312 new readers who joined Load-Bearing this week.',
              'Nobody has ever proposed marriage in a car park, I used to say, until four of you wrote in. This week: why the ramp is the last honest stair, and what we lose when the spiral goes.',
              'This post is for all subscribers. To read the second half, consider becoming a paid subscriber.',
            ],
            button: { label: 'Upgrade to paid', href: 'https://loadbearing.essaypost.example/subscribe' },
          },
        ],
        footer: ['© Marguerite Oakes, 548 Tram Street, Sheffield'],
      },
    }),
  ]
}
