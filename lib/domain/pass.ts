import type { Digest } from './digest.ts'
import type { Owner } from './owner.ts'

/**
 * Lets whoever bears it in as its owner, until a moment: a link opens a session, a session opens the pages.
 * Whoever gives one out signs it, for the one purpose or the other.
 */
export interface Pass {
  /** No other pass of the same purpose has it. */
  readonly id: string
  readonly ownerId: string
  /** To the second; the pass is good before it. */
  readonly expiresAt: Date
}

/** A mail with a link that its owner has asked for. */
export interface SignInMail {
  readonly id: string
  readonly owner: Owner
  readonly at: Date
  readonly url: string
  readonly expiresAt: Date
}

const MINUTE = 60_000
const DAY = 86_400_000

/** A weekend without looking at mail, and the next digest brings a fresh one. */
const DIGEST_LINK_DAYS = 3

/** Long enough for a slow mail server, short enough that no forgotten mailbox holds a key. */
const ASKED_LINK_MINUTES = 30

/** As long as a device may show the pages without its owner proving again that they read their mail. */
export const SESSION_DAYS = 14

/** The link in a digest; a repetition of the digest repeats it. */
export function passOfDigest({ id, owner, at }: Pick<Digest, 'id' | 'owner' | 'at'>): Pass {
  return { id, ownerId: owner.id, expiresAt: new Date(at.getTime() + DIGEST_LINK_DAYS * DAY) }
}

/** The link that the owner asks for at a moment. */
export function passAskedFor(owner: Owner, at: Date): Pass {
  return {
    id: `sign-in-${owner.id}-${at.getTime()}`,
    ownerId: owner.id,
    expiresAt: new Date(at.getTime() + ASKED_LINK_MINUTES * MINUTE),
  }
}

/** The session that a link opens; a link opens one only, so its id serves. */
export function sessionBy(link: Pass, at: Date): Pass {
  return {
    id: `${link.id}-${at.getTime()}`,
    ownerId: link.ownerId,
    expiresAt: new Date(at.getTime() + SESSION_DAYS * DAY),
  }
}
