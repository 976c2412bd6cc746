import { type Address, address } from '../../lib/domain/address.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import { ownerOf } from '../support/house.ts'

/** Who writes in this day. No word of theirs is in any other text of the project. */
export const PLANTED = {
  owner: address('quirina.zwetsch@mohnfeld.example'),
  journal: address('sent-zwetsch-88@mohnfeld.example'),
  friend: address('balduin@krähwinkel.example'),
  stranger: address('prospekt@tandaradei.example'),
}

const owner: Owner = ownerOf('owner-7f', {
  name: 'Quirina Zwetsch',
  addresses: [PLANTED.owner],
  journalAddress: PLANTED.journal,
  nextDigestAt: new Date('2026-06-02T05:00:00Z'),
})

/** What of the mail must be in no log and, once the owner is erased, in no store. */
export const SECRETS: readonly string[] = [
  ...['quirina', 'zwetsch', 'mohnfeld', 'balduin', 'winkel', 'prospekt', 'tandaradei'],
  ...['Ofenrohr', 'Sommerfrische', 'Dampfnudel', 'Schlafittchen'],
]

function sent(id: string): string {
  return `From: Quirina Zwetsch <${PLANTED.owner}>
To: Balduin <${PLANTED.friend}>
Subject: Ofenrohr
Date: Sun, 31 May 2026 09:00:00 +0000
Message-ID: <${id}@mohnfeld.example>
Content-Type: text/plain; charset=utf-8

Lieber Balduin, das Schlafittchen kommt am Freitag.
`
}

function letter(): string {
  return `From: Balduin <${PLANTED.friend}>
To: <${PLANTED.owner}>
Subject: Re: Ofenrohr
Date: Mon, 1 Jun 2026 09:00:00 +0000
Message-ID: <answer@tandaradei.example>
In-Reply-To: <s1@mohnfeld.example>
Content-Type: text/plain; charset=utf-8

Liebe Quirina, das Schlafittchen ist da.
`
}

function newsletter(n: number): string {
  return `From: Sommerfrische <${n}.${PLANTED.stranger}>
To: <${PLANTED.owner}>
Subject: Sommerfrische: zehn Angebote
Date: Mon, 1 Jun 2026 09:00:00 +0000
Message-ID: <news-${n}@tandaradei.example>
List-Unsubscribe: <https://tandaradei.example/u/1>
List-Unsubscribe-Post: List-Unsubscribe=One-Click
List-Id: Sommerfrische <juni.tandaradei.example>
Precedence: bulk
Feedback-ID: 77:juni:news
Content-Type: text/html; charset=utf-8

<html><body><p><a href="https://tandaradei.example/v">View this newsletter in your browser</a></p>
<h1>Dampfnudel</h1><p>Unsere Angebote im Juni: 20 % auf jede Dampfnudel. Jetzt bestellen!</p>
<p><a href="https://tandaradei.example/u/1">Unsubscribe</a></p></body></html>
`
}

const mail: ReadonlyMap<string, { readonly to: Address; readonly text: string }> = new Map([
  ['copy-1', { to: PLANTED.journal, text: sent('s2') }],
  ['letter-1', { to: PLANTED.owner, text: letter() }],
  ...[1, 2, 3, 4].map((n) => [`news-${n}`, { to: PLANTED.owner, text: newsletter(n) }] as const),
])

/** The mail of a day: the owner's, what they sent, and what comes. */
export const planted = { owner, sent, mail }
