import type { Delivery, Mailbox } from '../../app/ports.ts'
import { SentFolderFault } from '../../app/sent-folder-fault.ts'
import type { Addressee } from '../../domain/owner.ts'
import { AppendFault, type AppendReason, append, holds } from './append.ts'
import { type ImapDeps, signIn } from './sign-in.ts'

export interface ImapMailboxOptions extends ImapDeps {
  /** Brings what IMAP does not, and the mail of owners who have not chosen it. */
  readonly otherwise: Mailbox
  /** Waits; a test need not. */
  readonly pause: (ms: number) => Promise<void>
  /** Signs in; a simulation has mail servers, and a time, of its own. */
  readonly open?: typeof signIn
  /** Aborts once so much time is over. */
  readonly deadline?: (ms: number) => AbortSignal
}

/** Waits between attempts, in milliseconds; there is one attempt more. */
const PAUSES = [500, 2_000] as const

/** Milliseconds for all attempts together: a function has a minute, and forwarding wants its part of it. */
const WITHIN = 25_000

/** After a failure the server is left alone for so long: nobody's mail waits for it, and no account is locked. */
const REST = 5 * 60_000

/** More owners with trouble at once than these are forgotten, and their servers asked. */
const MOST_RESTING = 10_000

/** What may pass within seconds; a person has to see to all else. */
const PASSING: ReadonlySet<AppendReason> = new Set<AppendReason>(['unreachable', 'dropped'])

/**
 * A Mailbox that is the owner's own, on their mail server, for those who have chosen it: messages are put into
 * it as they came. Where that fails, a few times or for good, they go as they would otherwise, and a log says why.
 *
 * It looks for what an earlier attempt may have left before it puts a message there again. What it cannot find
 * out, it delivers twice rather than not at all: a connection that breaks while the server takes a message, and
 * then stays broken, leaves that message appended and forwarded.
 */
export function imapMailbox({
  otherwise,
  pause,
  open = signIn,
  deadline = AbortSignal.timeout,
  ...deps
}: ImapMailboxOptions): Mailbox {
  const { accounts, clock, log } = deps
  const resting = new Map<string, number>()

  async function bring(owner: Addressee, delivery: Delivery, signal: AbortSignal): Promise<void> {
    const account = (await accounts.list()).find(({ ownerId }) => ownerId === owner.id)
    if (account === undefined) throw new AppendFault('no-credentials')
    const { client, imap } = await open(deps, account, signal, { binary: true })
    try {
      const place = { folder: imap.inbox ?? 'INBOX', recipient: owner.addresses[0] }
      if (delivery.again && (await holds(client, delivery, place))) return
      await append(client, delivery, place)
    } finally {
      client.close()
    }
  }

  /** Null where it is there now. */
  async function attempts(owner: Addressee, delivery: Delivery): Promise<AppendReason | null> {
    const signal = deadline(WITHIN)
    for (let attempt = 0; ; attempt++) {
      try {
        await bring(owner, attempt === 0 ? delivery : { ...delivery, again: true }, signal)
        return null
      } catch (fault) {
        const reason = reasonOf(fault)
        const wait = PAUSES[attempt]
        if (wait === undefined || !PASSING.has(reason) || signal.aborted) return reason
        await pause(wait)
      }
    }
  }

  return {
    async deliver(owner, delivery) {
      if (owner.deliverBy !== 'imap') return otherwise.deliver(owner, delivery)
      const now = clock().getTime()
      if ((resting.get(owner.id) ?? 0) <= now) {
        const reason = await attempts(owner, delivery)
        if (reason === null) return
        if (resting.size >= MOST_RESTING) resting.clear()
        // Of one message that is refused, the next is not to suffer.
        if (reason !== 'not-taken') resting.set(owner.id, now + REST)
        log.warn('imap.not-appended', { intake: delivery.id, owner: owner.id, reason })
      }
      return otherwise.deliver(owner, delivery)
    },
  }
}

/** What the files of accounts or their secrets throw is for a person to see to, as wrong credentials are. */
function reasonOf(fault: unknown): AppendReason {
  return fault instanceof AppendFault || fault instanceof SentFolderFault ? fault.reason : 'no-credentials'
}
