import type { Address } from './address.ts'
import type { DigestFeedback } from './digest-feedback.ts'

export type Language = 'de' | 'en'

/** `observing`: all is delivered, verdicts only noted. `guarding`: holds. `paused`: nothing is held. */
export type OwnerMode = 'observing' | 'guarding' | 'paused'

/** How much is held: `relaxed` treats weak ties as known, `strict` holds newsletters of the known too. */
export type Sensitivity = 'relaxed' | 'normal' | 'strict'

/** What a welcome topic earns a mass mail: delivery, or the first place in the digest. */
export type InterestEffect = 'deliver' | 'raise'

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export interface Interests {
  /** Welcome from anybody. */
  readonly topics: readonly string[]
  /** Of which mass mail is held unless somebody close sent it; absent: none. */
  readonly unwelcome?: readonly string[]
  readonly effect: InterestEffect
}

/** The person whose mail Kith guards. */
export interface Owner {
  /** Stable and opaque; not an address, which may change. */
  readonly id: string
  readonly name: string | null
  /** The first is the main one; mail to each (and its sub-addresses) is guarded. */
  readonly addresses: readonly [Address, ...Address[]]
  /** Where sent mail is copied to, so that Kith learns whom the owner writes to; secret. */
  readonly journalAddress: Address
  /** Domains of which mail to addresses that are nobody's comes to this owner; absent for none. */
  readonly catchAll?: readonly string[]
  /** Whether `shop.anna@` is Anna's, as `anna+shop@` always is; absent: no, for it may be a person's name. */
  readonly dotAliases?: boolean
  /** Where delivered mail goes, once known to be the owner's; absent where they read at the first address. */
  readonly deliverTo?: Address
  /**
   * How mail comes there: put into their own mailbox by IMAP, as it came; or forwarded, as everybody's is where
   * nothing is said.
   */
  readonly deliverBy?: 'imap' | 'forward'
  /** Where they wish to read; absent where nobody ever said. `reading-place.ts` says what comes of it. */
  readonly deliverToWish?: DeliverToWish
  /** The mail server's own sender of journal reports, which are believed of it alone; absent for none. */
  readonly journalSender?: Address
  /** Colleagues whose sent mail counts as the owner's, where several people write for one shared address. */
  readonly feeders?: readonly Address[]
  readonly language: Language
  /** IANA name, as in `Europe/Berlin`. */
  readonly timeZone: string
  readonly mode: OwnerMode
  /** What Kith did when the owner last paused it, and does again when they resume. */
  readonly pausedFrom?: Exclude<OwnerMode, 'paused'>
  readonly sensitivity: Sensitivity
  readonly interests: Interests
  /** Local wall-clock times `HH:MM`, ascending. */
  readonly digestTimes: readonly string[]
  /** On which days digests come; absent for every day. */
  readonly digestDays?: readonly Weekday[]
  /** When the next digest is due; null where none is wished. */
  readonly nextDigestAt: Date | null
  /** Whether a week in which nothing waited is told in a short digest; absent: no. */
  readonly allQuiet?: boolean
  /** Whether all digests stand in one thread; absent: each for itself. */
  readonly digestThread?: boolean
  /** What became of digests at the place where they read; absent as long as nothing was heard. */
  readonly digestFeedback?: DigestFeedback
  /** The latest mail that came back from there; absent for none. */
  readonly returned?: Returned
  /** When they came; absent where nobody noted it. */
  readonly since?: Date
  /** Of one who was only observed at first; absent as long as they are. */
  readonly welcome?: Welcome
}

/**
 * An address at which an owner wishes to read, on its way to become `deliverTo`:
 *
 * - `new`: they are yet to be asked, by a mail to it with a link;
 * - `asked`: the mail has gone out;
 * - `confirmed`: they have opened the link; what waited for it is yet to be released;
 * - `settled`: all is done.
 */
export interface DeliverToWish {
  readonly address: Address
  readonly state: 'new' | 'asked' | 'confirmed' | 'settled'
  /** When it was wished for, or last asked about. */
  readonly since: Date
  /** Until they confirm, where nothing else is known: mail waits, or goes to the first address as before. */
  readonly meanwhile: 'wait' | 'first-address'
}

/** A message that came back from where its owner reads. */
export interface Returned {
  readonly address: Address
  readonly at: Date
}

/** The one digest that tells an owner that from now on mail is held, and what would have been. */
export interface Welcome {
  /** When Kith began to guard; the digest lists what had come until then. */
  readonly at: Date
  readonly sent: boolean
}

/** What of an owner changes by itself or at a word of theirs, with no guarded address and no date of a digest in it. */
export type OwnerChange = Partial<
  Pick<
    Owner,
    | 'mode'
    | 'sensitivity'
    | 'since'
    | 'welcome'
    | 'deliverTo'
    | 'deliverToWish'
    | 'interests'
    | 'language'
    | 'timeZone'
    | 'digestTimes'
    | 'digestDays'
    | 'pausedFrom'
    | 'allQuiet'
    | 'digestThread'
    | 'digestFeedback'
    | 'returned'
  >
>

/** What only an operator changes: which mail is the owner's, and whose copies of sent mail are believed. */
export type Belongings = Partial<
  Pick<Owner, 'name' | 'addresses' | 'deliverBy' | 'catchAll' | 'dotAliases' | 'journalSender' | 'feeders'>
>

/** An owner as mail finds them: all that a verdict or a delivery needs, and nothing that a clock moves on. */
export type Addressee = Omit<Owner, 'nextDigestAt'>
