import type { Construct } from 'constructs'
import { VARIABLES } from '../../functions/shared/environment.ts'
import type { Config } from './config.ts'
import { KithFunction } from './function.ts'

/** Whoever brings mail to owners. */
const BRING_MAIL: ReadonlySet<string> = new Set(['receive', 'release', 'digest'])

/** A function's variables have 4 KB together. */
const MOST_OCTETS = 3_000

/**
 * Lets the functions that bring mail sign in to owners' own mailboxes, each by a secret that is named in full, and
 * tells them which is whose. An owner's mail is put there once they have it so: kith owner set --deliver imap.
 *
 * @throws Error where there are more than the functions can be told of
 */
export function lendMailboxes(scope: Construct, mailboxes: Config['mailboxes']): void {
  if (mailboxes.length === 0) return
  const told = mailboxes.map(({ owner, secret }) => `${owner}=${secret}`).join(' ')
  if (told.length > MOST_OCTETS) {
    throw new Error('"mailboxes" in kith.config.json names more than the functions can be told of: about 25.')
  }
  for (const construct of scope.node.findAll()) {
    if (!(construct instanceof KithFunction) || !BRING_MAIL.has(construct.folder)) continue
    construct.set(VARIABLES.mailboxes, told)
    construct.allow(
      // To write: providers replace the token that one signs in with.
      ['secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue'],
      [...new Set(mailboxes.map(({ secret }) => secret))],
    )
  }
}
