import type { Address } from '../domain/address.ts'
import { otherPlace, type ReturnedMail } from '../domain/other-place.ts'
import type { Owner } from '../domain/owner.ts'
import { type Pass, passOfDigest } from '../domain/pass.ts'
import type { Claims, Log, Mailer } from './ports.ts'

interface TellElsewhereDeps {
  readonly claims: Pick<Claims, 'take'>
  readonly mailer: Mailer
  readonly compose: (mail: ReturnedMail) => Promise<Uint8Array>
  /** The page that the link opens, with the session that it brings. */
  readonly urlOf: (pass: Pass) => string
  readonly isReceivedHere: (at: Address) => boolean
  readonly from: Address
  readonly log: Log
}

const DAY = 86_400_000

/**
 * Writes to another address of an owner's that mail comes back from where they read; at most once a day. Who has
 * no other address sees it on the page.
 */
export async function tellElsewhere(deps: TellElsewhereDeps, owner: Owner, at: Date): Promise<void> {
  const { claims, mailer, compose, urlOf, isReceivedHere, from, log } = deps
  const address = otherPlace(owner, isReceivedHere)
  if (address === null) {
    log.info('returned.no-other-address', { owner: owner.id })
    return
  }
  const day = Math.floor(at.getTime() / DAY)
  if (!(await claims.take(`returned-${owner.id}-${day}`, at, new Date(at.getTime() + DAY)))) return
  const id = `returned-${owner.id}-${at.getTime()}`
  const url = urlOf(passOfDigest({ id, owner, at }))
  await mailer.send({ id, from, to: address, bytes: await compose({ id, owner, address, at, url }) })
  log.info('returned.told', { owner: owner.id })
}
