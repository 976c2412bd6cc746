import type { SampleClock } from './clock.ts'
import { conversation } from './conversation.ts'
import type { SampleMessage } from './message.ts'
import { HANNE, HILDE, JULE } from './people.ts'

/** Jule, the oldest friend, and the mother in Flensburg. */
export function friendsLetters(time: SampleClock): readonly SampleMessage[] {
  return [
    ...conversation({
      subject: 'Der Cellokasten und mein Rücken',
      with: [JULE],
      letters: [
        {
          by: HANNE,
          at: time.ago(326, '21:14'),
          text: [
            'Jule, du Liebe,',
            'dein Cellokasten steht seit drei Wochen in meinem Flur und wird inzwischen von Besuchern begrüßt. Der Postbote hat ihm neulich die Hand gegeben. Wann holst du ihn ab, oder soll ich ihn als Untermieter anmelden?',
            'Mein Rücken lässt grüßen. Er hat den Kasten in den vierten Stock getragen und erinnert sich an jede Stufe.',
            'Deine Hanne',
          ],
        },
        {
          by: JULE,
          at: time.ago(325, '07:52'),
          text: [
            'Hannchen!',
            'Bitte nicht anmelden, sonst zahlt er am Ende pünktlicher Miete als ich. Ich komme übernächstes Wochenende mit dem Transporter vom Orchester, bringe Leipziger Lerchen mit und trage ihn allein hinunter. Versprochen. Fast allein.',
            'Kuss, Jule',
          ],
        },
        {
          by: HANNE,
          at: time.ago(324, '20:31'),
          text: [
            'Für Leipziger Lerchen trage ich dir auch das Klavier hinunter, das ich nicht habe.',
            'Komm Freitag schon, wir kochen. Hanne',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'Deine Akustikfrage',
      with: [JULE],
      letters: [
        {
          by: JULE,
          at: time.ago(236, '23:08'),
          text: [
            'Liebe Hanne,',
            'Fachfrage: Unser Probenraum im Seitenflügel klingt wie eine Blechdose mit Ehrgeiz. Der Hausmeister will Eierkartons an die Wand kleben. Ich habe ihm gesagt, ich kenne eine Architektin, und er hat gefragt, ob die auch Eierkartons kann.',
            'Kannst du?',
            'Jule',
          ],
        },
        {
          by: HANNE,
          at: time.ago(235, '09:20'),
          text: [
            'Liebste Jule,',
            'Eierkartons dämpfen vor allem die Stimmung. Ihr braucht schwere Vorhänge mit etwas Abstand zur Wand, zwei Absorber in den hinteren Ecken und einen Teppich, unter dem man nichts verstecken will. Schick mir die Maße, dann zeichne ich dir eine Skizze auf die Rückseite eines Bauantrags.',
            'Sag dem Hausmeister, die Eier darf er behalten.',
            'Hanne',
          ],
        },
        {
          by: JULE,
          at: time.ago(231, '18:45'),
          text: [
            '7,20 mal 5,10, Höhe 3,40, eine Säule mitten im Weg, ein Hausmeister ebenso.',
            'Die Vorhänge nähen die zweiten Geigen. Du bekommst dafür lebenslang Freikarten und ich verrate niemandem, dass du bei Mahler eingeschlafen bist.',
            'J.',
          ],
        },
        {
          by: HANNE,
          at: time.ago(230, '21:02'),
          text: [
            'Ich habe nicht geschlafen, ich habe mit geschlossenen Augen die Decke bewundert.',
            'Die Skizze kommt mit der Post. H.',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'Ich brauche deinen Rat (es ist kein Mann)',
      with: [JULE],
      letters: [
        {
          by: HANNE,
          at: time.ago(94, '22:37'),
          text: [
            'Jule,',
            'die Alte Gießerei will, dass ich auch die Bauleitung übernehme. Das sind zwei Jahre auf der Baustelle, Gummistiefel statt Schreibtisch. Ich will es sehr und habe Angst vor mir selbst im Februar, bei Schneeregen, auf einem Gerüst.',
            'Was sagst du?',
            'H.',
          ],
        },
        {
          by: JULE,
          at: time.ago(93, '08:03'),
          text: [
            'Hanne,',
            'du redest seit fünfzehn Jahren davon, endlich wieder den Geruch von nassem Beton um dich zu haben. Andere Leute fahren dafür ans Meer, du nicht. Mach es. Ich kaufe dir Handschuhe mit Fell innen und komme zum Richtfest mit dem Cello.',
            'Und wenn es schiefgeht, hast du ein Cello auf dem Gerüst gehabt. Wer kann das schon sagen.',
            'Deine Jule',
          ],
        },
        {
          by: HANNE,
          at: time.ago(92, '07:41'),
          text: [
            'Ich habe heute Morgen zugesagt. Mir ist schlecht, und ich grinse.',
            'Fell innen, Größe 7. Danke, du. Hanne',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'Sonntag: Kuchen oder Wattwandern?',
      with: [JULE],
      letters: [
        {
          by: HANNE,
          at: time.ago(9, '19:26'),
          text: [
            'Na du,',
            'du bist doch am Sonntag in Hamburg. Plan A: Watt, Wind, nasse Socken. Plan B: Café, Käsekuchen, trockene Socken. Ich bin für alles zu haben, was um 15 Uhr Kuchen enthält.',
            'Hanne',
          ],
        },
        {
          by: JULE,
          at: time.ago(8, '10:11'),
          text: [
            'Plan B, und wir reden über Plan A, als wären wir dabei gewesen.',
            'Mein Zug kommt um 13:38 an. Bring bitte meinen grauen Schal mit, der wohnt jetzt auch bei dir. Deine Wohnung adoptiert alles.',
            'Kuss, Jule',
          ],
        },
        {
          by: HANNE,
          at: time.ago(7, '20:55'),
          text: ['Der Schal sagt, er möchte bleiben. Ich rede mit ihm.', 'Bis Sonntag am Gleis! H.'],
        },
      ],
    }),
    ...conversation({
      subject: 'Das Internet ist weg',
      with: [HILDE],
      letters: [
        {
          by: HILDE,
          at: time.ago(168, '16:20'),
          text: [
            'Liebe Hanne,',
            'mein Internet ist weg. Herr Petersen von nebenan sagt, ich soll dir das schreiben, also schreibe ich es dir. Der Kasten blinkt orange, früher hat er grün geblinkt, das war freundlicher.',
            'Außerdem habe ich Linsensuppe eingekocht, acht Gläser, und du isst ja nichts.',
            'Deine Mutter',
          ],
        },
        {
          by: HANNE,
          at: time.ago(168, '18:02'),
          text: [
            'Liebe Mama,',
            'wenn du mir eine E-Mail schreiben kannst, ist das Internet höchstens beleidigt. Zieh bitte den Stecker vom Kasten, trink in Ruhe einen Tee und steck ihn wieder ein. Nein, nicht den Tee.',
            'Von der Linsensuppe nehme ich drei Gläser und behaupte, es seien zwei.',
            'Hanne',
          ],
        },
        {
          by: HILDE,
          at: time.ago(167, '09:15'),
          text: [
            'Es blinkt wieder grün. Ich habe zwei Tassen getrunken, zur Sicherheit.',
            'Herr Petersen lässt fragen, ob du auch Waschmaschinen kannst.',
            'Deine Mutter',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'Fotos von Papa auf dem Gerüst',
      with: [HILDE],
      letters: [
        {
          by: HANNE,
          at: time.ago(44, '20:10'),
          text: [
            'Liebe Mama,',
            'ich suche das Bild von Papa auf dem Gerüst am Hafenspeicher, das mit der Thermoskanne. Ich möchte es im Bauwagen aufhängen, damit jemand aufpasst. Weißt du, in welcher Kiste es liegt?',
            'Hanne',
          ],
        },
        {
          by: HILDE,
          at: time.ago(42, '11:34'),
          text: [
            'Liebe Hanne,',
            'in der Kiste, auf der „Weihnachten“ steht, natürlich. Ich habe es herausgenommen und eine Weile angesehen. Er hat deine Nase. Es kommt mit der Post, zwischen zwei Pappen, und die Suppe auch.',
            'Zieh dich warm an da oben.',
            'Deine Mutter',
          ],
        },
        {
          by: HANNE,
          at: time.ago(38, '21:40'),
          text: [
            'Es hängt. Die Poliere nehmen jetzt die Mütze ab, wenn sie hereinkommen.',
            'Danke, Mama. Ich rufe Sonntag an. H.',
          ],
        },
      ],
    }),
  ]
}
