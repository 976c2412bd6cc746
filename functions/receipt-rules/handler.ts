import { SESClient } from '@aws-sdk/client-ses'
import { atTheEdge, logAtTheEdge } from '../shared/edge.ts'
import { placeName } from './place.ts'
import { type Request, readRequest } from './request.ts'
import { Refusal, settle } from './settle.ts'

const log = logAtTheEdge()

/** SES takes one such call a second. */
const ses = new SESClient({ maxAttempts: 8, retryMode: 'adaptive' })

/** CloudFormation asks, and waits for an hour: it gets its answer whatever happens. */
export function handler(event: unknown): Promise<void> {
  return atTheEdge(log, () => answering(event))
}

async function answering(event: unknown): Promise<void> {
  const request = readRequest(event)
  try {
    const place = await settle(ses, request)
    await answer(request, { Status: 'SUCCESS', PhysicalResourceId: idAfter(request, placeName(place)) })
  } catch (cause) {
    log.error('receipt-rules.failed', { cause })
    await answer(request, {
      Status: 'FAILED',
      PhysicalResourceId: idAfter(request, null),
      Reason: reasonOf(cause),
    })
  }
}

/** An id that differs from the one before would have CloudFormation delete that one: only a success may. */
function idAfter(request: Request, settled: string | null): string {
  if (request.RequestType === 'Delete') return request.PhysicalResourceId
  if (settled !== null) return settled
  return request.RequestType === 'Update' ? request.PhysicalResourceId : 'nowhere'
}

/** It is read in CloudFormation's list of events. */
function reasonOf(cause: unknown): string {
  if (cause instanceof Refusal) return cause.message
  const said = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
  return `The receipt rules could not be settled (${said.slice(0, 500)}). See the log of the function, and deploy again.`
}

async function answer(
  { ResponseURL, StackId, RequestId, LogicalResourceId }: Request,
  said: { readonly Status: string; readonly PhysicalResourceId: string; readonly Reason?: string },
): Promise<void> {
  const response = await fetch(ResponseURL, {
    method: 'PUT',
    // The URL is signed for no type.
    headers: { 'content-type': '' },
    body: JSON.stringify({ StackId, RequestId, LogicalResourceId, ...said }),
  })
  if (!response.ok) throw new Error(`CloudFormation did not take the answer: ${response.status}`)
}
