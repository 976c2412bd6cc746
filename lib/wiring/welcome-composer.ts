import type { WelcomeComposer } from '../app/ports.ts'
import type { Address } from '../domain/address.ts'
import { writtenAt } from '../domain/reading-place.ts'
import { renderWelcome } from '../views/welcome-mail.ts'
import { composeOwnMail } from './own-mail.ts'

/** Welcome digest → the octets of a mail that comes from Kith at that address. */
export function welcomeComposer(from: Address): WelcomeComposer {
  return (digest) => composeOwnMail(from, writtenAt(digest.owner), digest, renderWelcome(digest))
}
