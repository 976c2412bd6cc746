import type { SQSHandler } from 'aws-lambda'
import { takeFeedback } from '../../lib/app/feedback.ts'
import { tellElsewhere } from '../../lib/app/tell-elsewhere.ts'
import { domainOf } from '../../lib/domain/address.ts'
import { signInUrl } from '../../lib/web/links.ts'
import { returnedComposer } from '../../lib/wiring/returned-composer.ts'
import { eachRecord } from '../shared/batch.ts'
import { logAtTheEdge } from '../shared/edge.ts'
import { requireEnv, VARIABLES } from '../shared/environment.ts'
import { linkSigners } from '../shared/links.ts'
import { digestMailer, digestSender, tableStore } from '../shared/store.ts'
import { feedbackOf } from './ses-event.ts'

const log = logAtTheEdge()
const clock = () => new Date()
const from = digestSender()
const pageUrl = requireEnv(VARIABLES.pageUrl)
const received = requireEnv(VARIABLES.domains).split(' ')
const store = tableStore()
const telling = {
  claims: store.claims,
  mailer: digestMailer(),
  compose: returnedComposer(from),
  isReceivedHere: (at: Parameters<typeof domainOf>[0]) => received.includes(domainOf(at)),
  from,
  log,
}

/** What SES reports of mail that it sent: what came back is held again, and whom digests do not reach has nothing held. */
export const handler: SQSHandler = (event) =>
  eachRecord(event, log, async (body) => {
    const feedback = feedbackOf(body)
    if (feedback === null) return
    await takeFeedback(
      {
        ...store,
        async tell(owner, at) {
          const { links } = await linkSigners()
          await tellElsewhere({ ...telling, urlOf: (pass) => signInUrl(links, pageUrl, pass) }, owner, at)
        },
        clock,
        log,
      },
      feedback,
    )
  })
