import type { Act, ActOutcome } from '../app/act.ts'
import type {
  Aliases,
  Clock,
  Digests,
  Entries,
  History,
  Holdings,
  Log,
  MessageReader,
  Owners,
  RawMail,
} from '../app/ports.ts'
import type { UndoOutcome } from '../app/release.ts'
import type { DigestOutcome } from '../app/send-digest.ts'
import type { Hint } from '../views/try-panel.ts'
import type { DeliverToPageDeps } from './deliver-to-routes.ts'
import type { Tokens } from './tokens.ts'
import type { WelcomePageDeps } from './welcome-routes.ts'

/** What the links of a digest need. */
export interface ActPageDeps {
  readonly clock: Clock
  readonly owners: Owners
  readonly entries: Entries
  readonly aliases: Aliases
  readonly tokens: Tokens
  /** Does what a button says; `already` and `gone` are answers, not faults. */
  readonly act: (ownerId: string, intakeId: string, act: Act) => Promise<ActOutcome>
  /** Takes a release back. */
  readonly undo: (ownerId: string, intakeId: string) => Promise<UndoOutcome>
  /** Whose pages these are; null where they are many owners', and each link says whose it is. */
  readonly ownerId: string | null
}

/** All that the pages need; whoever serves them puts it together. */
export interface WebDeps extends ActPageDeps, WelcomePageDeps, DeliverToPageDeps {
  readonly log: Log
  readonly digests: Digests
  readonly raw: RawMail
  readonly reader: MessageReader
  readonly sendDigest: (ownerId: string) => Promise<DigestOutcome>
  readonly history: WelcomePageDeps['history'] & Pick<History, 'ties'>
  readonly holdings: Holdings
  /** Forgets how to sign in to the owner's mail servers; returns how many accounts went. */
  readonly forgetAccounts: (ownerId: string) => Promise<number>
  /** Has Kith take the owner off the list that a message came by, soon. */
  readonly unsubscribeSoon: (ownerId: string, intakeId: string) => Promise<unknown>
  /** Octets of a file at most, as far as whoever serves it can; null for any. */
  readonly exportPart: number | null
  /** Whose page this is. */
  readonly ownerId: string
  /** Where to try Kith out; null where it does not run on the owner's own machine. */
  readonly hint: Hint | null
  /** Whether somebody has signed in to see these pages. */
  readonly canSignOut: boolean
  /**
   * The hosts that the pages answer to, `name` (any port) or `name:port`. Anything else is a page of
   * somebody else's that had its own name point here (DNS rebinding).
   */
  readonly allowedHosts: readonly string[]
}
