import type { Inference, Observation } from './detector.ts'
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
      const request = firstOf(own.slice(0, 2_000), REQUEST)
      if (request) inferred.push({ name: 'asks-one', detail: request })
    }
    const words = own === '' ? 0 : own.split(' ').length
    const pitched = (seen.get('solicitation-words')?.strength ?? 0) > 0.5
    const released = (seen.get('unsubscribe-words')?.strength ?? 0) > 0.5
    const bare = links.length === 0 && !pitched && !released && !NO_NOTE.some((name) => seen.has(name))
    if (seen.has('sender-person') && bare && words > 0 && words <= FEW) {
      const strength = words <= FEWEST ? 1 : (FEW + FEWEST - words) / FEW
      inferred.push({ name: 'bare-note', detail: `${words}`, strength })
    }
    return inferred
  },
}
