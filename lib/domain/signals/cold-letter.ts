import type { Message } from '../message.ts'
import { quotesItself } from './acquaintance.ts'
import { COURTESIES, DEALT, FAMILIES, SEEKS } from './cold-letter-words.ts'
import type { Inference, Seen } from './detector.ts'
import { type Passage, passage, together } from './passage.ts'
import { firstOf } from './phrases.ts'
import { plain, readingOf } from './reading.ts'

/** Pages on which one books an hour with somebody. */
const BOOKING =
  /^(?:(?:www\.)?calendly\.com|cal\.com|savvycal\.com|tidycal\.com|zcal\.co|meetings(?:-[a-z\d]{2,5})?\.hubspot\.com|outlook\.office365\.com|calendar\.app\.google|koalendar\.com|app\.simplymeet\.me)$/
/** They have dealt with one another, or talk among several. */
const ACQUAINTED = [
  'quotes-receiver',
  'shared-past',
  'own-dealing',
  'own-fact',
  'transaction-subject',
  'record-number',
  'amount-total',
  'few-recipients',
  'list-post',
  'list-software',
  'text-for-review',
  'calendar-request-few',
  'calendar-reply',
  'calendar-cancel',
  'auto-replied',
  'machine-report',
  'mourning',
]
/** Only a stranger says so: all else is spoken of between those who work together, too. */
const STRANGE = ['found you', 'whom we help', 'a way out']
/** Fewer say nothing; and of only so few, an office that helps whom it is there for may have all. */
const FEW = 3
/** An honest stranger found one, asks for a talk, leaves a way out, and may have something to give. */
const OFFERS = 2
/** A letter to strangers is short (characters); in a long one a few of them stand by chance. */
const LONGEST = 3_000

/**
 * A letter to strangers of which each sentence is innocent and all of them together are a craft: several independent
 * families of phrases in one short text, between people who never dealt with one another. Who asks for the
 * receiver's own work, applies or enquires is none of them, whatever else it says.
 */
export const coldLetter: Inference = {
  name: 'cold-letter',
  infer: (seen, { message }) => {
    const families = familiesOf(seen, message)
    if (families.length === 0) return []
    const strength = families.length > FEW ? {} : { strength: 0.75 }
    const again = seen.has('answers-itself')
    return [
      { name: 'cold-letter', detail: families.join(', '), ...strength },
      ...(again ? [{ name: 'cold-letter-again', detail: 'and answers only itself' }] : []),
    ]
  },
}

/** The families of phrases that make it a letter to strangers; none where it is not one. */
export function familiesOf(seen: Seen, message: Message): readonly string[] {
  const again = seen.has('answers-itself')
  if (ACQUAINTED.some((name) => seen.has(name)) || (seen.has('reply-threaded') && !again)) return []
  const { own, subject, hosts } = readingOf(message)
  if (own.text.length > LONGEST) return []
  // What one quotes of oneself one says again.
  const said = quotesItself(message) ? withQuotations(message) : own
  const all = together(subject, '. ', said)
  if (firstOf(all, SEEKS) !== null || firstOf(all, DEALT) !== null) return []
  const worded = FAMILIES.filter(([, words]) => firstOf(all, words) !== null).map(([family]) => family)
  const found = [...new Set([...worded, ...alsoShown(seen, hosts)])]
  const offers = found.filter((family) => !COURTESIES.includes(family)).length
  const strange = found.filter((family) => STRANGE.includes(family))
  // That one has written before is no news where one quotes oneself.
  if (found.length > FEW) return strange.length > 0 && offers >= (again ? 1 : OFFERS) ? found : []
  const openly = strange.some((family) => COURTESIES.includes(family))
  return found.length === FEW && openly && offers >= OFFERS ? found : []
}

function withQuotations({ text }: Message): Passage {
  return passage(plain(text.slice(0, LONGEST).replace(/\n[> \t]{1,20}/g, '\n')))
}

/** The same, by other signs than words. */
function alsoShown(seen: Seen, hosts: readonly string[]): readonly string[] {
  return [
    ...(seen.has('answers-itself') ? ['written before'] : []),
    ...(hosts.some((host) => BOOKING.test(host)) ? ['a short talk'] : []),
    ...((seen.get('unsubscribe-words')?.strength ?? 0) > 0.5 ? ['a way out'] : []),
  ]
}
