import { mailauthAuthenticator } from '../../lib/adapters/authentication/mailauth.ts'
import { dnsError } from '../../lib/adapters/authentication/resolver.ts'
import { storedResults } from '../../lib/adapters/authentication/stored-results.ts'
import { enclosing } from '../../lib/adapters/aws/enclosing.ts'
import { forwarding } from '../../lib/adapters/aws/forwarding.ts'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { withTraceHeaders } from '../../lib/adapters/trace-headers.ts'
import type { Delivery } from '../../lib/app/ports.ts'
import { address } from '../../lib/domain/address.ts'
import type { AuthenticationResults } from '../../lib/domain/authentication.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { heldEntry } from '../../lib/domain/entry-of.ts'
import { type Answer, conclude, examine, type Judgement } from '../../lib/domain/examination.ts'
import { lessonOfSent } from '../../lib/domain/learning.ts'
import { MESSAGE_LIMITS, type Message } from '../../lib/domain/message.ts'
import type { Language } from '../../lib/domain/owner.ts'
import { reasonText } from '../../lib/domain/reasons.ts'
import { EMPTY_RECORD } from '../../lib/domain/tie.ts'
import { renderDigest } from '../../lib/views/digest-mail.ts'
import { messageFrame } from '../../lib/views/message-frame.ts'
import { messagePage } from '../../lib/views/message-page.ts'
import { digestOf, ownerOf } from '../support/entries.ts'
import { skeletonOf } from '../support/hostile.ts'
import { mailHtmlFaults } from '../support/mail-html.ts'

const NOW = new Date('2026-06-01T12:00:00Z')
const LANGUAGES: readonly Language[] = ['de', 'en']
const KEY = new Uint8Array(16).fill(5)
const FORWARDER = address('forward@kith.example')

const reader = mimeReader()
const stored = storedResults(reader, 'mx.kith.test')
const asked = mailauthAuthenticator({
  resolver: async () => {
    throw dnsError('ENOTFOUND', 'nobody is there')
  },
  hostname: 'mx.kith.test',
  wait: () => new Promise(() => undefined),
})
const owner = ownerOf({
  addresses: [address('anna@berger.example')],
  interests: { topics: ['rock concert'], unwelcome: ['crypto'], effect: 'raise' },
})
const envelope = {
  mailFrom: address('bounce@evil.example'),
  recipients: [owner.addresses[0]],
  receivedAt: NOW,
  client: { ip: '203.0.113.9', helo: 'evil.example' },
}

/**
 * Takes one message all the way that any message may go: read, authenticated, judged by a history that knows
 * nobody and by one that knows everybody, told of in a digest and on its page, forwarded, learned from. Throws on
 * whatever must not come of any octets.
 */
export async function takeThrough(bytes: Uint8Array): Promise<void> {
  const message = await reader.read(bytes)
  expectBounded(message, bytes)
  const results = (await stored.authenticate(bytes, envelope)) ?? (await asked.authenticate(bytes, envelope))
  const judgement = judgedBy(message, results)
  for (const each of judgement) expectVerdict(each)
  const arrived = { ownerId: owner.id, intakeId: 'a1b2', others: [], envelope, message, results, now: NOW }
  const [stranger] = judgement
  if (stranger !== undefined) {
    // Either language, by the octets alone: half the time for as many different cases.
    expectShown(heldEntry(arrived, stranger), message, bytes.byteLength % 2 === 0 ? 'de' : 'en')
  }
  await expectForwarded({ id: 'a1b2', bytes, ...envelope, again: false })
  await openReported(bytes)
  lessonOfSent(message, 'a1b2', owner.addresses, NOW)
}

/** The part of that way on which everything depends: read, judged, learned from. Throws alike. */
export async function readAndJudge(bytes: Uint8Array): Promise<void> {
  const message = await reader.read(bytes)
  expectBounded(message, bytes)
  for (const each of judgedBy(message, null)) expectVerdict(each)
  lessonOfSent(message, 'a1b2', owner.addresses, NOW)
}

function judgedBy(message: Message, results: AuthenticationResults | null): readonly Judgement[] {
  const examination = examine({ message, envelope, results, owner, fingerprintKey: KEY })
  const { question } = examination
  const everybody: Answer = {
    ties: new Map(question.ties.map((key) => [key, { ...EMPTY_RECORD, outgoing: 1e4, sent: 9, answers: 9 }])),
    rules: [],
    sent: question.messageIds.map((messageId) => ({ messageId, recipients: owner.addresses, at: NOW })),
  }
  const nobody: Answer = { ties: new Map(), rules: [], sent: [] }
  return [
    conclude(examination, nobody, owner, NOW, 'live'),
    conclude(examination, everybody, owner, NOW, 'archive'),
  ]
}

