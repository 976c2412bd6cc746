import type { JournalReport } from '../../lib/app/ports.ts'
import { type Address, address } from '../../lib/domain/address.ts'
import type { AuthenticationResults } from '../../lib/domain/authentication.ts'
import type { Message } from '../../lib/domain/message.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import { headersOf, invitationOf, messageOf } from '../support/message.ts'

export type LetterSort =
  | 'letter'
  | 'newsletter'
  | 'event'
  | 'friends-newsletter'
  | 'virus'
  | 'copy'
  | 'answer'
  /** In the words of others before it. */
  | 'copied'
  | 'mass-answer'
  /** What an owner answers to a digest. */
  | 'command'
  /** What comes to a journal address in many ways, not all of them honest. */
  | 'journalled'
  /** There to be many: reading it takes no time. */
  | 'filler'

/** A message of the simulation; its bytes are its number. */
export interface Letter {
  readonly number: number
  readonly sort: LetterSort
  readonly message: Message
  readonly results: AuthenticationResults
  /** Of a mail server's report, what it says. */
  readonly report?: JournalReport
  /** Before this moment nobody can find out who sent it. */
  readonly provenFrom?: number
}

export const OWNERS: readonly [Owner, Owner, Owner] = [
  ownerOf('anna', { digestTimes: ['07:00'] }),
  ownerOf('bela', { digestTimes: ['06:30', '18:00'], language: 'de' }),
  ownerOf('cleo', {
    digestTimes: ['20:15'],
    timeZone: 'America/New_York',
    mode: 'observing',
    since: new Date('2026-03-01T00:00:00Z'),
  }),
]

/** Somebody whose mail Kith guards. */
export function ownerOf(id: string, over: Partial<Owner>): Owner {
  return {
    id,
    name: null,
    addresses: [address(`${id}@home.example`)],
    journalAddress: address(`sent-${id}-77@home.example`),
    language: 'en',
    timeZone: 'Europe/Berlin',
    mode: 'guarding',
    sensitivity: 'normal',
    interests: { topics: [], effect: 'deliver' },
    digestTimes: ['07:00'],
    nextDigestAt: new Date('2026-03-02T06:00:00Z'),
    ...over,
  }
}

/** People to whom the owners write and who answer. */
export const FRIENDS: readonly [Address, Address, Address] = [
  address('jonas@weber.example'),
  address('mila@tanner.example'),
  address('noor@haddad.example'),
]
const STRANGERS = ['news@garten.example', 'offers@reisen.example', 'max@muster.example'].map(address)

export interface Writing {
  readonly number: number
  readonly sort: LetterSort
  readonly to: readonly Address[]
  readonly at: Date
  /** Which of the people writes. */
  readonly whose: number
  /** Of an answer, the message that it answers; of a copy, whom it was sent to is `to`. */
  readonly answers?: string
  readonly by?: Address
  /** In place of what such a letter says. */
  readonly text?: string
  /** In somebody's name, and not by them. */
  readonly forged?: boolean
}

/** Writes one message. */
export function write({ number, sort, to, at, whose, answers, by, text = LETTER, forged }: Writing): Letter {
  const isMass =
    sort === 'newsletter' || sort === 'event' || sort === 'friends-newsletter' || sort === 'mass-answer'
  const people = sort === 'newsletter' || sort === 'event' || sort === 'virus' ? STRANGERS : FRIENDS
  const from = by ?? people[whose % people.length] ?? address('nobody@nowhere.example')
  const domain = from.slice(from.indexOf('@') + 1)
  const proven = { result: forged === true ? 'fail' : 'pass', domain } as const
  const message = messageOf({
    messageId: messageIdOf(number),
    from: [{ name: null, address: from }],
    to: to.map((each) => ({ name: null, address: each })),
    date: at,
    ...(answers === undefined ? {} : { inReplyTo: [answers], references: [answers] }),
    ...(isMass ? circular(domain, number, sort === 'mass-answer') : { subject: 'Thursday', text }),
    ...(sort === 'copied' && COLLECTORS),
    ...(sort === 'event' ? eventAt(new Date(at.getTime() + 3 * 3_600_000)) : {}),
  })
  return {
    number,
    sort,
    message,
    results: { authservId: 'kith.test', spf: [], dkim: [proven], dmarc: proven },
  }
}

const LETTER =
  'Hello,\n\nshall we meet on Thursday, as always at the harbour? I bring the plans.\n\nBest wishes\nJonas\n'

/** It leans to a request for contact, yet not far enough to be held for that alone. */
const COLLECTORS: Partial<Message> = {
  subject: 'Kontakt',
  headers: headersOf({ 'user-agent': 'Thunderbird' }),
  text: [
    'Sehr geehrte Damen und Herren,\n',
    'ich baue gerade mein Netzwerk in der Region aus und fand Ihr Profil sehr spannend. Seit vielen Jahren begleite ich',
    'Betriebe des Handwerks und der Industrie, wenn sie wachsen, Räume suchen oder ihre Nachfolge regeln, und lerne dabei',
    'Menschen kennen, die etwas bewegen. In der Regel zeigt sich schon beim ersten Kaffee, was man einander zu sagen hat',
    'und wo die Wege sich kreuzen. Viele, die ich so traf, sind mir über die Jahre wichtig geworden, im Beruf und weit',
    'darüber hinaus, und keinen davon möchte ich heute missen. Ich freue mich, wenn wir uns vernetzen und sehen, welche',
    'Synergien sich ergeben.\n',
    'Mit freundlichen Grüßen',
  ].join('\n'),
}

/** Where a digest is answered: in the real one sealed, here by its name. */
export function answersAt(digestId: string): Address {
  return address(`${digestId}@answers.example`)
}

/** Which digest mail to an address answers; null for none. */
export function answeredAt(at: Address): { readonly ownerId: string; readonly digestId: string } | null {
  const [, digestId = '', ownerId = ''] = /^(digest-([a-z]+)-\d+)@answers\.example$/.exec(at) ?? []
  return digestId === '' ? null : { ownerId, digestId }
}

export function messageIdOf(number: number): string {
  return `m${number}@mail.example`
}

/** What answers somebody is made by no machine, whatever it looks like. */
function circular(domain: string, number: number, byHand: boolean): Partial<Message> {
  return {
    subject: 'Our news in spring: ten offers for you',
    headers: headersOf({
      'list-unsubscribe': `<https://${domain}/u/${number}>, <mailto:leave@${domain}>`,
      ...(domain === 'reisen.example' ? {} : { 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' }),
      'dkim-signature': `v=1; d=${domain}; s=k; h=from:list-unsubscribe:list-unsubscribe-post; b=c2ln`,
      'list-id': `News <news.${domain}>`,
      ...(byHand ? {} : { precedence: 'bulk' }),
      'feedback-id': `77:spring:news:${domain}`,
    }),
    text: 'Unsubscribe',
    parts: [{ contentType: 'text/html', filename: null, attachment: false, size: 900 }],
  }
}

function eventAt(at: Date): Partial<Message> {
  const start = { iso: at.toISOString(), at, allDay: false }
  return {
    invitations: [invitationOf({ method: 'PUBLISH', attendees: [], attendeeCount: 0, start, end: null })],
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text)
}

export function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}
