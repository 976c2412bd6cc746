import { type Attendee, calendarBody, type SampleEvent } from './calendar.ts'
import { dayOf, headerDate, type SampleClock, timeOf } from './clock.ts'
import { answering, domainPart, mailbox, posted } from './conversation.ts'
import type { Sender } from './designed.ts'
import { fingerprint } from './identity.ts'
import type { Expectation, HeaderLine, SampleMessage } from './message.ts'
import { SAMPLE_OWNER } from './owner.ts'
import { AHLERS, FIONA, HANNE, NETZLAFF, PRIYA, TARIQ } from './people.ts'

/** Meetings among a few, and calendar mail that is an invitation to many. */
export function calendarMail(time: SampleClock): readonly SampleMessage[] {
  return [...siteMeeting(time), ...editorialVisit(time), ...chapelVisit(time), ...toMany(time)]
}

function siteMeeting(time: SampleClock): readonly SampleMessage[] {
  const event = (start: Date, sequence: number, stamp: Date): SampleEvent => ({
    method: 'REQUEST',
    uid: 'jour-fixe-rohbau@rahimi-tragwerk.example',
    sequence,
    organizer: TARIQ,
    attendees: [HANNE, AHLERS].map(awaited),
    summary: 'Jour fixe Rohbau Gießerei',
    location: 'Bauwagen, Gießereihof',
    start,
    minutes: 90,
    stamp,
  })
  const asked = time.ago(6, '09:12')
  const moved = time.ago(4, '15:03')
  return [
    invited(TARIQ, 'Jour fixe Rohbau Gießerei', event(time.ahead(6, '09:00'), 0, asked), [
      'Moin zusammen,',
      'bitte Helm und gute Laune mitbringen. Kaffee gibt es im Bauwagen, solange der alte Herr mit der Thermoskanne von der Wand zuschaut.',
      'Tariq',
    ]),
    invited(TARIQ, 'Aktualisiert: Jour fixe Rohbau Gießerei', event(time.ahead(6, '10:30'), 1, moved), [
      'Moin, um anderthalb Stunden verschoben: Der Kran kommt zuerst.',
      'Tariq',
    ]),
  ]
}

/** Her own request to two people in London, and one of them accepting it. */
function editorialVisit(time: SampleClock): readonly SampleMessage[] {
  const asked = time.ago(20, '10:20')
  const answered = time.ago(20, '11:54')
  const event: SampleEvent = {
    method: 'REQUEST',
    uid: 'baustellenbesuch-harbourlight@brodersen-bauten.example',
    organizer: HANNE,
    attendees: [awaited(PRIYA)],
    summary: 'Site visit: the reading stairs',
    location: 'Harbourlight Hamburg, second floor',
    start: time.ahead(15, '14:00'),
    minutes: 60,
    stamp: asked,
  }
  const request = invited(HANNE, event.summary, event, [
    'Dear Priya,',
    'Please bring the editorial director and the Victorian novel. We can measure on site.',
    'Hanne',
  ])
  const reply = posted(
    PRIYA,
    answered,
    {
      headers: [
        ...headersOf(PRIYA, [HANNE], `Accepted: ${event.summary}`, answered),
        ...answering([idOf(HANNE, event)]),
      ],
      body: calendarBody('Priya Nair has accepted this invitation.\n', {
        ...event,
        method: 'REPLY',
        attendees: [{ ...PRIYA, participation: 'ACCEPTED' }],
        stamp: answered,
      }),
    },
    'meeting',
  )
  return [request, reply]
}

function chapelVisit(time: SampleClock): readonly SampleMessage[] {
  const stamp = time.ago(9, '18:40')
  const event: SampleEvent = {
    method: 'REQUEST',
    uid: '4kqv0u7chapelleith@google.com',
    organizer: FIONA,
    attendees: [awaited(HANNE)],
    summary: 'The chapel in Leith, before the gym moves in',
    location: 'Constitution Street, Edinburgh',
    description: 'Proper shoes. I have the key until noon.',
    start: time.ahead(40, '10:00'),
    minutes: 120,
    stamp,
  }
  return [
    invited(
      FIONA,
      `Invitation: ${event.summary}`,
      event,
      [
        'You have been invited to the following event.',
        event.summary,
        'Proper shoes. I have the key until noon.',
      ],
      [['Sender', '"Google Calendar" <calendar-notification@google.com>']],
    ),
  ]
}

const STRANGERS =
  'Ahrens Boldt Carls Dohm Eggert Frahm Gloe Hinz Ihde Jebsen Kock Lemke Mohr Nagel Oetjen Pahl Quast Rehder Siems Timm Utech Vick Wulf Bahr Clasen Dierks Evers Fock Grell Harder Jahn Knaack Loose Marten'.split(
    ' ',
  )

const TO_MANY: Expectation = { kind: 'invitation', disposition: 'hold' }

