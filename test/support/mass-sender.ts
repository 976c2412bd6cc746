import { address } from '../../lib/domain/address.ts'
import { NO_TIE } from '../../lib/domain/tie.ts'
import { type MassSender, senderKey, type WelcomeDigest } from '../../lib/domain/welcome.ts'
import { NOW } from './entries.ts'

/** Max Muster, whom the owner has never written to: all that came of his would have been held. */
export function massSender(over: Partial<MassSender> = {}): MassSender {
  return {
    scope: 'person',
    subject: 'max@muster.example',
    author: { name: 'Max Muster', address: address('max@muster.example'), platform: null },
    listId: null,
    authenticated: true,
    kind: 'newsletter',
    tie: NO_TIE,
    count: 1,
    held: 1,
    lastAt: NOW,
    proposed: 'hold',
    ...over,
  }
}

/** What a welcome digest of that one sender says; all its links lead to one place. */
export function welcomeOf(sender: MassSender, url: string): Pick<WelcomeDigest, 'content' | 'links'> {
  const { count, held } = sender
  return {
    content: { senders: [sender], omitted: 0, count, held },
    links: {
      senders: new Map([[senderKey(sender), { keep: url, hold: url }]]),
      keepAll: url,
      asProposed: url,
      list: url,
    },
  }
}
