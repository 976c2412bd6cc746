import type { Address } from '../domain/address.ts'
import type { Envelope } from '../domain/envelope.ts'
import type { Addressee } from '../domain/owner.ts'
import type { Clock, Owners, Recipient } from './ports.ts'

/** What mail on its way asks of the owners. */
export type RecipientOwners = Pick<Owners, 'ofRecipients'>

/** The owners a message came to, each once, by what their address is to them. */
export interface MessageOwners {
  readonly guarded: readonly Addressee[]
  readonly journals: readonly Addressee[]
}

/** Looks all recipients up at once. */
export async function ownersOf(owners: RecipientOwners, { recipients }: Envelope): Promise<MessageOwners> {
  const claims = [...(await owners.ofRecipients(recipients)).values()]
  const inRole = (wanted: Recipient['role']) => {
    const found = claims.flatMap(({ role, owner }) => (role === wanted ? [[owner.id, owner] as const] : []))
    return [...new Map(found).values()]
  }
  return { guarded: inRole('guarded'), journals: inRole('journal') }
}

const MOST_REMEMBERED = 1_000
const REMEMBERED_FOR = 60_000

/**
 * Remembers for a minute whose the addresses were that mail came to last, so that most messages need not
 * ask. What an owner changes may take that minute to be heard of; docs/adr/0013 says why no harm comes of
 * it. That an address is nobody's is never remembered: a new owner has mail at once, and no stranger fills
 * the memory with inventions.
 */
export function rememberRecipients(owners: RecipientOwners, clock: Clock): RecipientOwners {
  const remembered = new Map<Address, { readonly claim: Recipient; readonly until: number }>()

  function recall(at: Address, now: number): Recipient | null {
    const known = remembered.get(at)
    if (known === undefined) return null
    // Taken out and put in again, it is the youngest.
    remembered.delete(at)
    if (known.until <= now) return null
    remembered.set(at, known)
    return known.claim
  }

  function remember(at: Address, claim: Recipient, until: number): void {
    remembered.set(at, { claim, until })
    for (const oldest of remembered.keys()) {
      if (remembered.size <= MOST_REMEMBERED) break
      remembered.delete(oldest)
    }
  }

  return {
    async ofRecipients(recipients) {
      // Before the question: an answer may be as old as that.
      const now = clock().getTime()
      const claims = new Map<Address, Recipient>()
      for (const at of recipients) {
        const claim = recall(at, now)
        if (claim !== null) claims.set(at, claim)
      }
      const unknown = recipients.filter((at) => !claims.has(at))
      if (unknown.length === 0) return claims
      for (const [at, claim] of await owners.ofRecipients(unknown)) {
        claims.set(at, claim)
        remember(at, claim, now + REMEMBERED_FOR)
      }
      return claims
    },
  }
}
