import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { sqsClient } from '../../lib/adapters/aws/sqs-client.ts'
import { sqsSender } from '../../lib/adapters/aws/sqs-sender.ts'
import { type OrderedDigestDeps, sendOrderedDigest } from '../../lib/app/due-digests.ts'
import { finishErasing } from '../../lib/app/erase-owner.ts'
import { expire } from '../../lib/app/expire.ts'
import { letGoOfForwarded } from '../../lib/app/let-go.ts'
import { type DigestOrders, orderDueDigests } from '../../lib/app/order-digests.ts'
import { settleDeliverTo } from '../../lib/app/owners-deliver-to.ts'
import { carryOutLeaving, resumeReleases } from '../../lib/app/release.ts'
import { resumeUnsubscriptions } from '../../lib/app/unsubscribe.ts'
import { considerGuarding } from '../../lib/app/welcome.ts'
import { leavesIfAskedAt } from '../../lib/domain/held.ts'
import { passOfDigest } from '../../lib/domain/pass.ts'
import { actLinks, deliverToUrl, digestLinks, signInUrl } from '../../lib/web/links.ts'
import { welcomeLinks, welcomeLinksEnd } from '../../lib/web/welcome-links.ts'
import { deliverToComposer } from '../../lib/wiring/deliver-to-composer.ts'
import { digestComposer } from '../../lib/wiring/digest-composer.ts'
import { welcomeComposer } from '../../lib/wiring/welcome-composer.ts'
import { eachRecord } from '../shared/batch.ts'
import { logAtTheEdge } from '../shared/edge.ts'
import { requireEnv, VARIABLES } from '../shared/environment.ts'
import { linkSigners } from '../shared/links.ts'
import { delayedReleases } from '../shared/releases.ts'
import {
  digestMailer,
  digestSender,
  forgetAccounts,
  ownersMailbox,
  storedMail,
  tableStore,
} from '../shared/store.ts'
import { unsubscribing } from '../shared/unsubscribing.ts'
import { orderBody, readOrder } from './order.ts'

const log = logAtTheEdge()
const clock = () => new Date()
const from = digestSender()
const pageUrl = requireEnv(VARIABLES.pageUrl)
const shared = { ...tableStore(), raw: storedMail(), clock, log }
const sending = { ...shared, mailer: digestMailer(), compose: digestComposer(from), from }
const releasing = { ...shared, mailbox: ownersMailbox(log) }
const releases = delayedReleases()
const lists = unsubscribing(log)
const putOrders = sqsSender({ client: sqsClient(), url: requireEnv(VARIABLES.digestQueue) })
const orders: DigestOrders = { place: (all) => putOrders(all.map(orderBody)) }

/** A digest that has been due for longer was missed; it is ordered again each round. */
const OVERDUE_AFTER = 60 * 60_000

/** A release that takes longer than this was cut off. */
const STALLED_AFTER = 10 * 60_000

/** The clock strikes, or orders have come: what is due is ordered, one digest each; what is ordered is sent. */
export async function handler(event: SQSEvent | Strike): Promise<SQSBatchResponse | undefined> {
  if ('Records' in event) return eachRecord(event, log, send)
  await round()
  return undefined
}

/** What the schedule sends. */
interface Strike {
  readonly strike: true
}

async function send(body: string): Promise<void> {
  const { tokens, links, welcome, replies } = await linkSigners()
  const deps: OrderedDigestDeps = {
    ...sending,
    linksOf: (entry) => actLinks(tokens, pageUrl, entry),
    allLinksOf: (digest) => digestLinks(tokens, pageUrl, digest),
    replyToOf: replies.of,
    pageUrlOf: (digest) => signInUrl(links, pageUrl, passOfDigest(digest)),
  }
  const order = readOrder(body)
  await sendOrderedDigest(deps, order)
  await letGoOfForwarded(shared, order.ownerId)
  const owner = await shared.owners.get(order.ownerId)
  if (owner === null) return
  await considerGuarding(
    {
      ...sending,
      composeWelcome: welcomeComposer(from),
      welcomeLinksOf: (to, content, at) =>
        welcomeLinks(welcome, pageUrl, to.id, content, welcomeLinksEnd(at)),
    },
    owner,
  )
}

async function settleReadingPlaces(): Promise<void> {
  const { deliverTo } = await linkSigners()
  await settleDeliverTo({
    ...shared,
    releases,
    mailer: sending.mailer,
    composeDeliverTo: deliverToComposer(from),
    deliverToUrlOf: (pass) => deliverToUrl(deliverTo, pageUrl, pass),
    from,
  })
}

/** Counted, so that an alarm tells of it. */
async function noteOverdue(): Promise<void> {
  const { length: count } = await shared.owners.digestDue(new Date(clock().getTime() - OVERDUE_AFTER))
  if (count > 0) log.warn('digest.overdue', { count })
}

/** Each part runs whatever becomes of the others; a fault of one is the function's. */
async function round(): Promise<void> {
  const parts = await Promise.allSettled([
    orderDueDigests({ ...shared, orders }),
    noteOverdue(),
    resumeReleases(releasing, new Date(clock().getTime() - STALLED_AFTER)),
    carryOutLeaving(releasing, leavesIfAskedAt(clock())),
    expire(shared),
    finishErasing({ ...shared, forgetAccounts }),
    resumeUnsubscriptions(lists),
    settleReadingPlaces(),
  ])
  for (const part of parts) {
    if (part.status === 'rejected') log.error('round.failed', { cause: part.reason })
  }
  log.flush()
  // The runtime writes down what it is thrown, causes and all; what failed is logged above, as it may be.
  if (parts.some((part) => part.status === 'rejected')) throw new Error('a part of the round failed')
}
