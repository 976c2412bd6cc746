import type { Posted } from './senders.ts'

export const OWNER = 'anna@berger.example'

/** Of ten messages the last is a newsletter of somebody unknown: it waits. */
function isNewsletter(n: number): boolean {
  return n % 10 === 9
}

/** Message n of a load: it names its number in its subject, and has a Message-ID of its own. */
export function numbered(n: number): Posted {
  return { to: OWNER, text: (isNewsletter(n) ? newsletter(n) : letter(n)).join('\r\n') }
}

/** A letter of about that many octets. */
export function mailOf(n: number, octets: number): Posted {
  const lines = Array.from(
    { length: Math.ceil(octets / 72) },
    () => 'A line of a long letter, of which each says as little as the one before',
  )
  return { to: OWNER, text: [...letter(n), ...lines].join('\r\n') }
}

/** The number in a message's header; null where there is none. */
export function numberIn(text: string): number | null {
  const [, digits] = /^Subject: (?:Letter|Offers) (\d+)\r?$/m.exec(text) ?? []
  return digits === undefined ? null : Number(digits)
}

function letter(n: number): readonly string[] {
  return [
    'From: Jonas Weber <jonas@weber.example>',
    `To: ${OWNER}`,
    `Subject: Letter ${n}`,
    'Date: Mon, 1 Jun 2026 09:00:00 +0000',
    `Message-ID: <letter-${n}@weber.example>`,
    '',
    `Dear Anna, this is letter ${n}. Shall we meet at the harbour? Yours, Jonas`,
  ]
}

function newsletter(n: number): readonly string[] {
  return [
    'From: June news <june@shop.example>',
    `To: ${OWNER}`,
    `Subject: Offers ${n}`,
    'Date: Mon, 1 Jun 2026 09:00:00 +0000',
    `Message-ID: <offers-${n}@shop.example>`,
    'List-Unsubscribe: <https://shop.example/u/1>',
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    'List-Id: June news <june.shop.example>',
    'Precedence: bulk',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<html><body><p><a href="https://shop.example/v/1">View this newsletter in your browser</a></p>',
    `<h1>Offers ${n}</h1><p>Discover our offers and save 20 % on every course this month. Book now!</p>`,
    '<p>You receive this newsletter because you subscribed. <a href="https://shop.example/u/1">Unsubscribe</a></p>',
    '</body></html>',
  ]
}
