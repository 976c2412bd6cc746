import type { Feedback } from '../../lib/app/feedback.ts'
import type { DigestOrder } from '../../lib/app/order-digests.ts'
import type { ReleaseOrder } from '../../lib/app/ports.ts'
import type { Address } from '../../lib/domain/address.ts'
import type { Setting, SimulatedFaults } from './faults.ts'
import type { Ledger } from './ledger.ts'
import type { Letter } from './mail.ts'
import type { DigestFate } from './modelled-digest-reports.ts'
import type { ServedMailbox } from './modelled-mailboxes.ts'
import type { ServedFolder } from './modelled-sent.ts'
import type { Random } from './random.ts'
import type { Scheduler } from './scheduler.ts'
import type { Store } from './store.ts'

/** What all tasks of a run share. */
export interface World {
  readonly setting: Setting
  readonly scheduler: Scheduler
  readonly store: Store
  readonly ledger: Ledger
  readonly faults: SimulatedFaults
  /** The stream of what is nobody's plan. */
  readonly chance: Random
  readonly letters: ReadonlyMap<number, Letter>
  /** On mail servers that are nobody's business but their owners'. */
  readonly folders: ServedFolder[]
  /** Where owners have their mail put by IMAP. */
  readonly servers: ServedMailbox[]
  /** How far all clocks are wrong at present, in milliseconds. */
  clockError: number
  /** Somebody gets a mail that asks whether they read there. */
  asked: (ownerId: string, at: Address) => void
  /** Whether a mail service tells what became of each forward. */
  reports: boolean
  /** What becomes of a digest where its owner reads, and what a mail service tells of it; null where none tells. */
  fateOfDigest: ((ownerId: string) => DigestFate) | null
  /** What it tells. */
  reported: (feedback: Feedback) => void
  /** Takes an owner out of what waits to be judged; returns what was theirs alone. */
  dropIntakes: (ownerId: string) => readonly string[]
  placeOrder(order: DigestOrder): void
  placeRelease(order: ReleaseOrder): void
}

/** Makes one call of a port, named with what it is about, of its effect. */
export type Call = <T>(name: string, effect: () => T) => Promise<T>
