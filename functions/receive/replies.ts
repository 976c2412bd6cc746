import { act } from '../../lib/app/act.ts'
import type { Intake } from '../../lib/app/arrival.ts'
import type { ReceiveDeps } from '../../lib/app/receive.ts'
import { takeReplies } from '../../lib/app/reply.ts'
import { localPartOf } from '../../lib/domain/address.ts'
import { linkSigners } from '../shared/links.ts'
import { digestSender, tableStore } from '../shared/store.ts'

const prefix = `${localPartOf(digestSender())}+`
const { owners, digests } = tableStore()

/** Does what answers to digests say; returns what of an intake is mail. Most have none and cost nothing here. */
export async function withoutReplies(deps: ReceiveDeps, intake: Intake): Promise<Intake | null> {
  if (!intake.envelope.recipients.some((at) => at.startsWith(prefix))) return intake
  const { replies } = await linkSigners()
  // The clock's round sees to releases that nobody was told of.
  const acting = { ...deps, owners, digests, releases: { place: async () => undefined } }
  return takeReplies(
    { ...acting, answered: replies.open, act: (ownerId, about, what) => act(acting, ownerId, about, what) },
    intake,
  )
}
