import { openLocalStore } from '../../lib/adapters/local/store.ts'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import type { Aliases, Digests, Owners } from '../../lib/app/ports.ts'
import type { ReceiveDeps } from '../../lib/app/receive.ts'
import { type Address, address } from '../../lib/domain/address.ts'
import type { AuthenticationResults } from '../../lib/domain/authentication.ts'
import type { Envelope } from '../../lib/domain/envelope.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import { memoryMailbox, type Put } from './mailbox.ts'

export const NOW = new Date('2026-06-01T12:00:00Z')

export const anna = ownerOf('anna', { addresses: [address('anna@berger.example')] })

export function ownerOf(id: string, over: Partial<Owner> = {}): Owner {
  return {
    id,
    name: null,
    addresses: [address(`${id}@berger.example`)],
    journalAddress: address(`sent-${id}-5f3a@berger.example`),
    language: 'en',
    timeZone: 'Europe/Berlin',
    mode: 'guarding',
    sensitivity: 'normal',
    interests: { topics: [], effect: 'deliver' },
    digestTimes: ['07:00'],
    nextDigestAt: null,
    ...over,
  }
}

interface HouseDeps extends ReceiveDeps {
  readonly aliases: Aliases
  readonly owners: Owners
  readonly digests: Digests
}

/** A whole Kith over a store in memory, with one hand on the clock and the other on the mail servers. */
export interface House {
  readonly deps: HouseDeps
  readonly store: ReturnType<typeof openLocalStore>
  readonly delivered: readonly Put[]
  readonly logged: readonly string[]
  /** Stores the bytes and queues nothing: what a door does before it says 250. */
  arrive(id: string, text: string, over?: Partial<Envelope>): Promise<{ id: string; envelope: Envelope }>
}

/** Every domain vouches for its own mail, but for `unproven.example`. */
export async function houseOf(over: Partial<HouseDeps> = {}): Promise<House> {
  const store = openLocalStore(':memory:')
  await store.owners.put(anna)
  const { mailbox, delivered } = memoryMailbox()
  const logged: string[] = []
  const note = (event: string) => void logged.push(event)
  const deps: HouseDeps = {
    raw: store.raw,
    owners: store.owners,
    entries: store.entries,
    aliases: store.aliases,
    digests: store.digests,
    history: store.history,
    reader: mimeReader(),
    authenticator: { authenticate: async (bytes) => vouchedFor(bytes) },
    mailbox,
    clock: () => NOW,
    log: { info: note, warn: note, error: note },
    ...over,
  }
  return {
    deps,
    store,
    delivered,
    logged,
    async arrive(id, text, envelope = {}) {
      await store.raw.put(id, Buffer.from(text.replace(/\r?\n/g, '\r\n')))
      return { id, envelope: envelopeOf(envelope) }
    },
  }
}

export function envelopeOf(over: Partial<Envelope> = {}): Envelope {
  return {
    mailFrom: address('bounce@sender.example'),
    recipients: [anna.addresses[0]],
    receivedAt: NOW,
    client: null,
    ...over,
  }
}

function vouchedFor(bytes: Uint8Array): AuthenticationResults | null {
  const from = /^From:.*@([\w.-]+)/im.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? null
  if (from === null || from === 'unproven.example') return null
  const proven = { result: 'pass', domain: from } as const
  return { authservId: 'kith.test', spf: [], dkim: [proven], dmarc: proven }
}

/** A letter by hand. */
export function letter(
  from: string,
  over: { to?: Address; id?: string; inReplyTo?: string; subject?: string } = {},
): string {
  const reply =
    over.inReplyTo === undefined ? '' : `In-Reply-To: <${over.inReplyTo}>\nReferences: <${over.inReplyTo}>\n`
  return `From: ${from}
To: ${over.to ?? anna.addresses[0]}
Subject: ${over.subject ?? 'Thursday'}
Date: Mon, 1 Jun 2026 09:00:00 +0000
Message-ID: <${over.id ?? 'letter-1@sender.example'}>
${reply}User-Agent: Thunderbird
Content-Type: text/plain; charset=utf-8

Hello Anna,

shall we meet on Thursday, as always at the harbour? I bring the plans.

Best wishes
Jonas
`
}

/** A newsletter as a mail service sends it. */
export function newsletter(from: string, over: { id?: string } = {}): string {
  return `From: ${from}
To: ${anna.addresses[0]}
Subject: Our June news: ten offers for you
Date: Mon, 1 Jun 2026 09:00:00 +0000
Message-ID: <${over.id ?? 'news-6@sender.example'}>
List-Unsubscribe: <https://news.example/u/1>, <mailto:leave@news.example>
List-Unsubscribe-Post: List-Unsubscribe=One-Click
List-Id: June news <june.news.example>
Precedence: bulk
Feedback-ID: 77:june:news
Content-Type: text/html; charset=utf-8

<html><body><p><a href="https://news.example/view/1">View this newsletter in your browser</a></p>
<h1>News in June</h1><p>Discover our offers and save 20 % on every course this month. Book now!</p>
<p><a href="https://news.example/track/2"><img src="https://news.example/banner.png" width="600"></a></p>
<p>You receive this newsletter because you subscribed. <a href="https://news.example/u/1">Unsubscribe</a></p>
<img src="https://news.example/open.gif" width="1" height="1"></body></html>
`
}
