import {
  type Address,
  domainOf,
  localPartOf,
  type Mailbox,
  organisationalDomain,
  withoutSubAddress,
} from './address.ts'
import { appointmentId } from './appointment.ts'
import { normaliseName } from './author.ts'
import { isFreeMail } from './free-mail.ts'
import type { Interaction, SentMessage } from './interaction.ts'
import { headerValue, type Message, threadOf } from './message.ts'
import {
  EMPTY_RECORD,
  mergeTies,
  recordOf,
  TIE_MODEL,
  type TieKey,
  type TieModel,
  type TieRecord,
} from './tie.ts'

/** What one message teaches about whom the owner knows. */
export interface Lesson {
  /** The same lesson twice counts once. */
  readonly id: string
  readonly ties: ReadonlyMap<TieKey, TieRecord>
  readonly sent: SentMessage | null
  /** An appointment that the owner accepted, under its `appointmentId`, and whom that was told. */
  readonly accepted?: SentMessage
}

/** A message to more people than this is an announcement: it is remembered, but nobody was written to. */
const MOST_RECIPIENTS = 20

/** Recipients remembered of one sent message, so that their answers are known. */
const MOST_REMEMBERED = 200

/** What one message teaches, before any model has weighed it: what is kept where λ may be fitted again. */
export interface Teaching {
  readonly id: string
  readonly interactions: readonly Interaction[]
  readonly sent: SentMessage | null
  readonly accepted?: SentMessage
}

/** What a message of the owner's own teaches. `at` is the moment it counts for. */
export function lessonOfSent(
  message: Message,
  id: string,
  ownAddresses: readonly Address[],
  at: Date,
): Lesson {
  return lessonOf(taughtBySent(message, id, ownAddresses, at))
}

/** What an answer to the owner teaches: the one who answered is somebody who answers. */
export function lessonOfAnswer(message: Message, id: string, from: Mailbox, at: Date): Lesson {
  return lessonOf(taughtByAnswer(message, id, from, at))
}

export function taughtBySent(
  message: Message,
  id: string,
  ownAddresses: readonly Address[],
  at: Date,
): Teaching {
  const recipients = recipientsOf(message, ownAddresses)
  const interactions = isMachineOutbound(message) ? [] : interactionsOf(message, recipients, at)
  const accepted = acceptedOf(message, recipients, at)
  return {
    id: `sent:${id}`,
    interactions,
    sent: sentMessageOf(message, recipients, at),
    ...(accepted === null ? {} : { accepted }),
  }
}

export function taughtByAnswer(message: Message, id: string, from: Mailbox, at: Date): Teaching {
  const interactions: readonly Interaction[] =
    from.address === null
      ? []
      : [{ type: 'answered', with: from.address, name: from.name, at, share: 1, thread: threadOf(message) }]
  return { id: `answer:${id}`, interactions, sent: null }
}

/** The teaching as the model weighs it. */
export function lessonOf({ interactions, ...rest }: Teaching, model: TieModel = TIE_MODEL): Lesson {
  return { ...rest, ties: tiesOf(interactions, model) }
}

/** The keys under which a person's ties are kept. */
export function tieKeysOf({ name, address }: Mailbox): readonly TieKey[] {
  const keys: TieKey[] = []
  if (address !== null) {
    keys.push(`address:${withoutSubAddress(address)}`)
    const organisation = organisationalDomain(domainOf(address))
    if (!isFreeMail(organisation)) keys.push(`domain:${organisation}`)
  }
  const known = name === null ? null : normaliseName(name)
  if (known !== null) keys.push(`name:${known}`)
  return keys
}

/**
 * True for what the owner's machines wrote in their name, which is no contact: automatic replies, receipts,
 * answers that decline or merely leave an invitation open, and unsubscribe mail.
 */
export function isMachineOutbound(message: Message): boolean {
  if (isMachineMade(message) || isUnsubscribe(message)) return true
  return message.invitations.some((event) => event.method === 'REPLY' && event.participation !== 'accepted')
}

