import { httpsOneClick } from '../../lib/adapters/unsubscribe/https-one-click.ts'
import type { Log } from '../../lib/app/ports.ts'
import type { UnsubscribeDeps } from '../../lib/app/unsubscribe.ts'
import { address } from '../../lib/domain/address.ts'
import { unsubscribeComposer } from '../../lib/wiring/unsubscribe-composer.ts'
import { requireEnv, VARIABLES } from './environment.ts'
import { digestMailer, tableStore } from './store.ts'

/** What takes up the offers of messages to leave their lists, from an address of Kith's own. */
export function unsubscribing(log: Log): UnsubscribeDeps {
  const from = address(`unsubscribe@${requireEnv(VARIABLES.domain)}`)
  const outgoing = { mailer: digestMailer(), compose: unsubscribeComposer(from), from }
  return { ...tableStore(), oneClick: httpsOneClick(), outgoing, clock: () => new Date(), log }
}
