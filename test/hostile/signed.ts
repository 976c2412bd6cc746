import { generateKeyPairSync } from 'node:crypto'
import { dkimSign } from 'mailauth'
import { mailauthAuthenticator } from '../../lib/adapters/authentication/mailauth.ts'
import { zoneResolver } from '../../lib/adapters/authentication/resolver.ts'

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

/** Each has a key and a policy; whoever is `evil` in any way signs what they like, with their own. */
const DOMAINS = [
  'lund.example',
  'evil.example',
  'lund.example.evil.example',
  'lund-mail.example',
  // The letter o with a stroke in place of the u.
  'xn--lnd-0na.example',
  'weber.example',
]

/** What our own server finds out: SPF, DKIM and DMARC as they are, over a DNS made up for it. */
export const realAuthenticator = mailauthAuthenticator({
  resolver: zoneResolver(
    new Map(
      DOMAINS.flatMap((domain): [string, string[]][] => [
        [`s1._domainkey.${domain} TXT`, [`v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`]],
        [`_dmarc.${domain} TXT`, ['v=DMARC1; p=reject']],
      ]),
    ),
  ),
  hostname: 'mx.kith.test',
  wait: () => new Promise(() => undefined),
})

/** The message as that domain signs it; null for nobody. */
export async function signedAs(domain: string | null, text: string): Promise<string> {
  const bytes = Buffer.from(text.replace(/\r?\n/g, '\r\n'))
  if (domain === null) return bytes.toString()
  const signature = {
    signingDomain: domain,
    selector: 's1',
    privateKey,
    headerList: ['from', 'to', 'subject', 'date', 'message-id'],
  }
  const { signatures } = await dkimSign(bytes, { ...signature, signatureData: [signature] })
  return signatures + bytes.toString()
}
