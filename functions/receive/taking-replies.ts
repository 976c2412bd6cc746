import { act } from '../../lib/app/act.ts'
import type { Intake } from '../../lib/app/arrival.ts'
import type { ReceiveDeps } from '../../lib/app/receive.ts'
import { takeReplies } from '../../lib/app/reply.ts'
import { linkSigners } from '../shared/links.ts'
import { delayedReleases } from '../shared/releases.ts'
import { tableStore } from '../shared/store.ts'

const { owners, digests } = tableStore()
const releases = delayedReleases()

/** Does what answers to digests say; returns what of the intake is mail. */
export async function takingReplies(deps: ReceiveDeps, intake: Intake): Promise<Intake | null> {
  const { replies } = await linkSigners()
  const acting = { ...deps, owners, digests, releases }
  return takeReplies(
    { ...acting, answered: replies.open, act: (ownerId, about, what) => act(acting, ownerId, about, what) },
    intake,
  )
}
