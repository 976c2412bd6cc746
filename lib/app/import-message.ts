import { type Address, withoutSubAddress } from '../domain/address.ts'
import { isAppointmentId } from '../domain/appointment.ts'
import {
  type AuthorAuthentication,
  authorAuthentication,
  parseAuthenticationResults,
} from '../domain/authentication.ts'
import { examine } from '../domain/examination.ts'
import { taughtByAnswer, taughtBySent } from '../domain/learning.ts'
import { headerValue, headerValues, type Message } from '../domain/message.ts'
import type { Owner } from '../domain/owner.ts'
import { type FolderRole, folderRoleOf, labelRoleOf } from './import-folder.ts'
import { lessonIdOf } from './learn.ts'
import type { Digester, ImportNote, MessageReader } from './ports.ts'

export interface ReadingDeps {
  readonly reader: MessageReader
  readonly digest: Digester
}

/**
 * What one message of an archive is to an import:
 * - `sent`: the owner wrote it;
 * - `received`: somebody else did; with a note where it may answer the owner;
 * - `passed-over`: in the owner's name, yet nothing that they are known to have sent: a draft, spam, a forgery;
 * - `foreign`: no mail at all.
 */
export interface ReadMessage {
  readonly type: 'sent' | 'received' | 'passed-over' | 'foreign'
  /** It says who wrote it, and could be read. */
  readonly whole: boolean
  readonly note: ImportNote | null
  /** The writer of what lies among the sent mail, where that is not the owner. */
  readonly otherSender: Address | null
}

/** Reads no more of a message than it can teach: of most, the header. */
export async function readArchived(
  { reader, digest }: ReadingDeps,
  owner: Owner,
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array },
  now: Date,
): Promise<ReadMessage> {
  const header = await reader.read(headerOf(bytes))
  if (isForeign(header)) return { type: 'foreign', whole: false, note: null, otherSender: null }
  const whole = !header.defects.includes('no-from')
  const role = roleOf(header, path)
  const writer = soleWriter(header)
  const isOwn = writer !== null && owner.addresses.some((own) => sameMailbox(own, writer))
  if (!isOwn) {
    const refers = header.inReplyTo.length + header.references.length > 0
    const note = refers ? answerNote(await reader.read(bytes), digest(bytes), owner, now) : null
    return { type: 'received', whole, note, otherSender: role === 'sent' ? writer : null }
  }
  if (role === 'drafts' || role === 'junk' || isDoubtful(header, writer, role)) {
    return { type: 'passed-over', whole, note: null, otherSender: null }
  }
  return {
    type: 'sent',
    whole,
    note: sentNote(await reader.read(bytes), digest, owner, now),
    otherSender: null,
  }
}

/** The role of its folder or, in a Takeout, of its labels. */
export function roleOf(message: Message, path: string): FolderRole {
  const labels = headerValue(message, 'x-gmail-labels')
  return labels === null ? folderRoleOf(path) : labelRoleOf(labels)
}

/** The octets up to the first blank line (RFC 5322 §2.1). */
export function headerOf(bytes: Uint8Array): Uint8Array {
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) {
    const next = bytes[at + 1] === CR ? at + 2 : at + 1
    // A blank line at the very start is none of the header's ends.
    if (bytes[next] === LF && at > 1) return bytes.subarray(0, at + 1)
  }
  return bytes
}

const LF = 0x0a
const CR = 0x0d

/** No header of any mail is there. */
export function isForeign({ from, to, date, messageId, subject }: Message): boolean {
  return from.length === 0 && to.length === 0 && date === null && messageId === null && subject === ''
}

function sentNote(message: Message, digest: Digester, owner: Owner, now: Date): ImportNote {
  const id = lessonIdOf(message)
  return {
    sort: 'sent',
    likeness: digest(likenessOf(message) ?? id),
    teaching: taughtBySent(message, id, owner.addresses, momentOf(message, now)),
    refersTo: [],
  }
}

/** Null for what answers nobody: an automatic reply, or a forgery. */
function answerNote(message: Message, digest: string, owner: Owner, now: Date): ImportNote | null {
  const { author, automatic, question } = examine({ message, envelope: null, results: null, owner })
  if (automatic || author.address === null) return null
  if (authenticationOf(message, author.address) === 'fail') return null
  return {
    sort: 'answer',
    likeness: '',
    teaching: taughtByAnswer(message, message.messageId ?? digest, author, momentOf(message, now)),
    refersTo: question.messageIds.filter((id) => !isAppointmentId(id)),
  }
}

/**
 * Whether what bears the owner's name may be a stranger's. What lies among the sent mail is the owner's unless
 * it was found forged; what came in by a server that looks into such things has to be proven.
 */
function isDoubtful(message: Message, writer: Address, role: FolderRole): boolean {
  const found = authenticationOf(message, writer)
  return role === 'sent' ? found === 'fail' : found === 'fail' || found === 'unknown'
}

/** What the server that took it in found out, whichever that was; null where none looked. */
function authenticationOf(message: Message, writer: Address): AuthorAuthentication | null {
  const topmost = headerValues(message, 'authentication-results')[0]
  return topmost === undefined ? null : authorAuthentication(parseAuthenticationResults(topmost), writer)
}

function soleWriter({ from, defects }: Message): Address | null {
  return from.length === 1 && !defects.includes('several-from') ? (from[0]?.address ?? null) : null
}

function sameMailbox(one: Address, other: Address): boolean {
  return withoutSubAddress(one) === withoutSubAddress(other)
}

/** By its own word or, failing that, when the last server took it in; never in the future. */
function momentOf(message: Message, now: Date): Date {
  const stamp = Date.parse(headerValues(message, 'received')[0]?.split(';').at(-1) ?? '')
  const at = message.date ?? new Date(Number.isNaN(stamp) ? 0 : stamp)
  return at > now ? now : at
}

/**
 * What makes a message the same in another folder: writer, moment, subject, readers and words; for some
 * archives give each copy a Message-ID of its own. Null where it has no moment.
 */
function likenessOf({ from, to, cc, date, subject, text }: Message): string | null {
  if (date === null) return null
  const people = [...from, ...to, ...cc].map(({ address, name }) => address ?? name ?? '').join(',')
  return [date.toISOString(), people, subject, text.replace(/\s+/g, '')].join('\n')
}
