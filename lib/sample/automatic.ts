import { dateOf, dayOf, headerDate, type SampleClock } from './clock.ts'
import { answering, mailbox, posted } from './conversation.ts'
import { fingerprint } from './identity.ts'
import { headerOf, plain, type ReceivedSample, type SampleMessage } from './message.ts'
import { SAMPLE_OWNER } from './owner.ts'
import { ARCHIVE, HANNE, LUEDTKE, MISSPELT } from './people.ts'

/** What machines answer to her letters, and what her own machines write for her. */
export function automaticReplies(
  time: SampleClock,
  letters: readonly SampleMessage[],
): readonly SampleMessage[] {
  const letterTo = (address: string) => {
    const letter = letters.find(
      (each) => each.direction === 'sent' && headerOf(each, 'To')?.includes(`<${address}>`),
    )
    if (letter === undefined)
      throw new Error('The sample lacks a letter that it means to answer automatically.')
    return letter
  }
  return [
    outOfOffice(time, letterTo(ARCHIVE.address)),
    bounce(letterTo(MISSPELT.address)),
    readReceipt(time, letterTo(LUEDTKE.address)),
    ...ownMachines(time),
  ]
}

function outOfOffice(time: SampleClock, letter: SampleMessage): ReceivedSample {
  const at = afterMinutes(letter, 1)
  return {
    direction: 'received',
    envelopeFrom: null,
    to: SAMPLE_OWNER.addresses[0],
    signAs: 'stadtarchiv.example',
    date: at,
    mime: {
      headers: [
        ['From', mailbox(ARCHIVE)],
        ['To', mailbox(HANNE)],
        ['Subject', `Abwesenheitsnotiz: ${subjectOf(letter)}`],
        ['Date', headerDate(at)],
        ['Message-ID', `<${fingerprint('abwesend').toUpperCase()}@stadtarchiv.example>`],
        ...answering([idOf(letter)]),
        ['Auto-Submitted', 'auto-replied'],
        ['X-Auto-Response-Suppress', 'All'],
        ['Precedence', 'bulk'],
      ],
      body: plain(
        `Guten Tag,\n\nwir ordnen die Bauakten der Jahre 1908 bis 1913 neu und sind deshalb bis einschließlich ${dayOf(time.ahead(12, '12:00'), 'de')} nicht zu erreichen. Ihre Nachricht wird nicht weitergeleitet, aber aufgehoben. Darin haben wir Übung.\n\nIhre Planstelle\n`,
      ),
    },
    expect: { kind: 'automatic', disposition: 'deliver' },
  }
}

/** A delivery status notification (RFC 3464) by her own mail server. */
function bounce(letter: SampleMessage): ReceivedSample {
  const at = afterMinutes(letter, 3)
  const host = 'mx.brodersen-bauten.example'
  return {
    direction: 'received',
    envelopeFrom: null,
    to: SAMPLE_OWNER.addresses[0],
    signAs: 'brodersen-bauten.example',
    date: at,
    mime: {
      headers: [
        ['From', mailbox({ name: 'Mail Delivery System', address: `MAILER-DAEMON@${host}` })],
        ['To', SAMPLE_OWNER.addresses[0]],
        ['Subject', 'Undelivered Mail Returned to Sender'],
        ['Date', headerDate(at)],
        ['Message-ID', `<${fingerprint('bounce')}@${host}>`],
        ['Auto-Submitted', 'auto-replied'],
      ],
      body: {
        contentType: 'multipart/report; report-type=delivery-status',
        parts: [
          plain(
            `This is the mail system at host ${host}.\n\nI'm sorry to have to inform you that your message could not be delivered to one or more recipients.\n\n<${MISSPELT.address}>: host mx.cordes-gaerten.example said: 550 5.1.1 User unknown (in reply to RCPT TO command)\n`,
          ),
          {
            contentType: 'message/delivery-status',
            content: `Reporting-MTA: dns; ${host}\n\nFinal-Recipient: rfc822; ${MISSPELT.address}\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mx.cordes-gaerten.example\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n`,
          },
          {
            contentType: 'text/rfc822-headers',
            content: `From: ${mailbox(HANNE)}\nTo: ${mailbox(MISSPELT)}\nMessage-ID: ${idOf(letter)}\n`,
          },
        ],
      },
    },
    expect: { kind: 'automatic', disposition: 'deliver' },
  }
}

