import type { SampleClock } from './clock.ts'
import { conversation } from './conversation.ts'
import type { SampleMessage } from './message.ts'
import { AHLERS, HANNE, LUEDTKE, PIOTR, SVEA, TARIQ, THORMAEHLEN } from './people.ts'

/** Those she builds for and with, the tax adviser, and the chair of her choir. */
export function customersLetters(time: SampleClock): readonly SampleMessage[] {
  return [
    ...conversation({
      subject: 'Haus Thormählen: Ihre Anmerkungen zum Vorentwurf',
      with: [THORMAEHLEN],
      formal: true,
      letters: [
        {
          by: HANNE,
          at: time.ago(312, '10:00'),
          text: [
            'Sehr geehrte Frau Dr. Thormählen,',
            'vielen Dank für das Gespräch gestern. Ich habe die Bibliothek nach Norden gelegt, damit Ihre Bücher nicht ausbleichen, und die Küche nach Osten, damit Sie es beim Frühstück hell haben.',
            'Die drei Varianten bringe ich Ihnen zum nächsten Termin auf Papier mit.',
            'Mit freundlichen Grüßen\nHanne Brodersen',
          ],
        },
        {
          by: THORMAEHLEN,
          at: time.ago(309, '20:17'),
          text: [
            'Liebe Frau Brodersen,',
            'Variante B ist es. Mein Mann hat lange für A geworben, dann hat er die Speisekammer in B gesehen und schweigt seither zufrieden.',
            'Eine Frage: Ließe sich das Fenster am Lesesessel bis zum Boden ziehen? Der Dackel sieht sonst den Garten nicht.',
            'Herzlich\nIhre Ingrid Thormählen',
          ],
        },
        {
          by: HANNE,
          at: time.ago(308, '09:05'),
          text: [
            'Liebe Frau Dr. Thormählen,',
            'das Fenster reicht ab sofort bis zum Boden. In der Baubeschreibung heißt es „bodentiefe Verglasung mit Ausblick für Kleinsthunde“. Das Bauamt wird es verstehen.',
            'Herzliche Grüße\nHanne Brodersen',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'Ihre Klinkerauswahl',
      with: [THORMAEHLEN],
      formal: true,
      letters: [
        {
          by: HANNE,
          at: time.ago(31, '11:45'),
          text: [
            'Liebe Frau Dr. Thormählen,',
            'die drei Musterflächen stehen jetzt an der Gartenmauer. Bitte sehen Sie sich die Klinker einmal bei Regen an, in Hamburg also zu einer beliebigen Zeit.',
            'Herzliche Grüße\nHanne Brodersen',
          ],
        },
        {
          by: THORMAEHLEN,
          at: time.ago(28, '19:33'),
          text: [
            'Liebe Frau Brodersen,',
            'wir standen mit Schirmen davor und waren uns erstmals seit 1987 sofort einig: der dunkle, bunt sortierte. Der Dackel hat sich für den linken entschieden, aber auf seine Weise. Den müsste man vielleicht abwaschen.',
            'Herzlich\nIhre Ingrid Thormählen',
          ],
        },
        {
          by: HANNE,
          at: time.ago(27, '08:12'),
          text: [
            'Liebe Frau Dr. Thormählen,',
            'eine gute Wahl von Ihnen dreien. Ich bestelle heute und melde mich mit dem Liefertermin.',
            'Herzliche Grüße\nHanne Brodersen',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'Gießerei: Beschluss zur Dachterrasse',
      with: [AHLERS, TARIQ],
      formal: true,
      letters: [
        {
          by: AHLERS,
          at: time.ago(152, '22:41'),
          text: [
            'Moin Frau Brodersen, moin Herr Rahimi,',
            'nach vier Stunden Plenum, zwei Blechen Pizza und einer Grundsatzdebatte über Tomaten steht der Beschluss: Die Dachterrasse kommt, mit Hochbeeten, ohne Grill. Die Grillfraktion hat eine Gegenstimme zu Protokoll gegeben.',
            'Trägt das Dach nasse Erde?',
            'Viele Grüße\nSönke Ahlers',
          ],
        },
        {
          by: HANNE,
          at: time.ago(151, '08:50'),
          text: [
            'Moin Herr Ahlers,',
            'das Dach trägt nasse Erde, wenn Herr Rahimi nickt. Ich sehe ihn von hier aus nicken. Bitte planen Sie höchstens 35 cm Substrat, dann reicht es für Tomaten, aber nicht für einen Baum.',
            'Freundliche Grüße\nHanne Brodersen',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'Baugenehmigung ist da!',
      with: [AHLERS],
      formal: true,
      letters: [
        {
          by: HANNE,
          at: time.ago(87, '13:01'),
          text: [
            'Lieber Herr Ahlers,',
            'sie ist da. Mit Stempel, 41 Seiten und nur neun Auflagen, davon eine über Fledermäuse. Bitte sagen Sie es allen und machen Sie etwas auf, das knallt.',
            'Herzlich\nHanne Brodersen',
          ],
        },
        {
          by: AHLERS,
          at: time.ago(87, '13:20'),
          text: [
            'Liebe Frau Brodersen,',
            'hier wird auf dem Flur getanzt. Frau Nowak aus der Vierten hat geweint und bestreitet es. Die Fledermäuse bekommen einen Sitz im Plenum.',
            'Danke, danke, danke!\nSönke Ahlers',
          ],
        },
        {
          by: HANNE,
          at: time.ago(86, '09:30'),
          text: [
            'Lieber Herr Ahlers,',
            'Grüße an Frau Nowak. Ich habe auch nicht geweint.',
            'Am Montag bestelle ich die Baustelleneinrichtung.\nHanne Brodersen',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'Fenster Gießerei, Angebot',
      with: [PIOTR],
      letters: [
        {
          by: HANNE,
          at: time.ago(56, '09:48'),
          text: [
            'Moin Piotr,',
            'im Projektordner liegt die Fensterliste: 64 Stück, alle ein bisschen verschieden, weil die alten Gießer keinen Zollstock hatten. Machst du mir ein Angebot in Lärche?',
            'Gruß, Hanne',
          ],
        },
        {
          by: PIOTR,
          at: time.ago(53, '06:12'),
          text: [
            'Moin Hanne,',
            'Angebot liegt im Ordner. Nr. 37 ist kein Fenster, das ist ein Trapez mit Ambitionen. Mache ich trotzdem, ohne Aufpreis, weil es mir gefällt.',
            'Liefern kann ich in neun Wochen.',
            'Piotr',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'Treppe Thormählen: Handlauf',
      with: [PIOTR],
      letters: [
        {
          by: HANNE,
          at: time.ago(17, '14:25'),
          text: [
            'Moin Piotr,',
            'der Handlauf darf rund bleiben, 42 mm, Eiche geölt. Frau Thormählen hat deinen Musterstab seit einer Woche in der Handtasche und zeigt ihn herum.',
            'Hanne',
          ],
        },
        {
          by: PIOTR,
          at: time.ago(16, '06:03'),
          text: ['Moin. Soll sie behalten, ich habe mehr Eiche. Baue ich ein wie besprochen.', 'Piotr'],
        },
      ],
    }),
    ...conversation({
      subject: 'Unterlagen für die Umsatzsteuer',
      with: [LUEDTKE],
      formal: true,
      letters: [
        {
          by: HANNE,
          at: time.ago(182, '17:55'),
          text: [
            'Sehr geehrter Herr Lüdtke,',
            'die Belege für das Quartal liegen im Portal. Ein Beleg über „Gummistiefel, 2 Paar“ ist betrieblich, auch wenn das zweite Paar rot ist.',
            'Mit freundlichen Grüßen\nHanne Brodersen',
          ],
        },
        {
          by: LUEDTKE,
          at: time.ago(180, '10:32'),
          text: [
            'Sehr geehrte Frau Brodersen,',
            'vielen Dank, alles vollständig. Die Farbe der Gummistiefel ist steuerlich unerheblich, das habe ich eigens nachgelesen.',
            'Mit freundlichen Grüßen\nBjörn Lüdtke',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'Zweiter Alt am Donnerstag',
      with: [SVEA],
      letters: [
        {
          by: HANNE,
          at: time.ago(112, '12:15'),
          text: [
            'Liebe Svea,',
            'ich schaffe die Probe nicht, auf der Baustelle wird betoniert. Der zweite Alt muss ohne mich falsch singen.',
            'Hanne',
          ],
        },
        {
          by: SVEA,
          at: time.ago(112, '15:40'),
          text: [
            'Liebe Hanne,',
            'wir singen am Donnerstag nur den Satz, in dem der Alt 23 Takte Pause hat. Du wirst also würdig vertreten.',
            'Svea',
          ],
        },
      ],
    }),
  ]
}
