import type { Address } from './address.ts'

export type Language = 'de' | 'en'

/** `observing`: all is delivered, verdicts only noted. `guarding`: holds. `paused`: nothing is held. */
export type OwnerMode = 'observing' | 'guarding' | 'paused'

/** How much is held: `relaxed` treats weak ties as known, `strict` holds newsletters of the known too. */
export type Sensitivity = 'relaxed' | 'normal' | 'strict'

/** What a welcome topic earns a mass mail: delivery, or the first place in the digest. */
export type InterestEffect = 'deliver' | 'raise'

export interface Interests {
  readonly topics: readonly string[]
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
  readonly language: Language
  /** IANA name, as in `Europe/Berlin`. */
  readonly timeZone: string
  readonly mode: OwnerMode
  readonly sensitivity: Sensitivity
  readonly interests: Interests
  /** Local wall-clock times `HH:MM`, ascending. */
  readonly digestTimes: readonly string[]
  /** When the next digest is due; null where none is wished. */
  readonly nextDigestAt: Date | null
}