/** A message disposition notification (RFC 8098). */
function readReceipt(time: SampleClock, letter: SampleMessage): ReceivedSample {
  const at = time.ago(181, '07:31')
  return {
    direction: 'received',
    envelopeFrom: null,
    to: SAMPLE_OWNER.addresses[0],
    signAs: 'luedtke-steuern.example',
    date: at,
    mime: {
      headers: [
        ['From', mailbox(LUEDTKE)],
        ['To', mailbox(HANNE)],
        ['Subject', `Gelesen: ${subjectOf(letter)}`],
        ['Date', headerDate(at)],
        ['Message-ID', `<${fingerprint('gelesen').toUpperCase()}@luedtke-steuern.example>`],
        ...answering([idOf(letter)]),
        ['Auto-Submitted', 'auto-replied'],
      ],
      body: {
        contentType: 'multipart/report; report-type=disposition-notification',
        parts: [
          plain(
            `Ihre Nachricht\n\n  An: ${LUEDTKE.name}\n  Betreff: ${subjectOf(letter)}\n\nwurde am ${dateOf(at, 'de')} gelesen.\n`,
          ),
          {
            contentType: 'message/disposition-notification',
            content: `Reporting-UA: luedtke-steuern.example; Microsoft Outlook\nFinal-Recipient: rfc822;${LUEDTKE.address}\nOriginal-Message-ID: ${idOf(letter)}\nDisposition: automatic-action/MDN-sent-automatically; displayed\n`,
          },
        ],
      },
    },
    expect: { kind: 'automatic', disposition: 'deliver' },
  }
}

/** Sent in her name, yet no contact: a holiday reply and an unsubscribe mail. */
function ownMachines(time: SampleClock): readonly SampleMessage[] {
  const away = time.ago(48, '05:12')
  const leaving = time.ago(47, '19:44')
  return [
    posted(HANNE, away, {
      headers: [
        ['From', mailbox(HANNE)],
        ['To', mailbox({ name: 'Saskia Steilemann', address: 's.steilemann@talenthebel.example' })],
        ['Subject', 'Automatische Antwort: Spannende Vakanz, Frau Brodersen?'],
        ['Date', headerDate(away)],
        ['Message-ID', `<${fingerprint('urlaub')}@brodersen-bauten.example>`],
        ['Auto-Submitted', 'auto-replied'],
        ['Precedence', 'bulk'],
      ],
      body: plain(
        'Guten Tag,\n\nich bin auf der Baustelle oder im Watt und lese Ihre Nachricht, sobald ich trockene Finger habe.\n\nHanne Brodersen\n',
      ),
    }),
    posted(HANNE, leaving, {
      headers: [
        ['From', mailbox(HANNE)],
        ['To', 'unsubscribe-77130@mailer.grillmeile.example'],
        ['Subject', 'unsubscribe'],
        ['Date', headerDate(leaving)],
        ['Message-ID', `<${fingerprint('abmeldung')}@brodersen-bauten.example>`],
        ['X-Mailer', HANNE.mailer],
      ],
      body: plain('unsubscribe\n'),
    }),
  ]
}

function afterMinutes(letter: SampleMessage, minutes: number): Date {
  return new Date(letter.date.getTime() + minutes * 60_000)
}

function idOf(letter: SampleMessage): string {
  return headerOf(letter, 'Message-ID') ?? ''
}

function subjectOf(letter: SampleMessage): string {
  return headerOf(letter, 'Subject') ?? ''
}
