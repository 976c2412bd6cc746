import type { SampleClock } from './clock.ts'
import { conversation } from './conversation.ts'
import type { SampleMessage } from './message.ts'
import { ARCHIVE, HANNE, KRIEGE, MISSPELT, OLAF, type Person, RUBEN, VANESSA } from './people.ts'

const NEW_CUSTOMER: Person = {
  name: 'Familie Bredow-Akin',
  address: 'bredow-akin@huettenpost.example',
  language: 'de',
  mailer: 'Mozilla Thunderbird',
}

const STUDENT: Person = {
  name: 'Owen Pryce',
  address: 'owen.pryce@student.brackenfell.example',
  language: 'en',
  mailer: 'Evolution 3.54.3',
}

/** First letters from strangers, which must never wait, and letters of hers from which nothing came. */
export function strangersLetters(time: SampleClock): readonly SampleMessage[] {
  return [...firstLetters(time), ...onceWritten(time), ...longAgo(time)]
}

function firstLetters(time: SampleClock): readonly SampleMessage[] {
  return [
    ...conversation({
      subject: 'Anfrage: Scheune mit Loch im Dach',
      with: [NEW_CUSTOMER],
      letters: [
        {
          by: NEW_CUSTOMER,
          at: time.ago(4, '21:58'),
          text: [
            'Sehr geehrte Frau Brodersen,',
            'Frau Dr. Thormählen hat uns Ihren Namen gegeben, zusammen mit einem Stück Treppengeländer, das sie aus der Handtasche zog. Wir haben in der Nähe von Stade eine Scheune von 1864 gekauft. Sie hat ein Loch im Dach, durch das man sehr schön die Sterne sieht, aber leider auch den Regen.',
            'Hätten Sie in den nächsten Wochen eine Stunde Zeit, sie sich anzusehen? Wir haben zwei Kinder, ein Budget und keine Ahnung.',
            'Mit freundlichen Grüßen\nDeniz und Katrin Bredow-Akin',
          ],
        },
        {
          by: HANNE,
          at: time.ago(3, '08:35'),
          text: [
            'Liebe Frau und lieber Herr Bredow-Akin,',
            'ein Loch mit Sternen sehe ich mir immer gern an. Nächste Woche bin ich ohnehin in der Gegend. Bitte stellen Sie bis dahin einen Eimer darunter und fassen Sie die Balken nicht an.',
            'Herzliche Grüße\nHanne Brodersen',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'A question about the Alte Gießerei for my thesis',
      with: [STUDENT],
      letters: [
        {
          by: STUDENT,
          at: time.ago(2, '15:12'),
          text: [
            'Dear Ms Brodersen,',
            'I am writing my thesis on foundries that became homes, and yours is chapter four. The city archive tells me the chimney was taken down in 1958, but your section shows its base still in the ground. Which of you is right?',
            'I should be grateful for a line, and I promise to spell Gießerei correctly throughout.',
            'Yours sincerely\nOwen Pryce',
          ],
        },
      ],
    }),
  ]
}

function onceWritten(time: SampleClock): readonly SampleMessage[] {
  return [
    ...conversation({
      subject: 'Unser Gespräch auf der Baufachmesse',
      with: [VANESSA],
      letters: [
        {
          by: HANNE,
          at: time.ago(198, '18:30'),
          text: [
            'Liebe Frau Grothe,',
            'vielen Dank für das nette Gespräch am Kaffeestand und für Ihre Karte. Sollte ich einmal ein Coaching brauchen, melde ich mich. Im Augenblick brauche ich eher einen Dachdecker.',
            'Freundliche Grüße\nHanne Brodersen',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'Pendelleuchten für ein Treppenhaus',
      with: [OLAF],
      letters: [
        {
          by: HANNE,
          at: time.ago(176, '09:15'),
          text: [
            'Sehr geehrter Herr Dreesen,',
            'für ein Treppenhaus über vier Geschosse suche ich Pendelleuchten mit 9 m Kabel, blendfrei, warmweiß. Gibt es so etwas bei Ihnen von der Stange?',
            'Mit freundlichen Grüßen\nHanne Brodersen',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'Einsicht in die Bauakte Große Fährstiege 7',
      with: [ARCHIVE],
      letters: [
        {
          by: HANNE,
          at: time.ago(15, '10:40'),
          text: [
            'Sehr geehrte Damen und Herren,',
            'ich bitte um Einsicht in die Bauakte Große Fährstiege 7 (Baujahr 1911). Ich komme gern vorbei und bringe saubere Hände mit.',
            'Mit freundlichen Grüßen\nHanne Brodersen',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'Hochbeete für eine Dachterrasse',
      with: [MISSPELT],
      letters: [
        {
          by: HANNE,
          at: time.ago(14, '16:22'),
          text: [
            'Liebe Frau Cordes,',
            'Sönke Ahlers hat Sie mir empfohlen: Wir suchen jemanden für zwölf Hochbeete auf einem Dach, höchstens 35 cm Erde, viele Tomaten, viele Meinungen.',
            'Hätten Sie Lust?',
            'Herzliche Grüße\nHanne Brodersen',
          ],
        },
      ],
    }),
  ]
}

function longAgo(time: SampleClock): readonly SampleMessage[] {
  return [
    ...conversation({
      subject: 'Danke für das Gutachten',
      with: [KRIEGE],
      letters: [
        {
          by: HANNE,
          at: time.ago(1_342, '19:20'),
          text: [
            'Lieber Herr Professor Kriege,',
            'die Jury hat Ihr Gutachten offenbar gelesen, jedenfalls zitiert sie es auf drei Seiten und falsch. Der Preis ist trotzdem unserer. Ich danke Ihnen sehr.',
            'Ihre Hanne Brodersen',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'Ihr Satz über Treppen',
      with: [KRIEGE],
      letters: [
        {
          by: HANNE,
          at: time.ago(1_297, '08:47'),
          text: [
            'Lieber Herr Professor Kriege,',
            'für einen Vortrag suche ich die Quelle Ihres Satzes „Eine Treppe ist ein Zimmer, das sich nicht entscheiden kann“. Ist der von Ihnen, oder darf er von Ihnen sein?',
            'Herzlich\nIhre Hanne Brodersen',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'Café Castell: Tresen, letzte Fassung',
      with: [RUBEN],
      letters: [
        {
          by: HANNE,
          at: time.ago(1_418, '12:05'),
          text: [
            'Lieber Ruben,',
            'der Tresen ist jetzt 6 cm niedriger, damit deine Tante darüber hinwegsehen kann, und 20 cm länger, damit sie nicht alles sieht.',
            'Gruß, Hanne',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'Schlussrechnung und ein Kaffee',
      with: [RUBEN],
      letters: [
        {
          by: HANNE,
          at: time.ago(1_372, '17:30'),
          text: [
            'Lieber Ruben,',
            'die Schlussrechnung kommt mit der Post. Es war mir ein Vergnügen, und ich habe seit der Eröffnung nicht mehr geschlafen, so gut ist dein Espresso.',
            'Hanne',
          ],
        },
      ],
    }),
  ]
}
