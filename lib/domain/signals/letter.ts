import { familiesOf } from './cold-letter.ts'
import type { Inference, Observation, Seen } from './detector.ts'
import { part } from './passage.ts'
import { firstOf, phrases } from './phrases.ts'
import { readingOf } from './reading.ts'

const REQUEST = phrases(`
  kannst du
  könntest du
  magst du
  schickst du
  hast du noch
  können sie bitte
  könnten sie
  bitte prüfen sie
  bitte bringen sie
  gib mir
  sag mir
  ruf mich
  melde dich
  soll ich
  can you
  could you
  would you mind
  do you still
  do you have
  shall i
  let me know if you
  call me
  please send me
`)
/** What one person who writes to another does not add. */
const MACHINE = [
  'list-unsubscribe',
  'one-click-unsubscribe',
  'precedence-bulk',
  'campaign-id',
  'service-marketing',
  'service-mixed',
  'unsubscribe-words',
  'tracking-pixel',
  'redirect-links',
  'web-links',
  'images',
  'solicitation-words',
  'plural-greeting',
  'greets-everybody',
  'undisclosed-recipients',
  'to-own-sender',
  'no-recipients',
  'sender-noreply',
]

/** A person's letter, all of it. */
const LETTER = ['sender-person', 'greets-receiver', 'first-person', 'signed-by-sender']
/** What programs for letters to many add, or write. */
const CAMPAIGN = [
  'service-marketing',
  'campaign-id',
  'tracking-pixel',
  'images',
  'preheader',
  'redirect-links',
  'campaign-links',
  'solicitation-words',
  'offer-words',
  'advert-subject',
  'sells-first',
  'newsletter-words',
  'newsletter-subject',
  'speaks-to-many',
  'invites',
  'event-subject',
  'connect-words',
  'connect-subject',
  're-engagement',
  'reply-from-campaign',
  'answers-itself',
]

/** Programs of a trade (agents, surgeries, garages) send their people's letters with a way out below. */
function isWrittenThroughService(seen: Seen): boolean {
  return (
    seen.has('list-unsubscribe') &&
    LETTER.every((name) => seen.has(name)) &&
    !CAMPAIGN.some((name) => seen.has(name))
  )
}

const BY_HAND = [...LETTER, 'mail-client']
/** What letters do not bear that were typed into a mail program for one reader. */
const NOT_BY_HAND = [
  ...MACHINE.filter((name) => name !== 'unsubscribe-words' && name !== 'web-links' && name !== 'images'),
  'feedback-id',
  'many-recipients',
  'to-distribution',
  'speaks-to-many',
  'connect-words',
  'connect-subject',
  'connect-boilerplate',
  'answers-itself',
  're-engagement',
]

/** What speaks to a readership, sells, or asks a stranger for contact, however short it is. */
const NO_NOTE = [
  ...MACHINE.filter((name) => name !== 'solicitation-words' && name !== 'unsubscribe-words'),
  'speaks-to-many',
  'advert-subject',
  'newsletter-words',
  'subscription-words',
  'sells-first',
  'answers-itself',
  'connect-subject',
  'connect-words',
  'network-asks',
  'network-mail',
  'event-platform',
  'calendar-published',
  'schema-event',
  'layout-tables',
  'image-placeholders',
  'spam-verdict',
]
/** Words. In fewer, mass mail cannot say what it wants without a link, an offer or a date to come to. */
const FEW = 60
/** So short, hardly anything but a note between people fits. */
const FEWEST = 25

/**
 * - A letter that greets one by name and asks that one for something, without a mark of a machine or a crowd.
 * - A few bare words from a person: no link, no picture, nobody's list. There is too little to call it mass mail.
 */
export const letter: Inference = {
  name: 'letter',
  infer: (seen, { message }) => {
    const inferred: Observation[] = []
    const { own, links } = readingOf(message)
    if (seen.has('greets-receiver') && !MACHINE.some((name) => seen.has(name))) {
      const request = firstOf(part(own, 0, 2_000), REQUEST)
      if (request) inferred.push({ name: 'asks-one', detail: request })
    }
    if (BY_HAND.every((name) => seen.has(name)) && !NOT_BY_HAND.some((name) => seen.has(name))) {
      inferred.push({ name: 'letter-by-hand', detail: seen.get('mail-client')?.detail ?? '' })
    }
    if (isWrittenThroughService(seen))
      inferred.push({ name: 'letter-by-service', detail: seen.get('first-person')?.detail ?? '' })
    const pitched = (seen.get('solicitation-words')?.strength ?? 0) > 0.5
    const released = (seen.get('unsubscribe-words')?.strength ?? 0) > 0.5
    const bare = links.length === 0 && !pitched && !released && !NO_NOTE.some((name) => seen.has(name))
    const words = seen.has('sender-person') && bare && own.text !== '' ? own.text.split(' ').length : 0
    if (words > 0 && words <= FEW && familiesOf(seen, message).length === 0) {
      const strength = words <= FEWEST ? 1 : (FEW + FEWEST - words) / FEW
      inferred.push({ name: 'bare-note', detail: `${words}`, strength })
    }
    return inferred
  },
}
