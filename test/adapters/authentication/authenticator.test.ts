import { generateKeyPairSync } from 'node:crypto'
import { mailauthAuthenticator } from '../../../lib/adapters/authentication/mailauth.ts'
import { zoneResolver } from '../../../lib/adapters/authentication/resolver.ts'
import { signMail } from '../../../lib/adapters/authentication/sign.ts'
import { storedResults } from '../../../lib/adapters/authentication/stored-results.ts'
import { mimeReader } from '../../../lib/adapters/mime/reader.ts'
import { address } from '../../../lib/domain/address.ts'
import {
  describeAuthenticatorContract,
  type Findings,
  type Met,
  type Sent,
} from '../../contracts/authenticator.ts'
import { envelopeOf } from '../../support/house.ts'

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

const SIGNERS = ['garten.example', 'post.garten.example', 'versand.example', 'ohne.example', 'bank.example']

const ZONE = new Map([
  ...SIGNERS.map((domain): [string, string[]] => [
    `s1._domainkey.${domain} TXT`,
    [`v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`],
  ]),
  ['garten.example TXT', ['v=spf1 ip4:192.0.2.7 -all']],
  ['_dmarc.garten.example TXT', ['v=DMARC1; p=reject']],
  ['_dmarc.bank.example TXT', ['v=DMARC1; p=reject']],
])

/** Who hands the message over, so that SPF comes out as it shall. */
function envelopeFor({ spf }: Findings) {
  return envelopeOf({
    mailFrom: address(`bounce@${spf.domain}`),
    client: { ip: '192.0.2.7', helo: 'mail.sender.example' },
  })
}

function written({ fields, body }: Sent): string {
  return [...fields, '', body].join('\r\n')
}

describeAuthenticatorContract('by its own look at DNS', () => ({
  authservId: 'kith.test',
  authenticator: mailauthAuthenticator({ resolver: zoneResolver(ZONE), hostname: 'kith.test' }),

  /** Signs the message, from the lowest signature to the topmost; changes it where one shall be broken. */
  async meet(sent): Promise<Met> {
    const { findings } = sent
    let bytes: Uint8Array = Buffer.from(written(sent), 'latin1')
    for (const { domain } of findings.dkim.toReversed()) {
      bytes = await signMail(bytes, { domain, selector: 's1', privateKey, signedAt: new Date() })
    }
    const broken = findings.dkim.some(({ result }) => result === 'fail')
    if (broken) bytes = Buffer.concat([bytes, Buffer.from('PS: Und die Bohnen.\r\n')])
    return { bytes, envelope: envelopeFor(findings) }
  },
}))

describeAuthenticatorContract('by the word of SES', () => ({
  authservId: 'amazonses.com',
  authenticator: storedResults(mimeReader(), 'amazonses.com'),

  /** Puts on top what SES does: its own Received, and what it has found out in the form that it writes. */
  async meet(sent): Promise<Met> {
    const { spf, dkim, dmarc } = sent.findings
    const signatures = dkim.map(({ result, domain }) => `dkim=${result} header.i=@${domain};`)
    const stamp = [
      `Return-Path: <bounce@${spf.domain}>`,
      'Received: from mail.sender.example (mail.sender.example [192.0.2.7])',
      ' by inbound-smtp.eu-central-1.amazonaws.com with SMTP id a1; Mon, 01 Jun 2026 12:00:00 +0000 (UTC)',
      'X-SES-Spam-Verdict: PASS',
      'X-SES-Virus-Verdict: PASS',
      'Authentication-Results: amazonses.com;',
      ` spf=${spf.result} (spfCheck: 192.0.2.7 is looked at) client-ip=192.0.2.7; envelope-from=bounce@${spf.domain}; helo=mail.sender.example;`,
      ...(signatures.length > 0 ? signatures : ['dkim=none;']).map((each) => ` ${each}`),
      ...(dmarc === null ? [] : [` dmarc=${dmarc.result} header.from=${dmarc.domain};`]),
    ]
    // The sender's own server, at the least, had the message before.
    const before =
      'Received: from desk.sender.example by mail.sender.example; Mon, 01 Jun 2026 11:59:59 +0000'
    const bytes = Buffer.from([...stamp, before, written(sent)].join('\r\n'), 'latin1')
    return { bytes, envelope: envelopeFor(sent.findings) }
  },
}))
