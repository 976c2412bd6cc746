import { aligned, domainOf, type Mailbox } from '../address.ts'
import { isFreeMail } from '../free-mail.ts'
import type { Message } from '../message.ts'
import type { Detector, Observation } from './detector.ts'
import { firstOf, phrases } from './phrases.ts'
import { readingOf } from './reading.ts'

/** What only two who have dealt with one another can say. */
const SHARED_PAST = phrases(`
  wie besprochen
  wie vereinbart
  wie gewünscht
  wie versprochen
  wie angekündigt
  unser gespräch
  unserem gespräch
  unser telefonat
  unserem telefonat
  unser treffen
  unserem treffen
  deine mail
  deine nachricht
  deiner mail
  ihre nachricht vom
  ihre mail vom
  ihre frage
  ihrer frage
  deine frage
  danke für die rückmeldung
  danke für deine antwort
  vielen dank für ihre rückmeldung
  vielen dank für ihre nachricht
  vielen dank für ihre anfrage
  vielen dank für das gespräch
  vielen dank für das nette
  schön, dass wir
  war schön, dich
  hat mich gefreut, sie
  dass wir uns
  as discussed
  as promised
  as agreed
  as requested
  our call
  our chat
  our conversation
  our meeting
  your question
  you asked
  you mentioned
  your email
  your message
  thanks for getting back
  good to meet
  nice meeting
  lovely to meet
  great to see you
  good to see you
  good to talk
  when we spoke
  when we met
  on the phone
  last time we
`)
/**
 * Whether the two have dealt with one another: who answers quotes the receiver, who chases quotes only themselves,
 * and only acquaintances speak of what they discussed.
 */
export const acquaintance: Detector = {
  name: 'acquaintance',
  observe: ({ message }) => {
    const { own, attributions } = readingOf(message)
    const seen: Observation[] = []
    const quoted = whoIsQuoted(message, attributions)
    if (quoted === 'receiver')
      seen.push({ name: 'quotes-receiver', detail: 'quotes the receiver’s own mail' })
    else if (quoted === 'sender' || (quoted === null && refersToItself(message))) {
      seen.push({ name: 'answers-itself', detail: 'refers only to the sender’s own mail' })
    }
    const past = firstOf(own.slice(0, 2_000), SHARED_PAST)
    if (past) seen.push({ name: 'shared-past', detail: past })
    return seen
  },
}

/** Whose words are quoted: the receiver's (also among others'), or only the sender's own. */
function whoIsQuoted(message: Message, attributions: readonly string[]): 'receiver' | 'sender' | null {
  const names = (mailbox: Mailbox | undefined) => [
    ...(mailbox?.address ? [mailbox.address as string] : []),
    ...(mailbox?.name && mailbox.name.length >= 5 ? [mailbox.name.toLowerCase()] : []),
  ]
  const receivers = [...message.to, ...message.cc].slice(0, 10).flatMap(names)
  const sender = names(message.from[0])
  const by = (who: readonly string[], line: string) => who.some((name) => line.includes(name))
  if (attributions.some((line) => /(?:schrieben sie|schriebst du|you)$/.test(line.trim()))) return 'receiver'
  if (attributions.some((line) => by(receivers, line) && !by(sender, line))) return 'receiver'
  return attributions.length > 0 && attributions.every((line) => by(sender, line)) ? 'sender' : null
}

/** Every Message-ID it refers to was made at the sender's own domain, which is not the receiver's. */
function refersToItself(message: Message): boolean {
  const ids = [...message.inReplyTo, ...message.references]
  const at = message.from[0]?.address
  if (!at || ids.length === 0 || isFreeMail(domainOf(at))) return false
  const within = (domain: string, id: string) =>
    aligned(id.slice(id.lastIndexOf('@') + 1).toLowerCase(), domain)
  const toOthers = message.to.every(
    ({ address }) => address === null || !aligned(domainOf(address), domainOf(at)),
  )
  return toOthers && ids.every((id) => within(domainOf(at), id))
}
