import type { Act, ActOutcome } from '../app/act.ts'
import type { Clock, Digests, Entries, Log, MessageReader, Owners, RawMail } from '../app/ports.ts'
import type { DigestOutcome } from '../app/send-digest.ts'
import type { Hint } from '../views/try-panel.ts'
import type { Tokens } from './tokens.ts'
import type { WelcomePageDeps } from './welcome-routes.ts'

/** What the links of a digest need. */
export interface ActPageDeps {
  readonly clock: Clock
  readonly owners: Owners
  readonly entries: Entries
  readonly tokens: Tokens
  /** Does what a button says; `already` and `gone` are answers, not faults. */
  readonly act: (ownerId: string, intakeId: string, act: Act) => Promise<ActOutcome>
  /** Whose pages these are; null where they are many owners', and each link says whose it is. */
  readonly ownerId: string | null
}

/** All that the pages need; whoever serves them puts it together. */
export interface WebDeps extends ActPageDeps, WelcomePageDeps {
  readonly log: Log
  readonly digests: Digests
  readonly raw: RawMail
  readonly reader: MessageReader
  readonly sendDigest: (ownerId: string) => Promise<DigestOutcome>
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
