import type { Inference, Observation, Seen } from './detector.ts'

/** How lists show that people write to them, even where List-Post is left out. */
const LIST = ['list-software', 'list-owner-sender', 'precedence-list', 'precedence-bulk', 'list-id-announce']
/** What a campaign that goes to a list bears. */
const CAMPAIGN = [
  'campaign-to-list',
  'campaign-id',
  'service-marketing',
  'csa-complaints',
  'tracking-pixel',
  'redirect-links',
  'preheader',
  'browser-view',
  'advert-subject',
  'sells-first',
  'newsletter-subject',
  'event-platform',
  'spam-verdict',
  'sender-noreply',
]
/** A machine asks in somebody's name. */
const MACHINE = ['sender-noreply', 'sender-notifier', 'network-mail', 'network-asks', 'one-click-unsubscribe']
const ASKS = ['connect-subject', 'connect-words']
/** The two have dealt with one another. */
const ACQUAINTED = [
  'shared-past',
  'quotes-receiver',
  'reply-threaded',
  'quoted-reply',
  'own-dealing',
  'few-recipients',
]

/**
 * - A person's post to a list that says so in its subject, though its headers are those of announcements.
 * - A request for contact: by a machine in somebody's name, or by a stranger in set phrases and nothing else.
 */
export const betweenPeople: Inference = {
  name: 'between-people',
  infer: (seen) => {
    const inferred: Observation[] = []
    const tag = seen.get('subject-tag')
    const typed = seen.has('sender-person') && seen.has('mail-client')
    if (tag && typed && some(seen, LIST) && !some(seen, CAMPAIGN)) {
      inferred.push({ name: 'person-on-list', detail: tag.detail })
    }
    const asked = ASKS.map((name) => seen.get(name)).find((each) => each !== undefined)
    if (asked && !some(seen, ACQUAINTED)) {
      if (some(seen, MACHINE)) inferred.push({ name: 'machine-asks-contact', detail: asked.detail })
      else if (seen.has('connect-boilerplate') && seen.has('short-text')) {
        inferred.push({
          name: 'stranger-asks-contact',
          detail: seen.get('connect-boilerplate')?.detail ?? '',
        })
      }
    }
    return inferred
  },
}

function some(seen: Seen, names: readonly string[]): boolean {
  return names.some((name) => seen.has(name))
}
