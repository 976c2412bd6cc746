import { headerValue } from '../message.ts'
import type { Detector, Observation } from './detector.ts'
import { isListPost } from './list-discussion.ts'

const CAMPAIGN =
  /^x-(?:.{0,20}campaign|mailing-?id|newsletter|mailer-info|job|jobid|bulk|mass|marketing|cid|rpcampaign|list-campaign)/

/**
 * The headers by which senders of mass mail say so: RFC 2369 List-Unsubscribe, RFC 8058 one click, RFC 2919
 * List-Id without a list to post to, Precedence (RFC 2076), Feedback-ID (Google), CSA, campaign numbers.
 * A discussion list sets some of them too: those are left to `list-discussion`.
 */
export const bulkHeaders: Detector = {
  name: 'bulk-headers',
  observe: ({ message }) => {
    const seen: Observation[] = []
    const note = (name: string, header: string) => {
      const value = headerValue(message, header)
      if (value !== null) seen.push({ name, detail: `${header}: ${value.slice(0, 80)}` })
    }
    if (!isListPost(message)) {
      note('list-unsubscribe', 'List-Unsubscribe')
      note('list-id-announce', 'List-Id')
    }
    note('one-click-unsubscribe', 'List-Unsubscribe-Post')
    const precedence = headerValue(message, 'precedence')?.trim().toLowerCase()
    if (precedence === 'bulk' || precedence === 'junk') note('precedence-bulk', 'Precedence')
    note('feedback-id', 'Feedback-ID')
    note('csa-complaints', 'X-CSA-Complaints')
    note('abuse-report', 'X-Report-Abuse')
    note('abuse-report', 'X-Abuse-Reports-To')
    const campaign = message.headers.find((field) => CAMPAIGN.test(field.name))
    if (campaign)
      seen.push({ name: 'campaign-id', detail: `${campaign.name}: ${campaign.value.slice(0, 60)}` })
    return seen
  },
}
