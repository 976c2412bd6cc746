import type { Settings } from '../../lib/app/change-settings.ts'
import type { AliasAct } from '../../lib/domain/acts.ts'
import type { Address } from '../../lib/domain/address.ts'
import type { Digest } from '../../lib/domain/digest.ts'
import type { Envelope } from '../../lib/domain/envelope.ts'
import type { Archive } from './archive.ts'
import type { Letter } from './mail.ts'
import type { DigestFate, HeardReport } from './modelled-digest-reports.ts'
import type { ListRequest } from './modelled-lists.ts'
import type { ServedMailbox } from './modelled-mailboxes.ts'
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
  /** By owner and message, when what was held from the first was to end. */
  readonly ends = new Map<string, number>()
  /** Digests that were ever recorded. */
  readonly recorded = new Set<string>()
  /** By owner and message, what a mail service refused for good, and when last. */
  readonly refused = new Map<string, number>()
  /** Addresses that owners were told are made, and for whom. */
  readonly given: { readonly ownerId: string; readonly address: Address; readonly label: string }[] = []
  /** Addresses that were called something else since. */
  readonly renamed = new Set<Address>()
  /** In the order in which they were asked for, and when their owner was told that it is done. */
  readonly retirements: Retirement[] = []
  /** Whose alias somebody else had changed meanwhile. */
  readonly overtaken = new Set<Task>()
  /** Mails of which an earlier attempt had kept the bytes. */
  readonly resent = new Set<string>()
  /** Reports of digests as they were worked on. */
  readonly heard: HeardReport[] = []
  /** When owners had Kith begin again. */
  readonly resumed: { readonly ownerId: string; readonly at: number }[] = []
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
  /** What owners, or others in their name, answered to digests, by intake id. */
  readonly commands = new Map<string, Command>()
  /** By Message-ID of what came to a journal address, whom it was written to; null where it must teach nothing. */
  readonly journalled = new Map<
    string,
    { readonly ownerId: string; readonly to: readonly Address[] | null }
  >()
  /** By intake id of an answer, what was done for it. */
  readonly obeyed = new Map<string, Set<string>>()
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

interface Command {
  readonly ownerId: string
  readonly about: string
  readonly digestId: string
  readonly forged: boolean
}

interface Retirement {
  readonly ownerId: string
  readonly address: Address
  readonly act: AliasAct
  readonly asked: number
  told: number | null
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
  /** The mailbox that it was put into, and as which message; absent of what was handed over otherwise. */
  readonly by?: ServedMailbox
  readonly uid?: number
  /** When the server was asked to take it. */
  readonly askedAt?: number
  /** Whether whoever put it there heard so. */
  heard?: boolean
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
  /** What became of it where its owner reads. */
  readonly fate: DigestFate
  readonly mailId: string
}

/** The words of a digest that matter here; they are its bytes. */
export interface Listing {
  readonly id: string
  readonly ownerId: string
  readonly at: number
  /** Each message with the day on which it goes. */
  readonly listed: readonly { readonly id: string; readonly goes: number | null }[]
  readonly blocked: number
  /** Addresses that others use than those to whom they were given. */
  readonly passedOn: readonly { readonly alias: Address; readonly by: string }[]
  /** Whether it says that nothing waits. */
  readonly isQuiet: boolean
}

export function listingOf({ id, owner, at, groups, blocked, sort, passedOn = [] }: Digest): Listing {
  return {
    id,
    ownerId: owner.id,
    at: at.getTime(),
    listed: groups.flatMap(({ entries }) =>
      entries.map(({ intakeId, expiresAt }) => ({ id: intakeId, goes: expiresAt?.getTime() ?? null })),
    ),
    blocked,
    passedOn: passedOn.map(({ alias, by }) => ({ alias: alias.address, by: by.who.at })),
    isQuiet: sort === 'quiet',
  }
}
