import type { Inference, Observation, Seen } from './detector.ts'
import { isNotice } from './notice.ts'
import { readingOf } from './reading.ts'

/** The sender says, or the service that carried it shows, that many get such mail. */
const BULK = [
  'list-unsubscribe',
  'list-id-announce',
  'one-click-unsubscribe',
  'precedence-bulk',
  'campaign-id',
  'service-marketing',
]
/** The receiver's own dealings, or something that happened where they take part. */
const MATTER = [
  'confirm-request',
  'auto-generated',
  'service-note',
  'legal-notice',
  'own-dealing',
  'own-fact',
  'transaction-subject',
  'record-number',
  'amount-total',
  'code-given',
  'record-attached',
  'schema-transaction',
  'own-ticket',
  'notification-service',
  'activity-subject',
  'activity-words',
  'notification-settings',
  'sender-notifier',
  'precedence-list',
  'connect-subject',
  'connect-words',
  'calendar-request-few',
  'calendar-reply',
  'calendar-cancel',
]
/** Only a real dealing has these. */
const PARTICULARS = [
  'record-number',
  'amount-total',
  'code-given',
  'record-attached',
  'schema-transaction',
  'own-ticket',
  'own-dealing',
  'own-fact',
]
/** What one writes to many: news, offers, events, pitches, causes. */
const FOR_MANY = [
  'offer-words',
  'sells-first',
  'declared-advert',
  'cart-words',
  'newsletter-words',
  'newsletter-subject',
  'advert-subject',
  'solicitation-words',
  'plural-greeting',
  'speaks-to-many',
  'invites',
  'event-subject',
  'event-words',
  'event-terms',
  'event-platform',
  'schema-event',
  'calendar-published',
  're-engagement',
  'connect-subject',
  'connect-words',
  'network-asks',
  'sender-branded',
  'browser-view',
]
/** So long (characters), it is something to read, whatever it is about. */
const ESSAY = 1_200
/** No single thing: news, an event, a pitch, a request for contact. */
const MANY = [
  'invites',
  'event-subject',
  'connect-subject',
  'connect-words',
  're-engagement',
  'solicitation-words',
  'plural-greeting',
]
/** Whatever is sold beside it, this was waited for, or must be told. */
const CERTAIN = ['legal-notice', 'code-given', 'confirm-request']
const HEAD_SELLS = ['sells-first', 'cart-words', 'declared-advert']
/** A service that sends campaigns carried it. */
const MARKETED = ['service-marketing', 'campaign-id', 'csa-complaints']
const SELLS = [
  'sells-first',
  'offer-words',
  'offer-subject',
  'advert-subject',
  'newsletter-words',
  'newsletter-subject',
]

/**
 * What bulk mail is for. The unsubscribe header proves no newsletter, for receipts and notes bear it too (RFC
 * 8058 is asked of all who send much): what counts is whether the mail is about something of the receiver's own.
 */
export const purpose: Inference = {
  name: 'purpose',
  infer: (seen, { message }) => {
    const inferred: Observation[] = []
    const sells = sellingOf(seen)
    const oneThing =
      seen.has('single-purpose') && seen.has('greets-receiver') && !MANY.some((name) => seen.has(name))
    const matter = MATTER.filter((name) => seen.has(name))
    const marketed = MARKETED.some((name) => seen.has(name))
    const aimless = marketed && matter.length === 0 && !isNotice(seen)
    if (oneThing && sells === 0) {
      const detail = 'one thing, to one who is named'
      inferred.push({ name: 'one-thing-to-one', detail, ...(aimless ? { strength: 0.3 } : {}) })
    }
    if (seen.has('re-engagement') && seen.has('network-mail')) {
      inferred.push({ name: 'network-digest', detail: seen.get('re-engagement')?.detail ?? '' })
    }
    const bulk = BULK.filter((name) => seen.has(name))
    if (bulk.length === 0 || seen.has('list-post') || seen.has('list-software')) return inferred
    const told = FOR_MANY.some((name) => seen.has(name)) || readingOf(message).body.text.length > ESSAY
    if (!told) {
      const detail = bulk.join(', ')
      inferred.push({ name: 'bulk-without-content', detail, ...(aimless ? { strength: 0.4 } : {}) })
    }
    if (bulk.length >= 4) inferred.push({ name: 'bulk-stacked', detail: bulk.join(', ') })
    const headSells = Math.max(
      ...HEAD_SELLS.map((name) => (seen.has(name) ? (seen.get(name)?.strength ?? 1) : 0)),
    )
    const fact = seen.get('own-fact')
    // What waits in a cart is nobody's booking yet.
    const known = fact !== undefined && fact.strength === undefined && !seen.has('cart-words')
    const certain = known || CERTAIN.some((name) => seen.has(name))
    const left = seen.has('list-unsubscribe') && seen.has('unsubscribe-words')
    if (headSells > 0 && !certain && (marketed || left)) {
      inferred.push({
        name: 'campaign-that-sells',
        detail: seen.get('sells-first')?.detail ?? '',
        strength: Math.min(1, headSells + 0.4),
      })
    }
    const particulars = PARTICULARS.filter((name) => seen.has(name))
    if (matter.length === 0 && !isNotice(seen) && !(oneThing && sells === 0)) {
      // Short, with one aim and nothing for sale: perhaps a matter told in words that we do not know.
      const doubtful =
        sells === 0 &&
        !aimless &&
        (seen.has('single-purpose') || seen.has('short-text')) &&
        !MANY.some((name) => seen.has(name))
      inferred.push({
        name: 'bulk-without-matter',
        detail: bulk.join(', '),
        ...(doubtful ? { strength: 0.4 } : {}),
      })
    } else if (
      particulars.length > 0 &&
      !seen.has('declared-advert') &&
      (known ||
        ((seen.has('transaction-subject') || seen.has('own-dealing')) &&
          sells < 1 &&
          (seen.get('sells-first')?.strength ?? 0) < 0.6))
    ) {
      inferred.push({
        name: 'bulk-with-matter',
        detail: particulars.join(', '),
        // A fact of one's own is no ornament: what is sold beside it changes nothing.
        strength:
          (known ? 1 : (1 - sells) * (headSells > 0 ? 0.4 : 1)) * Math.min(1, (particulars.length + 1) / 3),
      })
    }
    return inferred
  },
}

/** 0: nothing is for sale; 1: that is what the mail is for. */
function sellingOf(seen: Seen): number {
  const amount = (name: string) => (seen.has(name) ? (seen.get(name)?.strength ?? 1) : 0)
  return Math.min(
    1,
    SELLS.reduce((sum, name) => sum + amount(name), 0) / 3 + 2 * amount('solicitation-words'),
  )
}
