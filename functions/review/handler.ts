import { type APIGatewayProxyResult, handle, type LambdaEvent } from 'hono/aws-lambda'
import { act } from '../../lib/app/act.ts'
import { createLinkWeb } from '../../lib/web/link-routes.ts'
import { linkTokens } from '../shared/links.ts'
import { meteredLog } from '../shared/log.ts'
import { ownersMailbox, storedMail, tableStore } from '../shared/store.ts'

const log = meteredLog()
const store = tableStore()
const clock = () => new Date()
const actDeps = { ...store, raw: storedMail(), mailbox: ownersMailbox(), clock, log }

/** What a function URL sends: version 2.0 of API Gateway's payload. */
type UrlEvent = Extract<LambdaEvent, { version: string; rawPath: string }>

/** A click on a link of a digest: GET asks, POST acts. */
export async function handler(event: UrlEvent): Promise<APIGatewayProxyResult> {
  const web = createLinkWeb({
    ...store,
    tokens: await linkTokens(),
    act: (ownerId, intakeId, what) => act(actDeps, ownerId, intakeId, what),
    // AWS routes by this name, and TLS has proved it to the browser: no page can have pointed here another.
    allowedHosts: [event.requestContext.domainName],
    clock,
    log,
  })
  try {
    return await handle(web)(event)
  } finally {
    log.flush()
  }
}
