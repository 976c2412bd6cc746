import type { DigestOrder } from '../../lib/app/order-digests.ts'
import type {
  Authenticator,
  Claims,
  Clock,
  DeliverToComposer,
  DigestComposer,
  Digests,
  Entries,
  History,
  Log,
  Mailbox,
  Mailer,
  MessageReader,
  Owners,
  RawMail,
  ReleaseOrders,
  SignInComposer,
  WelcomeComposer,
} from '../../lib/app/ports.ts'
import type { AliasPorts } from './modelled-aliases.ts'
import type { HoldingPorts } from './modelled-holdings.ts'
import type { ImportPorts } from './modelled-imports.ts'
import type { ListPorts } from './modelled-lists.ts'
import type { SentPorts } from './modelled-sent.ts'

/** Every port that the use cases have, as one task sees the world through them. */
export interface Ports extends AliasPorts, HoldingPorts, ImportPorts, SentPorts, ListPorts {
  readonly raw: RawMail
  readonly owners: Owners
  readonly entries: Entries
  readonly history: History
  readonly mailbox: Mailbox
  readonly mailer: Mailer
  readonly digests: Digests
  readonly claims: Claims
  readonly reader: MessageReader
  readonly authenticator: Authenticator
  readonly compose: DigestComposer
  readonly composeWelcome: WelcomeComposer
  readonly composeDeliverTo: DeliverToComposer
  readonly composeSignIn: SignInComposer
  readonly placeOrders: (orders: readonly DigestOrder[]) => Promise<void>
  readonly releases: ReleaseOrders
  readonly fingerprintKey: Uint8Array
  readonly clock: Clock
  readonly log: Log
}
