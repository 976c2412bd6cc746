import type { Owner } from '../../lib/domain/owner.ts'
import { passAskedFor } from '../../lib/domain/pass.ts'
import { renderDeliverToMail } from '../../lib/views/deliver-to-mail.ts'
import { renderReturnedMail } from '../../lib/views/returned-mail.ts'
import { renderSignInMail } from '../../lib/views/sign-in-mail.ts'
import { renderWelcome } from '../../lib/views/welcome-mail.ts'
import { NOW } from '../support/house.ts'
import { massSender, welcomeOf } from '../support/mass-sender.ts'
import { trick, trickyAddress } from './hostile-world.ts'
import type { SignedIn } from './signed-in.ts'

/** The HTML of every mail that Kith writes to an owner, by what it is. */
export async function mailsOf(
  { store, deps, origin }: SignedIn,
  owner: Owner,
): Promise<ReadonlyMap<string, string>> {
  const { id, expiresAt } = passAskedFor(owner, NOW)
  const url = `${origin}x`
  const sender = massSender({
    subject: trick('rule-person'),
    author: { name: trick('sender-name'), address: trickyAddress('sender-address'), platform: null },
    listId: trick('list-name'),
    lastAt: NOW,
  })
  const at = { id, owner, address: trickyAddress('reading-place'), at: NOW, url }
  const [digest] = await store.digests.list(owner.id, 1)
  const bytes = digest && (await deps.raw.get(digest.id))
  const sent = bytes && (await deps.reader.read(bytes))
  return new Map([
    ['the digest', sent?.html ?? ''],
    ['the welcome', renderWelcome({ id, owner, at: NOW, ...welcomeOf(sender, url) }).html],
    ['signing in', renderSignInMail({ id, owner, at: NOW, url, expiresAt }).html],
    ['where to read', renderDeliverToMail({ ...at, expiresAt }).html],
    ['mail comes back', renderReturnedMail(at).html],
  ])
}
