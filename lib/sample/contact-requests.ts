import type { Disposition } from '../domain/verdict.ts'
import type { SampleClock } from './clock.ts'
import { designed } from './designed.ts'
import type { ReceivedSample } from './message.ts'
import { NETZLAFF, PRIYA } from './people.ts'

interface Request {
  readonly by: string
  readonly at: Date
  readonly subject: string
  /** Who they are, as the network says under the name. */
  readonly headline: string
  readonly note: string
  readonly disposition?: Disposition
}

/**
 * Contact requests: the same boilerplate by the same collector on two networks, two other collectors, and one
 * by somebody she really works with.
 */
export function contactRequests(time: SampleClock): readonly ReceivedSample[] {
  const boilerplate =
    'Ihr Profil liest sich sehr interessant, und ich bin immer auf der Suche nach spannenden Menschen. Lassen Sie uns vernetzen, vielleicht ergeben sich ja Synergien! Beste Grüße, Gordian Netzlaff'
  return [
    onXing({
      by: NETZLAFF.name,
      at: time.ago(40, '07:31'),
      subject: `${NETZLAFF.name} möchte Sie als Kontakt hinzufügen`,
      headline: 'Netzwerk-Visionär · 11.400 Kontakte · Netzlaff Impulse',
      note: boilerplate,
    }),
    onXing({
      by: NETZLAFF.name,
      at: time.ago(26, '07:31'),
      subject: `Erinnerung: ${NETZLAFF.name} wartet auf Ihre Antwort`,
      headline: 'Netzwerk-Visionär · 11.400 Kontakte · Netzlaff Impulse',
      note: boilerplate,
    }),
    onLinkedIn({
      by: NETZLAFF.name,
      at: time.ago(12, '07:32'),
      subject: `${NETZLAFF.name} would like to add you to their professional network on LinkedIn`,
      headline: 'Network visionary, keynote speaker, bridge builder (not the kind with a permit)',
      note: boilerplate,
    }),
    onXing({
      by: 'Saskia Steilemann',
      at: time.ago(49, '09:04'),
      subject: 'Saskia Steilemann möchte Sie als Kontakt hinzufügen',
      headline: 'Talent Acquisition · Talenthebel GmbH',
      note: 'Ich habe da eine spannende Vakanz, die perfekt zu Ihrem Profil passt: Bauzeichner (m/w/d) in Passau. Wann darf ich Sie anrufen?',
    }),
    onLinkedIn({
      by: 'Chad Bellweather',
      at: time.ago(13, '16:40'),
      subject: "Hanne, I'd like to add you to my professional network on LinkedIn",
      headline: 'I help architects 10x their pipeline',
      note: "Hi Hanne, I came across your profile and was impressed by your journey. I'd love to connect and explore synergies!",
    }),
    onLinkedIn({
      by: PRIYA.name,
      at: time.ago(18, '18:21'),
      subject: 'Priya Nair would like to add you to their professional network on LinkedIn',
      headline: 'Head of Workplace at Harbourlight Books',
      note: 'Hanne, it feels silly to measure your stairs and not be connected here. The editorial director says hello.',
      disposition: 'deliver',
    }),
  ]
}

function onXing({ by, at, subject, headline, note, disposition = 'hold' }: Request): ReceivedSample {
  return designed({
    from: { name: `${by} via XING`, address: 'mailrobot@mail.xing.com' },
    signAs: 'xing.com',
    at,
    subject,
    layout: {
      language: 'de',
      brand: 'XING',
      colour: '#0698a0',
      blocks: [
        {
          heading: 'Neue Kontaktanfrage',
          paragraphs: [`${by} möchte Sie als Kontakt hinzufügen.`, headline, `„${note}“`],
          button: { label: 'Anfrage annehmen', href: 'https://www.xing.com/network/requests?op=accept&n=21' },
        },
      ],
      footer: ['New Work SE, Am Strandkai 1, Hamburg'],
      links: [{ label: 'Benachrichtigungen verwalten', href: 'https://www.xing.com/settings/notifications' }],
    },
    expect: { kind: 'contact-request', disposition },
  })
}

function onLinkedIn({ by, at, subject, headline, note, disposition = 'hold' }: Request): ReceivedSample {
  const unsubscribe = 'https://www.linkedin.com/comm/psettings/email-unsubscribe?lipi=inv'
  return designed({
    from: { name: by, address: 'invitations@linkedin.com' },
    at,
    subject,
    headers: [
      ['X-LinkedIn-Class', 'INVITE-MBR'],
      ['X-LinkedIn-Template', 'invite_member'],
      ['List-Unsubscribe', `<${unsubscribe}>`],
    ],
    layout: {
      language: 'en',
      brand: 'LinkedIn',
      colour: '#0a66c2',
      blocks: [
        {
          heading: 'You have an invitation to connect',
          paragraphs: [
            'Hi Hanne, I’d like to add you to my professional network on LinkedIn.',
            `${by}\n${headline}`,
            `“${note}”`,
          ],
          button: { label: 'Accept', href: 'https://www.linkedin.com/comm/mynetwork/invite-accept/' },
        },
      ],
      footer: ['This email was intended for Hanne Brodersen (Architektin, Hamburg).'],
      links: [{ label: 'Unsubscribe', href: unsubscribe }],
    },
    expect: { kind: 'contact-request', disposition },
  })
}
