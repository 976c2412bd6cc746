import { act } from '../../lib/app/act.ts'
import type { Intake } from '../../lib/app/arrival.ts'
import type { ReleaseOrders } from '../../lib/app/ports.ts'
import type { ReceiveDeps } from '../../lib/app/receive.ts'
import { takeReplies } from '../../lib/app/reply.ts'
import { localPartOf } from '../../lib/domain/address.ts'
import { linkSigners } from '../shared/links.ts'
import { delayedReleases } from '../shared/releases.ts'
import { digestSender, tableStore } from '../shared/store.ts'

const prefix = `${localPartOf(digestSender())}+`
const { owners, digests } = tableStore()
/** Made for the first answer: most cold starts see none. */
let releases: ReleaseOrders | undefined

/** Does what answers to digests say; returns what of an intake is mail. Most have none and cost nothing here. */
export async function withoutReplies(deps: ReceiveDeps, intake: Intake): Promise<Intake | null> {
  if (!intake.envelope.recipients.some((at) => at.startsWith(prefix))) return intake
  const { replies } = await linkSigners()
  releases ??= delayedReleases()
  const acting = { ...deps, owners, digests, releases }
  return takeReplies(
    { ...acting, answered: replies.open, act: (ownerId, about, what) => act(acting, ownerId, about, what) },
    intake,
  )
}