/** A REQUEST with dozens of attendees, and an event that a chamber publishes to whoever is on its list. */
function toMany(time: SampleClock): readonly SampleMessage[] {
  const crowd = STRANGERS.map((surname, index) => {
    const initial = 'AKBSTMHJDR'.charAt(index % 10)
    const company = index % 3 === 0 ? 'elbkontor.example' : 'kontaktkreis.example'
    const address = `${initial}.${surname}@${company}`.toLowerCase()
    return awaited({ name: `${initial}. ${surname}`, address })
  })
  const chamber = {
    ...HANNE,
    name: 'Baukammer Elbmarsch',
    address: 'veranstaltungen@baukammer-elbmarsch.example',
  }
  const mixer: SampleEvent = {
    method: 'REQUEST',
    uid: 'power-fruehstueck-7@netzlaff-impulse.example',
    organizer: NETZLAFF,
    attendees: [...crowd, awaited(HANNE)],
    summary: 'Power-Networking-Frühstück #7',
    location: 'Hotel Hafenspitze, Hamburg',
    description: 'Bitte 50 Visitenkarten mitbringen. Elevator Pitch ab 7:05 Uhr. Teilnahme 39 Euro.',
    start: time.ahead(13, '07:00'),
    minutes: 120,
    stamp: time.ago(5, '06:00'),
  }
  const forum: SampleEvent = {
    method: 'PUBLISH',
    uid: 'fachabend-brandschutz@baukammer-elbmarsch.example',
    organizer: chamber,
    attendees: [],
    summary: 'Fachabend Brandschutz: Wenn die Tür nicht will',
    location: 'Haus der Baukammer, Saal 2',
    description: 'Offen für alle Interessierten. Zwei Fortbildungspunkte.',
    start: time.ahead(26, '18:00'),
    minutes: 150,
    stamp: time.ago(8, '10:00'),
  }
  return [
    held(
      invited(NETZLAFF, 'Einladung: Power-Networking-Frühstück #7', mixer, [
        'Liebe Netzwerkerinnen und Netzwerker,',
        'sieben Uhr früh, 80 Macher, ein Rührei: Sie sind eingeladen zum 7. Power-Networking-Frühstück! Der frühe Vogel fängt den Kontakt.',
        'Sagen Sie gleich zu, die Plätze sind begrenzt.\nIhr Gordian Netzlaff',
      ]),
    ),
    held(
      invited(
        chamber,
        'Veranstaltungshinweis: Fachabend Brandschutz',
        forum,
        [
          'Sehr geehrte Damen und Herren,',
          `wir laden alle Planerinnen und Planer herzlich zum Fachabend ein: ${dayOf(forum.start, 'de')}, ${timeOf(forum.start)} Uhr, Haus der Baukammer, Saal 2.`,
          'Den Termin können Sie mit der angehängten Datei in Ihren Kalender übernehmen. Um Anmeldung wird gebeten: https://baukammer-elbmarsch.example/fachabend',
          'Ihre Baukammer Elbmarsch',
        ],
        [['List-Unsubscribe', '<https://baukammer-elbmarsch.example/abmelden?k=40c1>']],
      ),
    ),
  ]
}

function invited(
  by: Sender,
  subject: string,
  event: SampleEvent,
  text: readonly string[],
  more: readonly HeaderLine[] = [],
): SampleMessage {
  const to = event.attendees.filter(({ address }) => address !== by.address)
  return posted(
    by,
    event.stamp,
    {
      headers: [
        ...headersOf(by, to.length > 0 ? to : [HANNE], subject, event.stamp, idOf(by, event)),
        ...more,
        ...answering(event.sequence ? [idOf(by, { ...event, sequence: 0 })] : []),
      ],
      body: calendarBody(`${text.join('\n\n')}\n`, event),
    },
    'meeting',
  )
}

function held(message: SampleMessage): SampleMessage {
  return message.direction === 'received' ? { ...message, expect: TO_MANY } : message
}

function headersOf(
  by: Sender,
  to: readonly Sender[],
  subject: string,
  at: Date,
  id?: string,
): readonly HeaderLine[] {
  return [
    ['From', mailbox(by)],
    ['To', to.map(mailbox).join(', ')],
    ['Subject', subject],
    ['Date', headerDate(at)],
    ['Message-ID', id ?? `<${fingerprint(`${by.address} ${subject}`)}@${domainPart(by.address)}>`],
  ]
}

function idOf(by: Sender, { uid, sequence = 0 }: SampleEvent): string {
  return `<calendar-${fingerprint(`${uid} ${sequence}`)}@${domainPart(by.address)}>`
}

function awaited({ name, address }: Sender): Attendee {
  return {
    name,
    address: address === HANNE.address ? SAMPLE_OWNER.addresses[0] : address,
    participation: 'NEEDS-ACTION',
  }
}
