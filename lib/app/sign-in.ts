import type { Address } from '../domain/address.ts'
import { type Pass, passAskedFor, sessionBy } from '../domain/pass.ts'
import { readsAt } from '../domain/reading-place.ts'
import type { Claims, Clock, Log, Mailer, Owners, SignInComposer } from './ports.ts'

export interface SignInDeps {
  readonly owners: Owners
  readonly claims: Claims
  readonly clock: Clock
  readonly log: Log
}

export interface RequestLinkDeps extends SignInDeps {
  readonly mailer: Mailer
  readonly compose: SignInComposer
  /** The address of the page that a link opens. */
  readonly urlOf: (link: Pass) => string
  readonly from: Address
}

/** An owner gets at most one mail in so many milliseconds, whoever asks for it. */
const BETWEEN_MAILS = 5 * 60_000

/**
 * Sends a link to the owner of an address, where they read. Says nothing about whether there is such an
 * owner: whoever asks need not be they.
 */
export async function requestLink(deps: RequestLinkDeps, at: Address): Promise<void> {
  const owner = await deps.owners.byAddress(at)
  const to = owner && readsAt(owner)
  if (owner === null || to === null) return
  const now = deps.clock()
  const mayAsk = await deps.claims.take(`asked ${owner.id}`, now, new Date(now.getTime() + BETWEEN_MAILS))
  deps.log.info('sign-in.asked', { owner: owner.id, outcome: mayAsk ? 'sent' : 'too-soon' })
  if (!mayAsk) return
  const link = passAskedFor(owner, now)
  const { id, expiresAt } = link
  const bytes = await deps.compose({ id, owner, at: now, url: deps.urlOf(link), expiresAt })
  await deps.mailer.send({ id, from: deps.from, to, bytes })
}

/** Uses a link up, and opens a session; null where it was used before, or its owner is gone. */
export async function signIn(deps: SignInDeps, link: Pass): Promise<Pass | null> {
  const now = deps.clock()
  if ((await deps.owners.get(link.ownerId)) === null) return null
  if (!(await deps.claims.take(used(link), now, link.expiresAt))) return null
  deps.log.info('sign-in', { owner: link.ownerId })
  return sessionBy(link, now)
}

export function isUsed({ claims, clock }: SignInDeps, link: Pass): Promise<boolean> {
  return claims.isTaken(used(link), clock())
}

/** Ends a session for good, wherever else its cookie may lie. */
export async function signOut({ claims, clock, log }: SignInDeps, session: Pass): Promise<void> {
  await claims.take(ended(session), clock(), session.expiresAt)
  log.info('sign-out', { owner: session.ownerId })
}

/** Whether a session that has its time still opens anything: nobody ended it, and its owner is there. */
export async function isOpen({ owners, claims, clock }: SignInDeps, session: Pass): Promise<boolean> {
  const [owner, hasEnded] = await Promise.all([
    owners.get(session.ownerId),
    claims.isTaken(ended(session), clock()),
  ])
  return owner !== null && !hasEnded
}

const used = ({ ownerId, id }: Pass): string => `link ${ownerId} ${id}`

const ended = ({ ownerId, id }: Pass): string => `session ${ownerId} ${id}`
