import type { SampleClock } from './clock.ts'
import { conversation } from './conversation.ts'
import type { SampleMessage } from './message.ts'
import { HANNE, MATS, TARIQ } from './people.ts'

/** Tariq, who makes sure that her houses stand, and Mats, who draws them. */
export function colleaguesLetters(time: SampleClock): readonly SampleMessage[] {
  return [
    ...conversation({
      subject: 'Unterzug Gießerei: 40 cm sind nicht verhandelbar?',
      with: [TARIQ],
      formal: true,
      letters: [
        {
          by: HANNE,
          at: time.ago(298, '08:35'),
          text: [
            'Moin Tariq,',
            'dein Unterzug im Foyer ist 40 cm hoch. Mein Foyer hat 38 cm übrig. Einer von beiden muss nachgeben, und ich habe den Grundriss lieber.',
            'Gibt es da Spielraum, oder fällt mir sonst die Galerie auf den Kopf?',
            'Grüße, Hanne',
          ],
        },
        {
          by: TARIQ,
          at: time.ago(298, '11:02'),
          text: [
            'Moin Hanne,',
            'mit Stahl statt Beton komme ich auf 32 cm. Dann hast du 6 cm übrig, die du bestimmt sofort mit Leitungen füllst.',
            'Rechnung kommt bis Freitag, und zwar die statische. Die andere kommt auch.',
            'Tariq',
          ],
        },
        {
          by: HANNE,
          at: time.ago(297, '09:10'),
          text: [
            'Stahl ist wunderbar. Die 6 cm bleiben leer, ich schreibe „Luftraum“ daran und verlange Eintritt.',
            'Hanne',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'Bodengutachten, oder: Überraschung aus dem Jahr 1911',
      with: [TARIQ],
      letters: [
        {
          by: TARIQ,
          at: time.ago(204, '14:48'),
          text: [
            'Hanne, setz dich.',
            'Unter der Nordwand liegt ein Fundament, das in keinem Plan steht. Ziegel, vermutlich der alte Schornsteinsockel von 1911. Tragfähig ist er wie ein Bunker, aber er liegt genau da, wo deine Grundleitung hinsoll.',
            'Umlegen oder durchbohren?',
            'Tariq',
          ],
        },
        {
          by: HANNE,
          at: time.ago(204, '15:30'),
          text: [
            'Umlegen. Wer 1911 so gemauert hat, den bohrt man nicht an, den grüßt man.',
            'Ich verschiebe den Technikraum um 1,20 m nach Westen. Schickst du mir bitte die Koordinaten des Sockels als DXF?',
            'Hanne',
          ],
        },
        {
          by: TARIQ,
          at: time.ago(203, '08:16'),
          text: ['DXF liegt im Projektordner. Ich habe die Ebene „Gruß_1911“ genannt.', 'T.'],
        },
        {
          by: HANNE,
          at: time.ago(203, '08:44'),
          text: ['Das bleibt so bis zur Abnahme. Danke dir! H.'],
        },
      ],
    }),
    ...conversation({
      subject: 'Deckenlasten Harbourlight',
      with: [TARIQ],
      letters: [
        {
          by: HANNE,
          at: time.ago(121, '10:05'),
          text: [
            'Moin Tariq,',
            'die Londoner wollen im zweiten Obergeschoss 14.000 Bücher aufstellen und sagen, das sei „light office use“. Was wiegt ein englisches Buch?',
            'Hanne',
          ],
        },
        {
          by: TARIQ,
          at: time.ago(120, '09:27'),
          text: [
            'Genauso viel wie ein deutsches, nur mit mehr Humor. Rechne mit 7,5 kN je Quadratmeter, sonst liegt die Belletristik bald im Erdgeschoss bei den Sachbüchern.',
            'Ich schaue mir die Decke Donnerstag an.',
            'Tariq',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'Abstandhalter, kurz',
      with: [TARIQ],
      letters: [
        {
          by: HANNE,
          at: time.ago(66, '16:12'),
          text: [
            'Tariq, kurze Frage: Bleiben wir bei 35 mm Betondeckung an der Hofseite? Die Bewehrung kommt schon morgen, früher als alles, was je auf diese Baustelle kam.',
            'Hanne',
          ],
        },
        {
          by: TARIQ,
          at: time.ago(66, '16:19'),
          text: ['35. Und fotografier es, bevor der Beton kommt.', 'T.'],
        },
      ],
    }),
    ...conversation({
      subject: 'Richtfest: wer hält die Rede?',
      with: [TARIQ],
      letters: [
        {
          by: HANNE,
          at: time.ago(13, '18:20'),
          text: [
            'Lieber Tariq,',
            'die Baugemeinschaft wünscht sich „ein paar Worte von der Statik“. Ich habe gesagt, du sprichst nur in Formeln, aber sie bestehen darauf. Drei Minuten, ein Witz, kein Eurocode?',
            'Hanne',
          ],
        },
        {
          by: TARIQ,
          at: time.ago(12, '07:58'),
          text: [
            'Liebe Hanne,',
            'ein Witz UND kein Eurocode, du verlangst viel. Ich nehme den mit dem Balken, der gekündigt hat, weil er die Spannung nicht mehr aushielt.',
            'Wenn niemand lacht, war es die Akustik, und die ist von dir.',
            'Tariq',
          ],
        },
        {
          by: HANNE,
          at: time.ago(12, '08:20'),
          text: ['Abgemacht. Ich lache auf jeden Fall, vertraglich zugesichert.', 'H.'],
        },
      ],
    }),
    ...conversation({
      subject: 'Detail Fensterbank, Variante 7',
      with: [MATS],
      letters: [
        {
          by: MATS,
          at: time.ago(61, '17:44'),
          text: [
            'Hallo Hanne,',
            'Variante 7 liegt auf dem Server. Die Tropfkante ist jetzt 40 mm, das Gefälle 5 Grad. Ich habe außerdem den Vogel aus Variante 6 entfernt, den ich zum Maßstab hineingezeichnet hatte.',
            'Viele Grüße, Mats',
          ],
        },
        {
          by: HANNE,
          at: time.ago(60, '08:09'),
          text: [
            'Hallo Mats,',
            'sehr gut, so geht es zur Tischlerei. Der Vogel kommt bitte wieder hinein, der Bauherr hat nach ihm gefragt.',
            'Hanne',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'Dein Urlaub',
      with: [MATS],
      letters: [
        {
          by: HANNE,
          at: time.ago(20, '12:30'),
          text: [
            'Hallo Mats,',
            'natürlich kannst du die zwei Wochen nehmen. Bitte leg vorher die Türliste so ab, dass auch jemand sie findet, der dein Ordnungssystem nicht bewohnt. Also ich.',
            'Gruß, Hanne',
          ],
        },
        {
          by: MATS,
          at: time.ago(19, '09:02'),
          text: ['Danke! Die Liste heißt jetzt „TÜREN_HIER_HANNE.xlsx“ und liegt ganz oben.', 'Mats'],
        },
      ],
    }),
  ]
}
