import type { Intake } from '../../lib/app/arrival.ts'
import type { ReceiveDeps } from '../../lib/app/receive.ts'
import { localPartOf } from '../../lib/domain/address.ts'
import { requireEnv, VARIABLES } from '../shared/environment.ts'
import { digestSender } from '../shared/store.ts'

const prefix = `${localPartOf(digestSender())}+`
// A function that is wired wrongly says so at its start, not at the first answer.
requireEnv(VARIABLES.releaseQueue)

/** Does what answers to digests say; returns what of an intake is mail. Most have none, and load nothing of this. */
export async function withoutReplies(deps: ReceiveDeps, intake: Intake): Promise<Intake | null> {
  if (!intake.envelope.recipients.some((at) => at.startsWith(prefix))) return intake
  const { takingReplies } = await import('./taking-replies.ts')
  return takingReplies(deps, intake)
}