function expectVerdict({ verdict }: Judgement): void {
  must(verdict.disposition === 'deliver' || verdict.disposition === 'hold', 'a verdict')
  for (const language of LANGUAGES) {
    for (const reason of verdict.reasons) must(reasonText(reason, language).length >= 10, 'a reason in words')
  }
}

function expectBounded(message: Message, bytes: Uint8Array): void {
  const { headers, from, to, cc, bcc, replyTo, text, html, parts, invitations } = message
  const lists = [from, to, cc, bcc, replyTo]
  must(message.size === bytes.byteLength, 'its size')
  must(headers.length <= MESSAGE_LIMITS.headerFields, 'bounded fields')
  must(
    headers.every(({ value }) => value.length <= MESSAGE_LIMITS.headerValueLength),
    'bounded values',
  )
  must(
    headers.every(({ value }) => !/[\r\n\0]/.test(value)),
    'values of one line',
  )
  must(
    lists.every((list) => list.length <= MESSAGE_LIMITS.recipients),
    'bounded recipients',
  )
  must(text.length <= MESSAGE_LIMITS.textLength, 'bounded text')
  must((html ?? '').length <= MESSAGE_LIMITS.htmlLength, 'bounded HTML')
  must(parts.length <= MESSAGE_LIMITS.parts, 'bounded parts')
  must(invitations.length <= MESSAGE_LIMITS.invitations, 'bounded invitations')
  must(!/[\r\n]/.test(message.subject), 'a subject of one line')
}

function expectShown(entry: Entry, message: Message, language: Language): void {
  const viewer = { language, timeZone: owner.timeZone, now: NOW, languageAsked: false }
  const digest = renderDigest(digestOf([entry], { owner: { ...owner, language } }))
  // The words are the sender's, and may say anything.
  const faults = mailHtmlFaults(digest.html.replace(/>[^<]*</g, '>x<'))
  must(faults.length === 0, `a digest without faults, not: ${faults[0]}`)
  must(!/[\r\n]/.test(digest.subject), 'a digest subject of one line')
  must(!/[[\p{Bidi_C}\p{Cc}]--\n]/v.test(digest.text), 'a digest text without tricks')
  for (const view of ['text', 'html'] as const) {
    const page = messagePage(viewer, { entry, message, view, leaving: [], notice: null }).toString()
    must(runsNothing(page), 'a page that runs nothing')
  }
  must(runsNothing(messageFrame(message, viewer).toString()), 'a frame that runs nothing')
}

async function expectForwarded(delivery: Delivery): Promise<void> {
  withTraceHeaders(delivery, owner.addresses[0])
  const names = { forwarder: FORWARDER, recipient: owner.addresses[0], language: 'de' as const }
  const forwards = [forwarded(delivery, names), enclosing(delivery, { ...names, to: FORWARDER })]
  for (const forward of forwards) {
    if (forward === null) continue
    const head = await reader.read(forward.subarray(0, 300_000))
    must(head.from.length === 1 && head.from[0]?.address === FORWARDER, 'a forward in our own name')
    must(!head.defects.includes('several-from'), 'a forward with one From')
  }
}

/** A loop is the one thing that it says no to. */
function forwarded(delivery: Delivery, names: Parameters<typeof forwarding>[1]): Uint8Array | null {
  try {
    return forwarding(delivery, names)
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'ForwardingLoopError') return null
    throw cause
  }
}

async function openReported(bytes: Uint8Array): Promise<void> {
  const report = await reader.openReport(bytes)
  if (report !== null) expectBounded(await reader.read(report.original), report.original)
}

const ACTIVE = /^<(?:script|base|object|embed|applet|meta http-equiv|link rel="stylesheet" href="(?!\/))/i

/** Whether no tag of a document loads a script or reacts to anything. */
function runsNothing(document: string): boolean {
  return skeletonOf(document).every(
    (tag) => !ACTIVE.test(tag) && !/\son[a-z]+\s*=/i.test(tag.replace(/"[^"]*"/g, '""')),
  )
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`not ${what}`)
}
