import { headerDate, type SampleClock } from './clock.ts'
import { answering } from './conversation.ts'
import { designed } from './designed.ts'
import { type Expectation, type HeaderLine, plain, type ReceivedSample } from './message.ts'
import { SAMPLE_OWNER } from './owner.ts'

const HELD: Expectation = { kind: 'newsletter', disposition: 'hold' }
/** What services tell her of activity there, and what networks say to bring her back. */
export function notifications(time: SampleClock): readonly ReceivedSample[] {
  return [...activity(time), ...networkDigests(time)]
}

function activity(time: SampleClock): readonly ReceivedSample[] {
  const issue = 'hbrodersen/schraffuren/issues/12@github.com'
  return [
    {
      direction: 'received',
      envelopeFrom: 'noreply@github.com',
      to: SAMPLE_OWNER.addresses[0],
      signAs: 'github.com',
      date: time.ago(4, '00:27'),
      mime: {
        headers: [
          ['From', '"brickwitch" <notifications@github.com>'],
          ['Reply-To', '"hbrodersen/schraffuren" <reply+ab7c21@reply.github.com>'],
          ['To', '"hbrodersen/schraffuren" <schraffuren@noreply.github.com>'],
          ['Cc', '"Mention" <mention@noreply.github.com>'],
          ['Subject', 'Re: [hbrodersen/schraffuren] Herringbone hatch looks tipsy at 1:20 (Issue #12)'],
          ['Date', headerDate(time.ago(4, '00:27'))],
          ['Message-ID', '<hbrodersen/schraffuren/issues/12/2204417731@github.com>'],
          ...answering([`<${issue}>`]),
          ['List-ID', '"hbrodersen/schraffuren" <schraffuren.hbrodersen.github.com>'],
          ['List-Archive', '<https://github.com/hbrodersen/schraffuren>'],
          ['List-Post', '<mailto:reply+ab7c21@reply.github.com>'],
          ['List-Unsubscribe', '<mailto:unsub+ab7c21@reply.github.com>'],
          ['X-GitHub-Sender', 'brickwitch'],
          ['X-GitHub-Recipient', 'hbrodersen'],
          ['X-GitHub-Reason', 'mention'],
          ['Precedence', 'list'],
        ],
        body: plain(
          '@hbrodersen confirmed: at 1:20 every second brick leans to the left. At 1:50 they stand up straight again. I have a fix that sobers them up, shall I open a pull request?\n\n-- \nReply to this email directly or view it on GitHub:\nhttps://github.com/hbrodersen/schraffuren/issues/12#issuecomment-2204417731\nYou are receiving this because you were mentioned.\n',
        ),
      },
      expect: { kind: 'notification', disposition: 'deliver' },
    },
    designed({
      from: { name: 'Planraum', address: 'aktivitaet@planraum.example' },
      at: time.ago(1, '16:48'),
      subject: 'Mats Ohlendorf hat „Detail Fensterbank V7“ kommentiert',
      headers: [['Auto-Submitted', 'auto-generated']],
      layout: {
        language: 'de',
        brand: 'Planraum',
        colour: '#0b6e69',
        blocks: [
          {
            heading: 'Neuer Kommentar',
            paragraphs: [
              'Mats Ohlendorf schrieb zu „Detail Fensterbank V7“:',
              '„Der Vogel ist wieder da. Er heißt jetzt Norbert.“',
            ],
            button: {
              label: 'Kommentar ansehen',
              href: 'https://planraum.example/p/giesserei/d/fensterbank-v7#k31',
            },
          },
        ],
        footer: ['Sie erhalten diese Nachricht, weil Sie diesem Plan folgen.'],
        links: [{ label: 'Benachrichtigungen einstellen', href: 'https://planraum.example/einstellungen' }],
      },
      expect: { kind: 'notification', disposition: 'deliver' },
    }),
  ]
}

function networkDigests(time: SampleClock): readonly ReceivedSample[] {
  return [
    designed({
      from: { name: 'Facebook', address: 'friendupdates@facebookmail.com' },
      at: time.ago(5, '17:20'),
      subject: 'Hanne, Sie haben 27 Neuigkeiten verpasst',
      envelopeFrom: 'security@facebookmail.com',
      headers: unsubscribeAt('https://www.facebook.com/o.php?k=AS1q&mid=5c2e'),
      layout: {
        language: 'de',
        brand: 'facebook',
        colour: '#1877f2',
        blocks: [
          {
            heading: 'Seit Ihrem letzten Besuch ist viel passiert',
            paragraphs: [
              'Entdecken Sie, was Ihre Freunde teilen: Ein Nachbar hat seinen Toaster zu verkaufen, und „Klinkerfreunde Nord“ hat 14 neue Beiträge.',
              'Personen, die Sie vielleicht kennen: Ewald Pröhl, Gesa Ohm und 38 weitere.',
            ],
            button: { label: 'Zu Facebook', href: 'https://www.facebook.com/n/?home' },
          },
        ],
        footer: ['Diese Nachricht wurde an hanne@brodersen-bauten.example gesendet.'],
        links: [{ label: 'Abbestellen', href: 'https://www.facebook.com/o.php?k=AS1q&mid=5c2e' }],
      },
      expect: HELD,
    }),
    designed({
      from: { name: 'LinkedIn', address: 'messages-noreply@linkedin.com' },
      at: time.ago(7, '11:11'),
      subject: 'You appeared in 9 searches this week',
      envelopeFrom: 's-4kq0bounce@bounce.linkedin.com',
      headers: [
        ...unsubscribeAt('https://www.linkedin.com/comm/psettings/email-unsubscribe?lipi=9a1'),
        ['X-LinkedIn-Class', 'EMAIL-DEFAULT'],
        ['X-LinkedIn-Template', 'email_weekly_analytics_recap'],
      ],
      layout: {
        language: 'en',
        brand: 'LinkedIn',
        colour: '#0a66c2',
        blocks: [
          {
            heading: 'Your weekly search stats',
            paragraphs: [
              'You appeared in 9 searches this week. See who is looking, unlock the full list with Premium, and grow your network with these people you may know.',
            ],
            button: { label: 'See all stats', href: 'https://www.linkedin.com/comm/me/search-appearances' },
          },
        ],
        footer: ['This email was intended for Hanne Brodersen (Architektin, Hamburg).'],
        links: [
          {
            label: 'Unsubscribe',
            href: 'https://www.linkedin.com/comm/psettings/email-unsubscribe?lipi=9a1',
          },
        ],
      },
      expect: HELD,
    }),
  ]
}

function unsubscribeAt(href: string): readonly HeaderLine[] {
  // Without RFC 8058's field: the hosts are real, and nobody's try must knock there.
  return [['List-Unsubscribe', `<${href}>`]]
}
