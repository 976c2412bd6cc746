import { domainOf } from '../address.ts'
import { headerValue, type Message } from '../message.ts'
import { quotesItself } from './acquaintance.ts'
import { FORMAL, TO_YOU } from './conversation-words.ts'
import type { Detector, Observation } from './detector.ts'
import { isListPost } from './list-discussion.ts'
import { part, passage } from './passage.ts'
import { firstOf } from './phrases.ts'
import { readingOf } from './reading.ts'

const REPLY = /^(?:re|aw|sv|antw|rv|vs|rif|r)(?:\[\d{1,3}\])?\s?:/
const FORWARD = /^(?:fwd?|wg|tr|i)(?:\[\d{1,3}\])?\s?:/
const CLIENT =
  /thunderbird|mozilla\/|icedove|evolution|\bkmail|apple mail|iphone mail|ipad mail|android|microsoft outlook(?! express macintosh)|microsoft office outlook|outlook express|k-9 mail|fairemail|mutt|alpine|pine|gnus|mailmate|airmail|spark|roundcube|squirrelmail|horde|zimbra|lotus notes|eudora|the bat|claws|sylpheed|vm \d|exmh|git-send-email|mew |ximian|openxchange|open-xchange|protonmail|qualcomm|nmh/i
const GREETING =
  /^(?:hi|hello|hey|dear|hallo|liebe|lieber|sehr geehrte|sehr geehrter|guten tag|guten morgen|moin|servus|good morning|bonjour|cher|chère|hola|ciao|beste)\b[ ,]{0,2}(?:(?:mr|mrs|ms|dr|herr|frau)\.? )?(\p{L}{2,20})?/u

/** What it is called where something is answered, or passed on. */
export const ANSWERING = [
  'reply-threaded',
  'reply-subject',
  'threaded',
  'forward-subject',
  'quoted-reply',
  'quoted-forward',
]

/** The shape of talk between people: answers with what they answer, a client's marks, greeting and signature. */
export const conversation: Detector = {
  name: 'conversation',
  observe: (evidence) => {
    const { message } = evidence
    const { subject, own, opening, lines, quote } = readingOf(message)
    const seen: Observation[] = []
    const bare = subject.text.replace(/^(?:\[[^\]]{1,60}\] ?){1,3}/, '')
    const reply = REPLY.test(bare)
    const threaded = message.inReplyTo.length > 0 || message.references.length > 0
    // Who quotes only himself shows no talk; on a list, others read and answer.
    const alone = quotesItself(message) && !isListPost(message)
    const thread = threadOf(reply, threaded, subject.text)
    if (thread && !alone) seen.push(thread)
    if (FORWARD.test(bare) && !alone)
      seen.push({ name: 'forward-subject', detail: subject.text.slice(0, 20) })
    if (quote && !alone)
      seen.push({
        name: quote === 'forward' ? 'quoted-forward' : 'quoted-reply',
        detail: 'quotes an earlier message',
        // Lines behind ">" that answer nothing may be a list of points.
        ...(reply || threaded || quote === 'forward' ? {} : { strength: quote === 'lines' ? 0.4 : 0.6 }),
      })
    const client = clientOf(message)
    if (client) seen.push({ name: 'mail-client', detail: client.slice(0, 60) })
    const greeted = GREETING.exec(opening.text)
    if (greeted?.[1] && receiverNames(message).has(greeted[1])) {
      seen.push({ name: 'greets-receiver', detail: greeted[0] })
    }
    const closing = lines.slice(-14)
    const farewell = firstOf(passage(closing.join(' ').toLowerCase()), FORMAL)
    if (farewell) seen.push({ name: 'closing', detail: farewell })
    if (isSigned(message, closing)) seen.push({ name: 'signed-by-sender', detail: 'the sender’s name below' })
    const talk = firstOf(part(own, 0, 3_000), TO_YOU)
    if (talk) seen.push({ name: 'first-person', detail: talk })
    if (
      message.parts.some(
        (part) =>
          part.attachment &&
          /officedocument|msword|ms-excel|pdf|opendocument|rtf|image\//.test(part.contentType),
      )
    ) {
      seen.push({ name: 'attachment', detail: 'a file attached' })
    }
    return seen
  },
}

function threadOf(reply: boolean, threaded: boolean, subject: string): Observation | null {
  if (reply && threaded) return { name: 'reply-threaded', detail: 'Re: with In-Reply-To or References' }
  if (reply) return { name: 'reply-subject', detail: subject.slice(0, 20) }
  return threaded ? { name: 'threaded', detail: 'In-Reply-To or References' } : null
}

/** X-Mailer or User-Agent of a program that people write with, or the marks of Exchange and Gmail's web page. */
function clientOf(message: Message): string | null {
  const agent =
    headerValue(message, 'user-agent') ??
    headerValue(message, 'x-mailer') ??
    headerValue(message, 'x-mimeole')
  if (agent !== null && CLIENT.test(agent)) return agent
  if (headerValue(message, 'thread-topic') !== null && headerValue(message, 'thread-index') !== null)
    return 'Thread-Index'
  if (/@mail\.gmail\.com$/.test(message.messageId ?? '')) return 'Gmail'
  if (/apple message framework|mac os x mail/i.test(headerValue(message, 'mime-version') ?? ''))
    return 'Apple Mail'
  return null
}

function receiverNames(message: Message): ReadonlySet<string> {
  const words = message.to
    .slice(0, 20)
    .flatMap((to) => [to.name ?? '', (to.address ?? '').split('@')[0] ?? ''])
    .flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u))
  return new Set(words.filter((word) => word.length >= 2))
}

/** A word of the sender's name, or of the local part, stands alone near the end. */
function isSigned(message: Message, closing: readonly string[]): boolean {
  const from = message.from[0]
  const words = `${from?.name ?? ''} ${(from?.address ?? '').split('@')[0] ?? ''}`
    .toLowerCase()
    .split(/[^\p{L}]+/u)
  // What stands in the domain, too, names the house and not the writer.
  const house = from?.address ? domainOf(from.address) : ''
  const names = words.filter((word) => word.length >= 3 && !ROLES.has(word) && !house.includes(word))
  return closing.some((line) => {
    if (line.length > 60) return false
    const written = line.toLowerCase()
    if (!names.some((name) => written.includes(name))) return false
    const said = written.split(/[^\p{L}]+/u)
    return names.some((name) => said.includes(name)) && said.length <= 6
  })
}

const ROLES = new Set([
  'info',
  'news',
  'newsletter',
  'team',
  'service',
  'mail',
  'support',
  'office',
  'the',
  'und',
  'and',
  'gmbh',
  'kontakt',
  'marketing',
  'events',
  'sales',
])
