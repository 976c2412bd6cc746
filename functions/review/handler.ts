import { setTimeout } from 'node:timers/promises'
import { type APIGatewayProxyResult, handle, type LambdaEvent } from 'hono/aws-lambda'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { act } from '../../lib/app/act.ts'
import { confirmDeliverTo } from '../../lib/app/owners-deliver-to.ts'
import { type SendDigestDeps, sendDigest } from '../../lib/app/send-digest.ts'
import { type RequestLinkDeps, requestLink } from '../../lib/app/sign-in.ts'
import { undo } from '../../lib/app/undo.ts'
import { unsubscribe, unsubscribeSoon } from '../../lib/app/unsubscribe.ts'
import { passOfDigest } from '../../lib/domain/pass.ts'
import { actLinks, digestLinks, signInUrl } from '../../lib/web/links.ts'
import { createSignedInWeb } from '../../lib/web/signed-in.ts'
import { digestComposer } from '../../lib/wiring/digest-composer.ts'
import { signInComposer } from '../../lib/wiring/sign-in-composer.ts'
import { atTheEdge, logAtTheEdge } from '../shared/edge.ts'
import { linkSigners, type Signers } from '../shared/links.ts'
import { delayedReleases } from '../shared/releases.ts'
import { digestMailer, digestSender, forgetAccounts, storedMail, tableStore } from '../shared/store.ts'
import { unsubscribing } from '../shared/unsubscribing.ts'
import { pageUrlAt } from './page-url.ts'

const log = logAtTheEdge()
const clock = () => new Date()
const from = digestSender()
const reader = mimeReader()
const stored = { ...tableStore(), raw: storedMail(), clock, log }
const lists = unsubscribing(log)
const acting = {
  ...stored,
  releases: delayedReleases(),
  unsubscribe: (ownerId: string, intakeId: string) => unsubscribe(lists, ownerId, intakeId),
}
const sending = { ...stored, mailer: digestMailer(), from }

/** What a function URL answers is 6 MB at most, and binary in Base64. */
const EXPORT_PART = 4_000_000

/** What a function URL sends, and API Gateway's HTTP API: version 2.0 of the latter's payload. */
type UrlEvent = Extract<LambdaEvent, { version: string; rawPath: string }>

/** A request of a browser: a click on a link of a digest, or anything on the page of who has signed in. */
export async function handler(event: UrlEvent): Promise<APIGatewayProxyResult> {
  // AWS routes by this name, and TLS has proved it to the browser: no page can have pointed here another.
  const { domainName } = event.requestContext
  return atTheEdge(log, async () => handle(webAt(domainName, await linkSigners()))(event))
}

function webAt(host: string, { tokens, links, sessions, welcome, deliverTo, replies }: Signers) {
  const pageUrl = pageUrlAt(host)
  const digesting: SendDigestDeps = {
    ...sending,
    compose: digestComposer(from),
    linksOf: (entry) => actLinks(tokens, pageUrl, entry),
    allLinksOf: (digest) => digestLinks(tokens, pageUrl, digest),
    replyToOf: replies.of,
    pageUrlOf: (digest) => signInUrl(links, pageUrl, passOfDigest(digest)),
  }
  const requesting: RequestLinkDeps = {
    ...sending,
    compose: signInComposer(from),
    urlOf: (link) => signInUrl(links, pageUrl, link),
  }
  return createSignedInWeb({
    ...stored,
    reader,
    tokens,
    links,
    sessions,
    welcomeTokens: welcome,
    deliverToLinks: deliverTo,
    confirmDeliverTo: (ownerId, at) => confirmDeliverTo(stored, ownerId, at),
    act: (ownerId, intakeId, what) => act(acting, ownerId, intakeId, what),
    undo: (ownerId, intakeId) => undo(acting, ownerId, intakeId),
    forgetAccounts,
    unsubscribeSoon: (ownerId, intakeId) => unsubscribeSoon(lists, ownerId, intakeId),
    exportPart: EXPORT_PART,
    async sendDigest(ownerId) {
      const owner = await stored.owners.get(ownerId)
      return owner === null ? { outcome: 'nothing' } : sendDigest(digesting, owner, clock())
    },
    requestLink: (at) => requestLink(requesting, at),
    pause: (ms) => setTimeout(ms),
    allowedHosts: [host],
  })
}
