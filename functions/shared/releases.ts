import { sqsClient } from '../../lib/adapters/aws/sqs-client.ts'
import { sqsSender } from '../../lib/adapters/aws/sqs-sender.ts'
import type { ReleaseOrders } from '../../lib/app/ports.ts'
import { UNDO_SECONDS } from '../../lib/domain/held.ts'
import { orderBody } from '../release/order.ts'
import { requireEnv, VARIABLES } from './environment.ts'

/** The queue that gives orders out once their releases can no longer be undone. */
export function delayedReleases(): ReleaseOrders {
  const put = sqsSender({ client: sqsClient(), url: requireEnv(VARIABLES.releaseQueue) }, UNDO_SECONDS)
  return { place: (order) => put([orderBody(order)]) }
}
