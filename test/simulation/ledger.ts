import type { Settings } from '../../lib/app/change-settings.ts'
import type { Address } from '../../lib/domain/address.ts'
import type { Digest } from '../../lib/domain/digest.ts'
import type { Envelope } from '../../lib/domain/envelope.ts'
import type { Archive } from './archive.ts'
import type { Letter } from './mail.ts'
import type { ListRequest } from './modelled-lists.ts'
import type { Task } from './scheduler.ts'

/** What really happened, beside everything that Kith keeps: by this it is judged. */
export class Ledger {
  /** By intake id; whom it was accepted for. */
  readonly accepted = new Map<string, Accepted>()
  readonly deliveries: Delivered[] = []
  readonly digests: MailedDigest[] = []
  readonly welcomes: Mailed[] = []
  readonly signIns: Mailed[] = []
  /** By owner and intake id, each time that an act of the owner's was asked for. */
  readonly acts = new Map<string, Set<string>>()
  readonly expiries: { readonly key: string; readonly at: number; readonly clock: number }[] = []
  readonly beginnings = new Map<string, number>()
  /** Owners who had everything erased, and when that was done. */
  readonly erased = new Map<string, number[]>()
  /** By owner and message, what ever had an entry, and since when. */
  readonly entered = new Map<string, number>()
  /** Digests that were ever recorded. */
  readonly recorded = new Set<string>()
  /** By owner and message, what a mail service refused for good, and when last. */
  readonly refused = new Map<string, number>()
  /** What owners were told is set. */
  readonly settings: { readonly ownerId: string; readonly settings: Settings }[] = []
  /** Mails that ask whether their owner reads there. */
  readonly askings: Mailed[] = []
  /** By owner, where they have said that they read. */
  readonly confirmed = new Map<string, Set<Address>>()
  /** By owner, the latest such place that Kith has written down. */
  readonly places = new Map<string, Address>()
  readonly requests: ListRequest[] = []
  /** By owner and message, how often the owner asked to leave its list. */
  readonly leaving = new Map<string, number>()
  /** Those of them that were heard to the end. */
  readonly heeded = new Set<string>()
  /** Those that were read to their end. */
  readonly archives: Archive[] = []
  readonly sessions = new Map<string, number>()
  /** Ids of bytes that somebody who had settled the message has not come to let go. */
  readonly uncollected = new Map<string, Set<Task>>()
}

interface Accepted {
  readonly letter: Letter
  readonly envelope: Envelope
  /** The owners who guard one of its recipients. */
  readonly owners: readonly string[]
  readonly at: number
}

export interface Delivered {
  readonly ownerId: string
  readonly to: Address
  readonly intakeId: string
  readonly task: Task
  /** Whether its task came to record it. */
  recorded: boolean
  readonly at: number
  /** By what name the mail service knows it, where it told. */
  readonly mailId?: string
  /** Whether it came back. */
  readonly cameBack?: boolean
}

export interface Mailed {
  readonly ownerId: string
  readonly to: Address
  readonly id: string
  readonly at: number
  readonly task: Task
  /** Whether its task came to record it. */
  recorded: boolean
}

/** A digest as it lies in the owner's mailbox. */
export interface MailedDigest extends Mailed {
  readonly listing: Listing
  /** Which of its messages its task came to mark. */
  readonly marked: Set<string>
}

/** The words of a digest that matter here; they are its bytes. */
export interface Listing {
  readonly id: string
  readonly ownerId: string
  readonly at: number
  /** Each message with the day on which it goes. */
  readonly listed: readonly { readonly id: string; readonly goes: number | null }[]
  readonly blocked: number
}

export function listingOf({ id, owner, at, groups, blocked }: Digest): Listing {
  return {
    id,
    ownerId: owner.id,
    at: at.getTime(),
    listed: groups.flatMap(({ entries }) =>
      entries.map(({ intakeId, expiresAt }) => ({ id: intakeId, goes: expiresAt?.getTime() ?? null })),
    ),
    blocked,
  }
}
