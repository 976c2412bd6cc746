import type { SignInComposer } from '../app/ports.ts'
import type { Address } from '../domain/address.ts'
import { writtenAt } from '../domain/reading-place.ts'
import { renderSignInMail } from '../views/sign-in-mail.ts'
import { composeOwnMail } from './own-mail.ts'

/** A link to sign in → the octets of a mail that comes from Kith at that address. */
export function signInComposer(from: Address): SignInComposer {
  return (mail) => composeOwnMail(from, writtenAt(mail.owner), mail, renderSignInMail(mail))
}
