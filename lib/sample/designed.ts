import { headerDate } from './clock.ts'
import { domainPart, mailbox } from './conversation.ts'
import { type Layout, layoutHtml, layoutText } from './html.ts'
import { fingerprint } from './identity.ts'
import { alternative, type Expectation, type HeaderLine, type ReceivedSample } from './message.ts'
import { SAMPLE_OWNER } from './owner.ts'

export interface Sender {
  readonly name: string
  readonly address: string
}

/** A designed mail from a machine: a receipt, a notice, a newsletter. */
export interface Designed {
  readonly from: Sender
  readonly replyTo?: Sender
  readonly at: Date
  readonly subject: string
  readonly layout: Layout
  /** Further header lines, below the common ones. */
  readonly headers?: readonly HeaderLine[]
  /** @default the From address */
  readonly envelopeFrom?: string
  /** @default the domain of the From address */
  readonly signAs?: string
  /** @default `hanne@…` */
  readonly to?: string
  /** The machine that gave it its Message-ID. @default the domain of the From address */
  readonly host?: string
  readonly expect: Expectation
}

/** A designed mail, as text and HTML. */
export function designed(mail: Designed): ReceivedSample {
  const { from, replyTo, at, subject, layout, headers = [], expect } = mail
  const to = mail.to ?? SAMPLE_OWNER.addresses[0]
  return {
    direction: 'received',
    envelopeFrom: mail.envelopeFrom ?? from.address,
    to,
    signAs: mail.signAs ?? domainPart(from.address),
    date: at,
    mime: {
      headers: [
        ['From', mailbox(from)],
        ...(replyTo ? [['Reply-To', mailbox(replyTo)] as const] : []),
        ['To', mailbox({ name: SAMPLE_OWNER.name, address: to })],
        ['Subject', subject],
        ['Date', headerDate(at)],
        ['Message-ID', `<${serialOf(mail)}@${mail.host ?? domainPart(from.address)}>`],
        ...headers,
      ],
      body: alternative(layoutText(layout), layoutHtml(layout)),
    },
    expect,
  }
}

/** Sixteen digits that follow from who wrote what: the serial number of one mail. */
export function serialOf({ from, subject }: Pick<Designed, 'from' | 'subject'>): string {
  return fingerprint(`${from.address} ${subject}`)
}