/** True for what says of itself that no person wrote it: automatic replies (RFC 3834), receipts, digests. */
export function isMachineMade(message: Message): boolean {
  const automatic = headerValue(message, 'auto-submitted')
  if (automatic !== null && !/^\s*no\b/i.test(automatic)) return true
  if (/^\s*(?:auto[_-]?reply|bulk|junk)/i.test(headerValue(message, 'precedence') ?? '')) return true
  if (MACHINE_FIELDS.some((name) => headerValue(message, name) !== null)) return true
  return message.parts.some((part) => part.contentType === 'message/disposition-notification')
}

const MACHINE_FIELDS = ['x-autoreply', 'x-autorespond', 'x-kith-digest'] as const

/** The header fields that anything is learned from, for where the others need not be fetched. */
export const LEARNED_FIELDS: readonly string[] = [
  ...['from', 'to', 'cc', 'bcc', 'subject', 'date', 'message-id', 'in-reply-to', 'references'],
  ...['auto-submitted', 'precedence', ...MACHINE_FIELDS],
]

/** True for what only asks a list or a sender to stop. */
export function isUnsubscribe(message: Message): boolean {
  const subject = message.subject.trim()
  return (
    /^(?:unsubscribe|abmelden|abmeldung|abbestellen|remove|signoff)\b/i.test(subject) && subject.length < 60
  )
}

function interactionsOf(message: Message, recipients: readonly Mailbox[], at: Date): readonly Interaction[] {
  if (recipients.length > MOST_RECIPIENTS) return []
  const accepts = message.invitations.some((event) => event.method === 'REPLY')
  return recipients.flatMap(({ name, address }) =>
    address === null || isNobody(address)
      ? []
      : [
          {
            type: accepts ? ('met' as const) : ('wrote' as const),
            with: withoutSubAddress(address),
            name,
            at,
            share: 1 / recipients.length,
            thread: threadOf(message),
          },
        ],
  )
}

function recipientsOf(message: Message, ownAddresses: readonly Address[]): readonly Mailbox[] {
  const own = new Set(ownAddresses.map(withoutSubAddress))
  const others = new Map<Address, Mailbox>()
  for (const mailbox of [...message.to, ...message.cc, ...message.bcc]) {
    if (mailbox.address === null) continue
    const bare = withoutSubAddress(mailbox.address)
    if (!own.has(bare) && !others.has(bare)) others.set(bare, mailbox)
  }
  return [...others.values()]
}

/** Addresses behind which nobody reads: machines, and the command addresses of lists. */
function isNobody(address: Address): boolean {
  const local = localPartOf(address)
  return (
    /^(?:no-?_?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?|listserv|majordomo|unsubscribe|no\.address|undisclosed[-.]?recipients?)\b/.test(
      local,
    ) || /-(?:request|unsubscribe|leave|bounces|owner)$/.test(local)
  )
}

function sentMessageOf(message: Message, recipients: readonly Mailbox[], at: Date): SentMessage | null {
  if (message.messageId === null) return null
  return { messageId: message.messageId, recipients: addressesOf(recipients).slice(0, MOST_REMEMBERED), at }
}

/**
 * The appointment that a REPLY (RFC 5546 §3.2.3) accepts, for certain or tentatively, so that what its organiser
 * sends about it later is known to concern the owner. It stays so though the owner decline afterwards.
 */
function acceptedOf(message: Message, recipients: readonly Mailbox[], at: Date): SentMessage | null {
  const event = message.invitations.find(
    ({ method, participation }) => method === 'REPLY' && COMING.test(participation ?? ''),
  )
  if (event === undefined || event.uid === null) return null
  const told = new Set(addressesOf([event.organizer ?? [], recipients].flat()))
  return { messageId: appointmentId(event.uid), recipients: [...told].slice(0, MOST_REMEMBERED), at }
}

const COMING = /^(?:accepted|tentative)$/

function addressesOf(mailboxes: readonly Mailbox[]): readonly Address[] {
  return mailboxes.flatMap(({ address }) => (address === null ? [] : [withoutSubAddress(address)]))
}

function tiesOf(interactions: readonly Interaction[], model: TieModel): ReadonlyMap<TieKey, TieRecord> {
  const ties = new Map<TieKey, TieRecord>()
  for (const interaction of interactions) {
    for (const key of tieKeysOf({ name: interaction.name, address: interaction.with })) {
      ties.set(key, mergeTies(ties.get(key) ?? EMPTY_RECORD, recordOf(interaction, key, model)))
    }
  }
  return ties
}
