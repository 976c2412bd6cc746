import { dayOf, headerDate, type SampleClock } from './clock.ts'
import { domainPart, mailbox } from './conversation.ts'
import { fingerprint } from './identity.ts'
import { type Expectation, plain, type ReceivedSample } from './message.ts'
import { SAMPLE_OWNER } from './owner.ts'
import { JULE, KRIEGE, NETZLAFF, OLAF, type Person, SVEA, VANESSA } from './people.ts'

const HOLD_NEWS: Expectation = { kind: 'newsletter', disposition: 'hold' }
const HOLD_EVENT: Expectation = { kind: 'invitation', disposition: 'hold' }

const SOCIETY: Person = {
  name: 'Denkmalfreunde Unterelbe e. V.',
  address: 'vorstand@denkmalfreunde-unterelbe.example',
  language: 'de',
  mailer: 'Mozilla Thunderbird',
}

interface RoundLetter {
  readonly by: Person
  readonly at: Date
  readonly subject: string
  /** The To field: the sender again, or nobody's name. */
  readonly to?: string
  readonly text: readonly string[]
  readonly expect: Expectation
}

/** Mass mail that somebody sends from their own mail program, everyone in Bcc: no bulk header gives it away. */
export function handmadeMassMail(time: SampleClock): readonly ReceivedSample[] {
  const concert = dayOf(time.ahead(16, '19:30'), 'de')
  const lecture = dayOf(time.ahead(19, '18:00'), 'de')
  return [
    byHand({
      by: SVEA,
      at: time.ago(6, '20:12'),
      subject: 'Elbkehlchen-Rundbrief: Noten, Kuchen, Tonarten',
      text: [
        'Liebe Elbkehlchen, liebe Freundinnen und Freunde des Chores,',
        'hier kommt der Rundbrief für diesen Monat. Erstens: Die neuen Noten liegen im Probenraum, bitte je eine Mappe nehmen und keine zwei. Zweitens: Die Kuchenliste für das Konzert hängt aus, bisher steht dort elfmal „Salzstangen“. Drittens: Wir singen das Madrigal jetzt einen Halbton tiefer und nennen es Reife.',
        'Die Beiträge für das Quartal überweist ihr bitte bis Monatsende auf das Vereinskonto.',
        'Herzliche Grüße an alle\nEuer Vorstand\ni. A. Svea Jansen',
        'Wer den Rundbrief nicht mehr bekommen möchte, antwortet einfach mit „bitte nicht mehr“.',
      ],
      expect: { kind: 'newsletter', disposition: 'deliver' },
    }),
    byHand({
      by: VANESSA,
      at: time.ago(7, '07:02'),
      subject: 'KlarheitsImpuls #38: Warum Ihr Schreibtisch nein sagen muss',
      text: [
        'Liebe Leserinnen, liebe Leser,',
        'haben Sie sich heute schon gefragt, was Ihr Schreibtisch Ihnen sagen will? Meiner sagte gestern: „Vanessa, weniger ist mehr Platz.“ Daraus sind meine fünf Impulse für den klaren Monat entstanden, die ich heute mit Ihnen allen teile.',
        'Impuls 1: Räumen Sie auf, bevor es jemand anderes tut. Impuls 2: Atmen Sie. Impuls 3 bis 5 lesen Sie in meinem neuen E-Book „Klar Schiff im Kopf“, das Sie diese Woche zum Einführungspreis von 19 Euro statt 39 Euro erhalten: https://grothe-klarheit.example/ebook',
        'Es grüßt Sie klar und herzlich\nIhre Vanessa Grothe\nKlarheitscoach · Speakerin · Autorin',
        'Sie erhalten diesen Newsletter, weil wir einmal Kontakt hatten. Abmelden? Eine kurze Antwort mit „Abmelden“ im Betreff genügt.',
      ],
      expect: HOLD_NEWS,
    }),
    byHand({
      by: SOCIETY,
      to: 'undisclosed-recipients:;',
      at: time.ago(9, '11:50'),
      subject: 'Mitteilungen der Denkmalfreunde, Ausgabe 3',
      text: [
        'Sehr geehrte Mitglieder, Förderer und Interessierte,',
        'der Vorstand berichtet: Die Sanierung der Pegeluhr ist abgeschlossen, sie geht nun wieder falsch, aber gleichmäßig. Für das Dach der alten Fährstation fehlen uns noch 4.200 Euro; Spenden erbitten wir auf das bekannte Konto. Spendenbescheinigungen werden unaufgefordert zugesandt.',
        'Die Jahresgabe kann in der Geschäftsstelle abgeholt werden. Den ausführlichen Bericht finden Sie unter https://denkmalfreunde-unterelbe.example/mitteilungen.',
        'Mit denkmalfreundlichen Grüßen\nDer Vorstand',
        'Möchten Sie unsere Mitteilungen nicht mehr erhalten, genügt eine kurze Nachricht an diese Adresse.',
      ],
      expect: HOLD_NEWS,
    }),
    byHand({
      by: NETZLAFF,
      to: 'undisclosed-recipients:;',
      at: time.ago(3, '06:01'),
      subject: 'Impulsbrief: Ihr Netz ist Ihr Netto',
      text: [
        'Liebe Netzwerkerinnen und Netzwerker,',
        '11.400 Kontakte, und jeder einzelne bedeutet mir etwas: Reichweite. In meinem heutigen Impulsbrief verrate ich Ihnen die drei Hebel, mit denen auch Sie aus Fremden Follower machen.',
        'Mein Online-Kurs „Kontakte auf Knopfdruck“ kostet nur heute 297 Euro statt 1.997 Euro. Sichern Sie sich jetzt einen der letzten Plätze, wie schon 2.000 Teilnehmer vor Ihnen: https://netzlaff-impulse.example/kurs',
        'Auf Ihren Erfolg\nIhr Gordian Netzlaff\nNetzwerk-Visionär',
        'Diesen Impulsbrief erhalten alle meine Kontakte. Zum Abbestellen antworten Sie bitte mit „Stopp“.',
      ],
      expect: HOLD_NEWS,
    }),
    byHand({
      by: OLAF,
      at: time.ago(8, '15:25'),
      subject: 'Einladung zur Hausmesse „Licht & Häppchen“',
      text: [
        'Sehr geehrte Damen und Herren,',
        `hiermit laden wir alle Geschäftspartner und Freunde des Hauses herzlich zu unserer Hausmesse ein: am ${dayOf(time.ahead(21, '16:00'), 'de')}, von 16 bis 20 Uhr, in unserer Ausstellung in Norderstedt.`,
        'Es erwarten Sie 300 Leuchten, ein Fachvortrag zur Blendung (mit Sonnenbrille) und Häppchen in 2.700 Kelvin. Der Eintritt ist frei, um Anmeldung bis eine Woche vorher unter https://dreesen-licht.example/hausmesse wird gebeten.',
        'Wir freuen uns auf zahlreiches Erscheinen!\nIhr Team von Dreesen Licht',
      ],
      expect: HOLD_EVENT,
    }),
    byHand({
      by: KRIEGE,
      to: mailbox(KRIEGE),
      at: time.ago(10, '17:05'),
      subject: 'Einladung zu meiner Abschiedsvorlesung',
      text: [
        'Liebe ehemalige Studierende, liebe Kolleginnen und Kollegen,',
        `nach 34 Jahren gebe ich den Schlüssel zum Hörsaal zurück, er klemmt ohnehin. Zu meiner Abschiedsvorlesung „Die Treppe, oder: Wie man ankommt“ lade ich Sie alle herzlich ein: am ${lecture} um 18 Uhr im Großen Hörsaal der Hochschule. Anschließend gibt es Wein und die Rückgabe unabgeholter Modelle, die ältesten von 1993.`,
        'Um Anmeldung wird gebeten: https://hs-elbufer.example/abschied',
        'Ihr Anselm Kriege',
      ],
      expect: { kind: 'invitation', disposition: 'deliver' },
    }),
    byHand({
      by: JULE,
      at: time.ago(2, '22:14'),
      subject: 'Einladung: Bach im Treppenhaus',
      text: [
        'Ihr Lieben alle,',
        `ich spiele am ${concert} um 19:30 Uhr drei Suiten in dem Treppenhaus, in dem ich wohne, erster bis vierter Stock, je höher, desto besser der Klang und schlechter die Luft. Ihr seid alle herzlich eingeladen, bringt gern Freunde mit!`,
        'Der Eintritt ist frei, der Hut ist hungrig. Bitte meldet euch kurz an, die Stufen sind begrenzt.',
        'Eure Jule',
      ],
      expect: { kind: 'invitation', disposition: 'deliver' },
    }),
  ]
}

function byHand({ by, at, subject, to = mailbox(by), text, expect }: RoundLetter): ReceivedSample {
  const domain = domainPart(by.address)
  return {
    direction: 'received',
    envelopeFrom: by.address,
    to: SAMPLE_OWNER.addresses[0],
    signAs: domain,
    date: at,
    mime: {
      headers: [
        ['From', mailbox(by)],
        ['To', to],
        ['Subject', subject],
        ['Date', headerDate(at)],
        ['Message-ID', `<${fingerprint(`${by.address} ${subject}`).toUpperCase()}@${domain}>`],
        ['X-Mailer', by.mailer],
        ['Content-Language', by.language],
      ],
      body: plain(`${text.join('\n\n')}\n`),
    },
    expect,
  }
}
