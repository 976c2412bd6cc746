import { setTimeout } from 'node:timers/promises'
import type { Log, Mailbox } from '../../lib/app/ports.ts'
import { maybeEnv, VARIABLES } from './environment.ts'

/** The owners' own mailboxes, by IMAP, for those who have one and want it; for all others, as `otherwise` has it. */
export function withImap(otherwise: Mailbox, log: Log): Mailbox {
  const told = maybeEnv(VARIABLES.mailboxes)
  if (told === null) return otherwise
  let opened: Promise<Mailbox> | null = null
  return {
    async deliver(owner, delivery) {
      if (owner.deliverBy !== 'imap') return otherwise.deliver(owner, delivery)
      opened ??= open(told, otherwise, log)
      return (await opened).deliver(owner, delivery)
    },
  }
}

/** IMAP is loaded for the first who wants it: most cold starts do without. */
async function open(told: string, otherwise: Mailbox, log: Log): Promise<Mailbox> {
  const { imapMailbox } = await import('../../lib/adapters/imap/imap-mailbox.ts')
  const { accessTokens } = await import('../../lib/adapters/imap/tokens.ts')
  const { secretImapAccount } = await import('../../lib/adapters/aws/secret-imap-account.ts')
  const secrets = told.split(' ').map((each) => {
    const at = each.indexOf('=')
    return [each.slice(0, at), each.slice(at + 1)] as const
  })
  const byOwner = new Map(
    secrets.map(([ownerId, secret]) => [ownerId, secretImapAccount({ ownerId, secret })] as const),
  )
  const accountsOf = (ownerId: string) => {
    const accounts = byOwner.get(ownerId)
    if (accounts === undefined) throw new Error('there is no mailbox of that owner')
    return accounts
  }
  return imapMailbox({
    accounts: {
      list: async () => secrets.map(([ownerId, id]) => ({ ownerId, id })),
      get: async (account) => accountsOf(account.ownerId).get(account),
      renew: async (account, token, at) => accountsOf(account.ownerId).renew(account, token, at),
    },
    tokens: accessTokens(),
    clock: () => new Date(),
    log,
    otherwise,
    pause: (ms) => setTimeout(ms),
  })
}
