import { dateOf, dayOf, type SampleClock, timeOf } from './clock.ts'
import { type Designed, designed } from './designed.ts'
import type { Expectation, ReceivedSample } from './message.ts'
import { NETZLAFF } from './people.ts'
import { viaBrevo } from './services.ts'

const HELD: Expectation = { kind: 'invitation', disposition: 'hold' }

/** Event invitations that platforms carry, by people she never wrote to, and one on a topic she welcomes. */
export function platformInvitations(time: SampleClock): readonly ReceivedSample[] {
  const [mixer, drinks, summit, webinar, timber] = [
    time.ahead(17, '18:30'),
    time.ahead(11, '19:00'),
    time.ahead(45, '09:30'),
    time.ahead(14, '11:00'),
    time.ahead(33, '10:00'),
  ]
  return [
    byPlatform('https://www.xing.com/settings/notifications?t=e7', {
      from: { name: `${NETZLAFF.name} via XING`, address: 'mailrobot@mail.xing.com' },
      signAs: 'xing.com',
      at: time.ago(4, '07:30'),
      subject: `${NETZLAFF.name} lädt Sie zum Event „Visitenkarten-Rallye Nord“ ein`,
      headers: [['X-Xing-Event', '8842017']],
      layout: {
        language: 'de',
        brand: 'XING Events',
        colour: '#0698a0',
        blocks: [
          {
            heading: 'Sie haben eine Einladung',
            paragraphs: [
              `${NETZLAFF.name} lädt Sie zum Event „Visitenkarten-Rallye Nord“ ein.`,
              `${dayOf(mixer, 'de')}, ${timeOf(mixer)} Uhr · Loft am Kai, Hamburg · 214 Personen sind eingeladen`,
              '„Hallo, ich veranstalte meine 31. Visitenkarten-Rallye und habe dabei sofort an Sie gedacht.“',
            ],
            button: {
              label: 'Zum Event',
              href: 'https://www.xing.com/events/visitenkarten-rallye-nord-8842017',
            },
          },
        ],
        footer: ['New Work SE, Am Strandkai 1, Hamburg'],
      },
      expect: HELD,
    }),
    byPlatform('https://www.meetup.com/email-preferences/?t=91', {
      from: { name: 'Hamburg Architecture & Afterwork', address: 'info@email.meetup.com' },
      signAs: 'meetup.com',
      at: time.ago(6, '16:02'),
      subject: 'Just scheduled: Sketch & Sip on a Rooftop',
      headers: [['X-Meetup-Message-ID', 'event-announce-30419']],
      layout: {
        language: 'en',
        brand: 'Meetup',
        colour: '#f65858',
        blocks: [
          {
            heading: 'Hamburg Architecture & Afterwork scheduled a new event',
            paragraphs: [
              'Sketch & Sip on a Rooftop',
              `${dayOf(drinks, 'en')}, ${timeOf(drinks)} · hosted by Dustin P. · 63 going, 4 of them architects`,
              'Bring a pencil. Wind is provided.',
            ],
            button: {
              label: 'RSVP now',
              href: 'https://www.meetup.com/hamburg-architecture-afterwork/events/30419/',
            },
          },
        ],
        footer: ['Meetup LLC, New York'],
      },
      expect: HELD,
    }),
    byPlatform('https://www.eventbrite.com/email-preferences?uid=77', {
      from: { name: 'Concrete Futures Summit', address: 'noreply@campaign.eventbrite.com' },
      signAs: 'eventbrite.com',
      at: time.ago(8, '14:45'),
      subject: 'Last early-bird tickets: Concrete Futures Summit',
      headers: [['X-Campaignid', '7713-concrete-futures']],
      layout: {
        language: 'en',
        brand: 'Eventbrite',
        colour: '#d1410c',
        preheader: 'Two days, 60 speakers, one lift.',
        blocks: [
          {
            heading: 'You are invited to the Concrete Futures Summit',
            paragraphs: [
              `${dateOf(summit, 'en')}, Rotterdam and online. Keynotes on self-healing concrete, self-regarding concrete and everything in between.`,
              'Early-bird tickets end on Friday. Register now and save 30%.',
            ],
            button: {
              label: 'Get tickets',
              href: 'https://www.eventbrite.com/e/concrete-futures-summit-tickets-7713',
            },
          },
        ],
        footer: ['Eventbrite, 95 Third Street, San Francisco'],
      },
      expect: HELD,
    }),
    byPlatform('https://www.linkedin.com/comm/psettings/email-unsubscribe?lipi=c40', {
      from: { name: 'Chad Bellweather via LinkedIn', address: 'events-noreply@linkedin.com' },
      signAs: 'linkedin.com',
      at: time.ago(3, '17:55'),
      subject: 'Chad Bellweather invited you to an event: 10x Your Pipeline in 30 Minutes',
      headers: [['X-LinkedIn-Template', 'email_event_invitation_01']],
      layout: {
        language: 'en',
        brand: 'LinkedIn',
        colour: '#0a66c2',
        blocks: [
          {
            heading: 'You have an event invitation',
            paragraphs: [
              'Chad Bellweather invited you to an event.',
              `10x Your Pipeline in 30 Minutes · ${dayOf(webinar, 'en')}, ${timeOf(webinar)} · Online · 1,480 attendees`,
            ],
            button: { label: 'View event', href: 'https://www.linkedin.com/events/10xyourpipeline7140/' },
          },
        ],
        footer: ['This email was intended for Hanne Brodersen (Architektin, Hamburg).'],
      },
      expect: HELD,
    }),
    viaBrevo({
      list: 'lignatag',
      from: { name: 'Lignum Küste', address: 'einladung@lignum-kueste.example' },
      at: time.ago(2, '09:10'),
      subject: 'Einladung: Küstentag Holzbau mit Werkstattführung',
      layout: {
        language: 'de',
        brand: 'Lignum Küste',
        colour: '#6b4f2a',
        preheader: 'Vorträge, Späne, Suppe.',
        blocks: [
          {
            heading: 'Küstentag Holzbau',
            paragraphs: [
              'Sehr geehrte Damen und Herren,',
              `wir laden Sie herzlich ein: ${dayOf(timber, 'de')}, ${timeOf(timber)} Uhr, Zimmerei am Deich, Büsum. Fünf Vorträge vom Pfahlbau bis zum sechsten Geschoss, dazu eine Werkstattführung, bei der man riechen darf.`,
              'Die Teilnahme ist kostenlos, bitte melden Sie sich bis eine Woche vorher an.',
            ],
            button: { label: 'Jetzt anmelden', href: 'https://r.blaupost.example/tr/cl/kuestentag' },
          },
        ],
        footer: ['Lignum Küste e. V. · Büsum'],
      },
      expect: { kind: 'invitation', disposition: 'deliver' },
    }),
  ]
}

function byPlatform(unsubscribe: string, mail: Designed): ReceivedSample {
  const label = mail.layout.language === 'de' ? 'Abbestellen' : 'Unsubscribe'
  return designed({
    ...mail,
    headers: [
      ...(mail.headers ?? []),
      // Without RFC 8058's field: the hosts are real, and nobody's try must knock there.
      ['List-Unsubscribe', `<${unsubscribe}>`],
    ],
    layout: { ...mail.layout, links: [{ label, href: unsubscribe }] },
  })
}
