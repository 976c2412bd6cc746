import { generateKeyPairSync } from 'node:crypto'
import { dkimSign } from 'mailauth'
import { type Resolver, zoneResolver } from '../../lib/adapters/authentication/resolver.ts'

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

/** The domains whose mail is signed, and whose DNS says so. */
const DOMAINS = ['garden.example', 'choir.example', 'list.test', 'berger.example', 'weber.example']

export const signersDns: Resolver = zoneResolver(
  new Map(
    DOMAINS.flatMap((domain) => [
      [`s1._domainkey.${domain} TXT`, [`v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`]],
      [`_dmarc.${domain} TXT`, ['v=DMARC1; p=reject']],
    ]),
  ),
)

interface Newsletter {
  readonly name: string
  readonly from: string
  readonly subject: string
  readonly body?: string
  /** Where one POST lets the reader out. @default a page that only the reader can open */
  readonly oneClick?: string
}

/** RFC 8058 §4 wants the last two among them. */
const SIGNED = ['from', 'to', 'subject', 'date', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post']

let sent = 0

/** A newsletter as a mail service sends it. */
export function newsletter({ name, from, subject, body, oneClick }: Newsletter): string {
  const html = body ?? '<p>Discover our offers and save 20 % on every course this month. Book now!</p>'
  const out = oneClick ?? `https://news.${from.slice(from.indexOf('@') + 1)}/u/1`
  return `From: ${name} <${from}>
To: anna@berger.example
Subject: ${subject}
Date: Mon, 1 Jun 2026 09:00:00 +0000
Message-ID: <news-${++sent}@${from.slice(from.indexOf('@') + 1)}>
List-Unsubscribe: <${out}>${oneClick === undefined ? '' : '\nList-Unsubscribe-Post: List-Unsubscribe=One-Click'}
List-Id: ${name} <${from.replace('@', '.')}>
Precedence: bulk
Feedback-ID: 77:june:news
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<html><body><p><a href="https://news.example/view/1">View this newsletter in your browser</a></p>
<h1>News in June</h1>${html}
<p>You receive this newsletter because you subscribed. <a href="${out}">Unsubscribe</a></p>
<img src="https://news.example/open.gif" width="1" height="1"></body></html>
`
}

/** The octets of a message, signed by the domain of its author where that one signs. */
export async function posted(message: string): Promise<Uint8Array> {
  const bytes = Buffer.from(message.replace(/\r?\n/g, '\r\n'))
  const domain = /^From:[^\n]*@([\w.-]+)/im.exec(message)?.[1] ?? ''
  if (!DOMAINS.includes(domain)) return bytes
  const signature = { signingDomain: domain, selector: 's1', privateKey, headerList: SIGNED }
  const { signatures } = await dkimSign(bytes, { ...signature, signatureData: [signature] })
  return Buffer.concat([Buffer.from(signatures), bytes])
}
