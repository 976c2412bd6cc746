import { setTimeout } from 'node:timers/promises'
import { type APIGatewayProxyResult, handle, type LambdaEvent } from 'hono/aws-lambda'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { act } from '../../lib/app/act.ts'
import { type SendDigestDeps, sendDigest } from '../../lib/app/send-digest.ts'
import { type RequestLinkDeps, requestLink } from '../../lib/app/sign-in.ts'
import { passOfDigest } from '../../lib/domain/pass.ts'
import { actLinks, signInUrl } from '../../lib/web/links.ts'
import { createSignedInWeb } from '../../lib/web/signed-in.ts'
import { digestComposer } from '../../lib/wiring/digest-composer.ts'
import { signInComposer } from '../../lib/wiring/sign-in-composer.ts'
import { linkSigners, type Signers } from '../shared/links.ts'
import { meteredLog } from '../shared/log.ts'
import { digestMailer, digestSender, ownersMailbox, storedMail, tableStore } from '../shared/store.ts'

const log = meteredLog()
const clock = () => new Date()
const from = digestSender()
const reader = mimeReader()
const stored = { ...tableStore(), raw: storedMail(), clock, log }
const acting = { ...stored, mailbox: ownersMailbox() }
const sending = { ...stored, mailer: digestMailer(), from }

/** What a function URL sends: version 2.0 of API Gateway's payload. */
type UrlEvent = Extract<LambdaEvent, { version: string; rawPath: string }>

/** A request of a browser: a click on a link of a digest, or anything on the page of who has signed in. */
export async function handler(event: UrlEvent): Promise<APIGatewayProxyResult> {
  // AWS routes by this name, and TLS has proved it to the browser: no page can have pointed here another.
  const { domainName } = event.requestContext
  try {
    return await handle(webAt(domainName, await linkSigners()))(event)
  } finally {
    log.flush()
  }
}

function webAt(host: string, { tokens, links, sessions, welcome }: Signers) {
  const pageUrl = `https://${host}/`
  const digesting: SendDigestDeps = {
    ...sending,
    compose: digestComposer(from),
    linksOf: (entry) => actLinks(tokens, pageUrl, entry),
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
    act: (ownerId, intakeId, what) => act(acting, ownerId, intakeId, what),
    async sendDigest(ownerId) {
      const owner = await stored.owners.get(ownerId)
      return owner === null ? { outcome: 'nothing' } : sendDigest(digesting, owner, clock())
    },
    requestLink: (at) => requestLink(requesting, at),
    pause: (ms) => setTimeout(ms),
    allowedHosts: [host],
  })
}
