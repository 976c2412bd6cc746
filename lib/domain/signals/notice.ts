import type { Detector, Inference, Seen } from './detector.ts'
import { expression } from './expression.ts'
import { NOTICE } from './notice-words.ts'
import { part, together } from './passage.ts'
import { found } from './phrases.ts'
import { readingOf } from './reading.ts'
import { sellingSigns } from './selling.ts'

/** What a notice is about stands at its head (characters). */
const HEAD = 500
/** A notice is short (characters): what is longer is something to read, with a notice in it, */
const LONGEST = 1_500
/** unless its subject names it; changed terms take some telling. */
const LONGEST_NAMED = 4_000

/** An absence may be given with its dates and its reason between. */
const CLOSED = expression(
  /(?<!\p{L})(?:bleib(?:t|en)|ist|sind|wird|(?:haben|hat) (?:vom|am|ab|von|zwischen|in|bis|über|wegen))(?!\p{L})[^!?]{0,90}?(?<!\p{L})geschlossen(?!\p{L})|\d\.?(?: \p{L}{3,9})?(?: \d{4})? geschlossen/u,
)
/** The assembly of those who own or belong to it: a right of theirs, called as the statutes demand. */
const ASSEMBLY = expression(
  /(?:mitglieder|general|haupt|vertreter|eigentümer|gesellschafter|wohnungseigentümer|jahreshaupt)versammlung|annual general meeting|extraordinary general meeting|\bagm\b|shareholders['’]? meeting|owners['’]? meeting/,
)
const STATUTES = expression(
  /§ ?\d|satzung|tagesordnung|beschlussf(?:assung|ähig)|entlastung|stimmrecht|vollmacht|statutes|bylaws|by-laws|articles of association|\bquorum|\bproxy|form- und fristgerecht|resolutions?\b/,
)

/** Whoever names a price sells, unless it is the price that has changed, or is paid back. */
const PRICE = /[€£$] ?\d|\d ?(?:€|eur(?!\p{L}))/u
const ABOUT_PRICES = expression(/preis|price|beitr[aä]g|gebühr|(?<!\p{L})fees?(?!\p{L})/u)
/** What calls itself a circular, … */
const CIRCULAR = expression(
  /(?:rundschreiben|\p{L}brief|\p{L}info|(?<!\p{L})infos?|mitteilungen|newsletter|bulletin|ausgabe|issue|digest)(?!\p{L})/u,
)
/** … and is one of a row, or of several things: a notice may be among them, and can be read with them. */
const SEVERAL = /(?<!\p{L})(?:nr|no)\.? ?\d|\d\/\d{2,4}|, | und | and | & /u

/** Security incidents, outages, closings, changed terms, recalls, exams, assemblies: news that is no newsletter. */
export const notice: Detector = {
  name: 'notice',
  observe: ({ message }) => {
    const { subject, body } = readingOf(message)
    if (CIRCULAR.test(subject) && SEVERAL.test(subject.text)) return []
    const titled = found(subject, NOTICE)
    if (body.text.length > (titled.length > 0 ? LONGEST_NAMED : LONGEST)) return []
    if (sellingSigns(together(subject, '. ', body)).length > 0) return []
    if (PRICE.test(body.text) && !ABOUT_PRICES.test(together(subject, ' ', body))) return []
    const head = part(body, 0, HEAD)
    const words = [...titled, ...found(head, NOTICE)]
    const closed = CLOSED.exec(together(subject, '. ', head))?.[0]
    if (closed) words.push(closed.slice(0, 60))
    const assembly = ASSEMBLY.exec(together(subject, '. ', head))?.[0]
    if (assembly && STATUTES.test(body)) words.push(assembly)
    if (words.length === 0) return []
    const strength = words.length > 1 ? {} : { strength: 0.75 }
    return [{ name: 'notice-words', detail: words.slice(0, 3).join(', '), ...strength }]
  },
}

/** Who wants to sell, or to gather readers, gives notice of something else. */
const SELLS = [
  'offer-subject',
  'sells-first',
  'advert-subject',
  'cart-words',
  'declared-advert',
  'newsletter-words',
  'newsletter-subject',
  'solicitation-words',
  'merge-field',
  're-engagement',
  'connect-words',
  'event-platform',
  'schema-offer',
  'schema-event',
  'spam-verdict',
  'link-heavy',
]

/** Notice is given, and nothing else is wanted. */
export function isNotice(seen: Seen): boolean {
  const offered = seen.get('offer-words')
  const offers = offered !== undefined && (offered.strength ?? 1) > 0.4
  return seen.has('notice-words') && !offers && !SELLS.some((name) => seen.has(name))
}

/** A notice to all whom it concerns goes to many, by Bcc or with an unsubscribe header, and must not wait. */
export const plainNotice: Inference = {
  name: 'plain-notice',
  infer: (seen) => {
    const words = seen.get('notice-words')
    return words && isNotice(seen) ? [{ ...words, name: 'plain-notice' }] : []
  },
}
