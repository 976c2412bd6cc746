import { domainOf } from '../address.ts'
import { headerValue } from '../message.ts'
import type { Evidence, Inference, Observation, Seen } from './detector.ts'
import { readingOf } from './reading.ts'

/** What campaigns bear and letters do not. */
const CAMPAIGN = [
  'list-unsubscribe',
  'one-click-unsubscribe',
  'campaign-id',
  'csa-complaints',
  'precedence-bulk',
  'service-marketing',
  'unsubscribe-words',
  'tracking-pixel',
  'browser-view',
  'campaign-links',
  'preheader',
]
const HEADERS = [
  'list-unsubscribe',
  'one-click-unsubscribe',
  'campaign-id',
  'csa-complaints',
  'precedence-bulk',
  'service-marketing',
]
/** What a post to a discussion list bears only when a machine for campaigns has sent it. */
const POSTED_CAMPAIGN = [
  'one-click-unsubscribe',
  'campaign-id',
  'csa-complaints',
  'feedback-id',
  'service-marketing',
  'service-mixed',
  'tracking-pixel',
  'preheader',
  'browser-view',
  'unsubscribe-words',
  'layout-tables',
  'redirect-links',
]
const PITCH = ['solicitation-words', 'offer-words', 'merge-field']
/** Particulars that a real transaction has. */
const PARTICULARS = ['record-number', 'amount-total', 'code-given', 'record-attached', 'own-fact']
const LIST = ['list-post', 'list-software', 'list-owner-sender', 'precedence-list', 'list-footer', 'via-list']

/**
 * Marks that do not go together, for one half of them is a disguise: an "answer" with the build of a campaign,
 * a "receipt" that names no order and no amount but sells, a "machine's answer" that can be unsubscribed from.
 */
export const contradiction: Inference = {
  name: 'contradiction',
  infer: (seen, evidence) => {
    const { message } = evidence
    const inferred: Observation[] = []
    const marks = CAMPAIGN.filter((name) => seen.has(name))
    const onList = LIST.some((name) => seen.has(name))
    const reply = /^(?:re|aw|antw) ?:/i.test(message.subject) && !onList
    const answers = readingOf(message).quote !== null || seen.has('quotes-receiver')
    const refers = message.inReplyTo.length > 0 || message.references.length > 0
    const sent = marks.filter((name) => HEADERS.includes(name)).length
    if (reply && !seen.has('quotes-receiver') && (marks.length >= 2 || (sent > 0 && !answers))) {
      inferred.push({ name: 'reply-from-campaign', detail: `Re: with ${marks.join(', ')}` })
    }
    // The words of what is passed on are not the writer's; its headers would be.
    const passes = marks.filter((name) => HEADERS.includes(name))
    if (/^(?:fwd?|wg) ?:/i.test(message.subject) && passes.length >= 2 && !onList) {
      inferred.push({ name: 'reply-from-campaign', detail: `Fwd: with ${passes.join(', ')}` })
    }
    const pitch = PITCH.filter((name) => seen.has(name))
    if (reply && !answers && !refers && marks.length + pitch.length > 0) {
      inferred.push({
        name: 'reply-to-nothing',
        detail: `Re: without anything answered, ${[...marks, ...pitch].join(', ')}`,
      })
    }
    const offers = seen.get('offer-words')
    const particulars = PARTICULARS.some((name) => seen.has(name))
    const pitched = (seen.get('solicitation-words')?.strength ?? 0) >= 0.5 && marks.length > 0
    const headSells = (seen.get('sells-first')?.strength ?? 0) > 0.5
    const sold = !particulars && (headSells || (offers?.strength ?? 0) >= 0.5 || seen.has('cart-words'))
    if (seen.has('transaction-subject') && (sold || pitched || seen.has('declared-advert'))) {
      const detail =
        seen.get('sells-first') ?? offers ?? seen.get('solicitation-words') ?? seen.get('cart-words')
      inferred.push({ name: 'receipt-that-sells', detail: detail?.detail ?? '' })
    }
    const named = !seen.has('greets-everybody') && !seen.has('formal-to-nobody')
    if (seen.has('transaction-subject') && !named && !particulars && !seen.has('own-dealing')) {
      inferred.push({ name: 'matter-to-nobody', detail: seen.get('transaction-subject')?.detail ?? '' })
    }
    if (seen.has('list-post')) {
      const posted = POSTED_CAMPAIGN.filter((name) => seen.has(name))
      if (posted.length >= 2) {
        inferred.push({
          name: 'campaign-to-list',
          detail: posted.join(', '),
          strength: Math.min(1, posted.length / 2.5),
        })
      }
    }
    const claims = seen.has('auto-replied') || seen.has('auto-reply-header')
    if (claims && marks.length >= 2 && headerValue(message, 'in-reply-to') === null) {
      inferred.push({ name: 'machine-that-sells', detail: marks.join(', ') })
    }
    if (isForgedClient(seen, evidence)) {
      inferred.push({ name: 'forged-client', detail: seen.get('service-mixed')?.detail ?? '' })
    }
    if (seen.has('undisclosed-recipients') && seen.has('reply-elsewhere') && !answers) {
      inferred.push({ name: 'hidden-letter', detail: seen.get('reply-elsewhere')?.detail ?? '' })
    }
    if (message.from[0]?.address == null && message.replyTo[0]?.address) {
      inferred.push({ name: 'sender-hidden', detail: `Reply-To: @${domainOf(message.replyTo[0].address)}` })
    }
    return inferred
  },
}

/**
 * Gmail gives that Message-ID to what is written there, and no service that sends by itself carries such mail out
 * (programs for customer relations, which send through Gmail, count as marketing services).
 */
function isForgedClient(seen: Seen, { message }: Evidence): boolean {
  const carried = seen.get('service-mixed') ?? seen.get('service-marketing')
  return (
    carried !== undefined && /\(x-/.test(carried.detail) && /@mail\.gmail\.com$/.test(message.messageId ?? '')
  )
}
