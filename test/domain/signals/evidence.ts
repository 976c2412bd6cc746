import { type Address, toAddress } from '../../../lib/domain/address.ts'
import type { Message } from '../../../lib/domain/message.ts'
import type { Detector, Evidence } from '../../../lib/domain/signals/detector.ts'
import { observe } from '../../../lib/domain/signals/index.ts'

type Writing = Partial<Omit<Message, 'headers' | 'from' | 'to' | 'cc'>> & {
  readonly headers?: Readonly<Record<string, string>>
  /** "Name <address>" or an address. */
  readonly from?: string
  readonly to?: readonly string[]
  readonly cc?: readonly string[]
  readonly owner?: readonly string[]
}

/** A message as a detector sees it: what is not said is the plainest letter there is. */
export function evidence({ headers, from, to, cc, owner, ...rest }: Writing): Evidence {
  const sender = mailbox(from ?? 'Anna Berger <anna.berger@example.org>')
  const message: Message = {
    messageId: 'm1@example.org',
    inReplyTo: [],
    references: [],
    date: null,
    sender: null,
    replyTo: [],
    bcc: [],
    subject: 'Lunch',
    text: 'See you at noon.',
    html: null,
    parts: [{ contentType: 'text/plain', filename: null, attachment: false, size: 20 }],
    invitations: [],
    size: 500,
    defects: [],
    ...rest,
    from: [sender],
    to: (to ?? ['erika@example.org']).map(mailbox),
    cc: (cc ?? []).map(mailbox),
    headers: Object.entries(headers ?? {}).map(([name, value]) => ({ name: name.toLowerCase(), value })),
  }
  return {
    message,
    envelope: null,
    authentication: null,
    author: { name: sender.name, address: sender.address, platform: null },
    ownerAddresses: (owner ?? []).flatMap((text) => toAddress(text) ?? []),
  }
}

/** The names of what a detector sees. */
export function seen(detector: Detector, of: Evidence): readonly string[] {
  return detector.observe(of).map(({ name }) => name)
}

/** The names of all that is seen and inferred. */
export function seenByAll(of: Evidence): readonly string[] {
  return observe(of).map(({ name }) => name)
}

function mailbox(text: string): { name: string | null; address: Address | null } {
  const match = /^(.*) <(.*)>$/.exec(text)
  return { name: match?.[1] ?? null, address: toAddress(match?.[2] ?? text) }
}
