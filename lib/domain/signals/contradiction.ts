import { headerValue } from '../message.ts'
import { automatic } from './automatic.ts'
import { bulkHeaders } from './bulk-headers.ts'
import type { Detector, Evidence, Observation } from './detector.ts'
import { htmlShape } from './html-shape.ts'
import { isListPost, listDiscussion } from './list-discussion.ts'
import { marketingLanguage } from './marketing-language.ts'
import { sendingService } from './sending-service.ts'
import { transaction } from './transaction.ts'
import { unsubscribeLanguage } from './unsubscribe-language.ts'

/** What campaigns bear and letters do not. */
const CAMPAIGN = new Set([
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
])
/** What a post to a discussion list bears only when a machine for campaigns has sent it. */
const POSTED_CAMPAIGN = new Set([
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
])
/** Particulars that a real transaction has. */
const PARTICULARS = new Set(['record-number', 'amount-total', 'code-given', 'record-attached'])

/**
 * Marks that do not go together, for one half of them is a disguise: an "answer" with the build of a campaign,
 * a "receipt" that names no order and no amount but sells, a "machine's answer" that can be unsubscribed from.
 */
export const contradiction: Detector = {
  name: 'contradiction',
  observe: (evidence) => {
    const { message } = evidence
    const seen: Observation[] = []
    const marks = marksOf(evidence).filter(({ name }) => CAMPAIGN.has(name))
    const names = marks.map(({ name }) => name).join(', ')
    const onList = listDiscussion.observe(evidence).some(({ name }) => name !== 'subject-tag')
    if (/^(?:re|aw|fwd?|wg|antw) ?:/i.test(message.subject) && marks.length >= 2 && !onList) {
      seen.push({ name: 'reply-from-campaign', detail: `Re: with ${names}` })
    }
    const offers = marketingLanguage.observe(evidence).find(({ name }) => name === 'offer-words')
    const about = transaction.observe(evidence)
    const particulars = about.filter(({ name }) => PARTICULARS.has(name))
    const subject = about.some(({ name }) => name === 'transaction-subject')
    if (subject && particulars.length === 0 && (offers?.strength ?? 0) >= 0.5) {
      seen.push({ name: 'receipt-that-sells', detail: offers?.detail ?? '' })
    }
    if (isListPost(message)) {
      const sent = marksOf(evidence).filter(({ name }) => POSTED_CAMPAIGN.has(name))
      if (sent.length >= 2) {
        seen.push({
          name: 'campaign-to-list',
          detail: sent.map(({ name }) => name).join(', '),
          strength: Math.min(1, sent.length / 2.5),
        })
      }
    }
    const claims = automatic
      .observe(evidence)
      .some(({ name }) => name === 'auto-replied' || name === 'auto-reply-header')
    if (claims && marks.length >= 2 && headerValue(message, 'in-reply-to') === null) {
      seen.push({ name: 'machine-that-sells', detail: names })
    }
    return seen
  },
}

function marksOf(evidence: Evidence): readonly Observation[] {
  return [bulkHeaders, sendingService, unsubscribeLanguage, htmlShape].flatMap((detector) => [
    ...detector.observe(evidence),
  ])
}
