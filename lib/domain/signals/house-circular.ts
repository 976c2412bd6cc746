import { aligned, domainOf } from '../address.ts'
import { headerValue, type Message } from '../message.ts'
import { ANSWERING } from './conversation.ts'
import type { Inference, Seen } from './detector.ts'
import { isNotice } from './notice.ts'
import { readingOf } from './reading.ts'

/** Somebody talks, or a machine reports. */
const TALK = [
  'sender-person',
  'via-list',
  'list-reply',
  ...ANSWERING,
  'quotes-receiver',
  'first-person',
  'sender-notifier',
  'sender-noreply',
  'notification-service',
  'calendar-request-few',
  'calendar-request-many',
  'calendar-reply',
  'calendar-cancel',
  'mourning',
  'own-dealing',
  'text-for-review',
]
const CROWD = ['plural-greeting', 'greets-everybody', 'formal-to-nobody']
/** Below a circular, an office signs, or a person for it. */
const OFFICE =
  /^(?:ihr|ihre|euer|eure|das|die|der|your|the|votre|le|la|il|uw|het|el)\s[^.!?:]{0,60}(?:büro|team|geschäftsstelle|sekretariat|redaktion|vorstand|dekanat|rektorat|präsidium|verwaltung|office|secretariat|department|committee|board|editors|bureau|secrétariat|rédaction|comité|secretaría|redacción|segreteria|redazione|secretariaat|redactie|bestuur)(?!\p{L})[^.!?:]{0,20}$/iu
/** An office by its name alone, in a line of its own. */
const DESK =
  /^(?:[\p{L}.]{1,30} ){0,2}(?:sekretariat|geschäftsstelle|stabsstelle|pressestelle|dekanat|rektorat|präsidium|stadtverwaltung|gemeindeverwaltung|secretariat|registry|press office|secrétariat|secretaría|segreteria|secretariaat)(?: [^.!?:]{1,50})?$/iu
/** Characters: as much as one sits down to read; a call for hands is shorter. */
const READ = 600

/**
 * A list that could be talked on and is used to tell: the house that keeps it writes by an office to all who are on
 * it, asks nobody anything, and tells more than one thing.
 */
export const houseCircular: Inference = {
  name: 'house-circular',
  infer: (seen, { message }) => {
    if (!seen.has('list-post') || TALK.some((name) => seen.has(name)) || isNotice(seen)) return []
    const crowd = CROWD.map((name) => seen.get(name)).find((each) => each !== undefined)
    if (crowd === undefined || !isOfTheHouse(message, seen)) return []
    const { own, lines } = readingOf(message)
    if (own.text.length < READ || own.text.includes('?')) return []
    const signed = lines
      .slice(-12)
      .find((line) => line.length <= 90 && (OFFICE.test(line) || DESK.test(line)))
    return signed === undefined ? [] : [{ name: 'house-circular', detail: `${crowd.detail}, ${signed}` }]
  },
}

/** From stands under the list's own domain, and is not the list's own address, which software puts in a person's place. */
function isOfTheHouse(message: Message, seen: Seen): boolean {
  const from = message.from[0]?.address
  const post = /<mailto:([^>?\s]{3,320})/i.exec(headerValue(message, 'list-post') ?? '')?.[1]?.toLowerCase()
  if (!from || post === undefined || from === post || seen.has('list-owner-sender')) return false
  return aligned(domainOf(from), post.slice(post.lastIndexOf('@') + 1))
}
