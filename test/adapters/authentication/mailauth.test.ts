import { generateKeyPairSync } from 'node:crypto'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { dkimSign } from 'mailauth'
import { mailauthAuthenticator } from '../../../lib/adapters/authentication/mailauth.ts'
import { type Resolver, zoneResolver } from '../../../lib/adapters/authentication/resolver.ts'
import { signMail } from '../../../lib/adapters/authentication/sign.ts'
import { address } from '../../../lib/domain/address.ts'
import type { AuthenticationResults } from '../../../lib/domain/authentication.ts'
import type { Envelope } from '../../../lib/domain/envelope.ts'

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})
const KEY_RECORD = `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`

const ZONE = new Map([
  ['s1._domainkey.garten.example TXT', [KEY_RECORD]],
  ['s1._domainkey.post.garten.example TXT', [KEY_RECORD]],
  ['s1._domainkey.versand.example TXT', [KEY_RECORD]],
  ['s1._domainkey.streng.example TXT', [KEY_RECORD]],
  ['s1._domainkey.post.streng.example TXT', [KEY_RECORD]],
  ['s1._domainkey.ohne.example TXT', [KEY_RECORD]],
  ['_dmarc.garten.example TXT', ['v=DMARC1; p=reject']],
  ['_dmarc.streng.example TXT', ['v=DMARC1; p=none; adkim=s; aspf=s']],
  ['garten.example TXT', ['v=spf1 ip4:192.0.2.7 -all']],
  ['post.streng.example TXT', ['v=spf1 ip4:192.0.2.7 -all']],
])

function mailFrom(from: string, body = 'Die Tomaten sind reif.\r\n'): Uint8Array {
  return Buffer.from(`From: Petra <${from}>\r\nTo: anna@example.org\r\nSubject: Ernte\r\n\r\n${body}`)
}

const signedBy = (domain: string, bytes: Uint8Array) =>
  signMail(bytes, { domain, selector: 's1', privateKey, signedAt: new Date() })

function envelopeOf(partial: Partial<Envelope> = {}): Envelope {
  return {
    mailFrom: address('petra@garten.example'),
    recipients: [address('anna@example.org')],
    receivedAt: new Date('2026-03-02T09:30:00Z'),
    client: { ip: '127.0.0.1', helo: 'mail.garten.example' },
    ...partial,
  }
}

function check(
  bytes: Uint8Array,
  envelope: Envelope = envelopeOf(),
  resolver: Resolver = zoneResolver(ZONE),
): Promise<AuthenticationResults | null> {
  return mailauthAuthenticator({ resolver, hostname: 'kith.test' }).authenticate(bytes, envelope)
}

let letter: Uint8Array
beforeAll(async () => {
  letter = await signedBy('garten.example', mailFrom('petra@garten.example'))
})

describe('DKIM and DMARC', () => {
  test('of a letter signed by its own domain: pass', async () => {
    expect(await check(letter)).toMatchObject({
      authservId: 'kith.test',
      spf: [{ result: 'none', domain: 'garten.example' }],
      dkim: [{ result: 'pass', domain: 'garten.example' }],
      dmarc: { result: 'pass', domain: 'garten.example' },
    })
  })

  test.each([
    [
      'a subdomain that signs for its organisation',
      'post.garten.example',
      'petra@garten.example',
      'pass',
      'pass',
    ],
    ['another domain', 'versand.example', 'petra@garten.example', 'pass', 'fail'],
    ['its own domain, strictly', 'streng.example', 'petra@streng.example', 'pass', 'pass'],
    [
      'a subdomain, where only the domain itself counts',
      'post.streng.example',
      'petra@streng.example',
      'pass',
      'fail',
    ],
    ['a domain without a policy', 'ohne.example', 'petra@ohne.example', 'pass', 'none'],
    ['a domain whose key nobody published', 'fremd.example', 'petra@garten.example', 'neutral', 'fail'],
  ])('of a letter signed by %s', async (_what, signer, from, dkim, dmarc) => {
    const found = await check(await signedBy(signer, mailFrom(from)))
    expect(found?.dkim).toMatchObject([{ result: dkim, domain: signer }])
    expect(found?.dmarc).toEqual({ result: dmarc, domain: from.split('@')[1] })
  })

  test('of an unsigned letter: none, and a policy unmet', async () => {
    const found = await check(mailFrom('petra@garten.example'))
    expect(found?.dkim).toEqual([{ result: 'none', domain: null }])
    expect(found?.dmarc).toEqual({ result: 'fail', domain: 'garten.example' })
  })

  test.each([
    ['the body', 'Tomaten', 'Orangen'],
    ['the subject', 'Subject: Ernte', 'Subject: Miete'],
    ['the author', '<petra@garten', '<paula@garten'],
  ])('of a letter with %s changed: fail', async (_what, before, after) => {
    const changed = Buffer.from(Buffer.from(letter).toString().replace(before, after))
    const found = await check(changed)
    expect(found?.dkim).toMatchObject([{ result: 'fail', domain: 'garten.example' }])
    expect(found?.dmarc).toEqual({ result: 'fail', domain: 'garten.example' })
  })

  test('survive the line ends of a file', async () => {
    const found = await check(Buffer.from(Buffer.from(letter).toString().replaceAll('\r\n', '\n')))
    expect(found?.dmarc?.result).toBe('pass')
  })

  test('of a letter signed twice name both', async () => {
    const found = await check(await signedBy('versand.example', letter))
    expect(found?.dkim).toMatchObject([
      { result: 'pass', domain: 'versand.example' },
      { result: 'pass', domain: 'garten.example' },
    ])
    expect(found?.dmarc?.result).toBe('pass')
  })

  test('believe no signature that leaves the end of the body open', async () => {
    const open = {
      signingDomain: 'garten.example',
      selector: 's1',
      privateKey,
      algorithm: 'rsa-sha256',
      canonicalization: 'relaxed/relaxed',
      maxBodyLength: 24,
    }
    const bytes = Buffer.from(mailFrom('petra@garten.example'))
    const { signatures } = await dkimSign(bytes, { ...open, signatureData: [open] })
    const whole = await check(Buffer.concat([Buffer.from(signatures), bytes]))
    expect(whole?.dkim[0]?.result).toBe('pass')
    const appended = await check(
      Buffer.concat([Buffer.from(signatures), bytes, Buffer.from('Jetzt kaufen!\r\n')]),
    )
    expect(appended?.dkim[0]?.result).toBe('policy')
    expect(appended?.dmarc?.result).toBe('fail')
  })

  test('believe no signature that leaves From open', async () => {
    const bytes = Buffer.from(mailFrom('petra@garten.example'))
    const signature = { signingDomain: 'garten.example', selector: 's1', privateKey, algorithm: 'rsa-sha256' }
    const { signatures } = await dkimSign(bytes, {
      ...signature,
      headerList: ['Subject'].join(':') as unknown as string[], // the signer reads the list as it stands in h=
      signatureData: [signature],
    })
    const found = await check(Buffer.concat([Buffer.from(signatures), bytes]))
    expect(found?.dkim.map(({ result }) => result)).not.toContain('pass')
    expect(found?.dmarc?.result).toBe('fail')
  })

  test('say nothing about two authors', async () => {
    const twice = Buffer.concat([Buffer.from('From: Eva <eva@sender.example>\r\n'), letter])
    expect((await check(twice))?.dmarc).toBeNull()
  })
})

describe('SPF', () => {
  const at = (ip: string, more: Partial<Envelope> = {}) =>
    envelopeOf({ client: { ip, helo: 'mail.garten.example' }, ...more })
  const unsigned = mailFrom('petra@garten.example')

  test.each([
    ['the domain’s own server', '192.0.2.7', 'pass', 'pass'],
    ['the same, seen through IPv6', '::ffff:192.0.2.7', 'pass', 'pass'],
    ['anybody else', '198.51.100.9', 'fail', 'fail'],
  ])('of %s', async (_what, ip, spf, dmarc) => {
    const found = await check(unsigned, at(ip))
    expect(found?.spf).toEqual([{ result: spf, domain: 'garten.example' }])
    expect(found?.dmarc?.result).toBe(dmarc)
  })

  test.each([
    '127.0.0.1',
    '::1',
    '10.1.2.3',
    '192.168.1.9',
    '172.20.0.1',
    '169.254.1.1',
    '100.64.3.2',
    'fd00::1',
    'fe80::1',
    '',
  ])('is not asked about %s, which is only the last hop', async (ip) => {
    const asked: string[] = []
    const found = await check(unsigned, at(ip), async (name, rrtype) => {
      asked.push(name)
      return zoneResolver(ZONE)(name, rrtype)
    })
    expect(found?.spf).toEqual([{ result: 'none', domain: 'garten.example' }])
    expect(asked.filter((name) => !name.startsWith('_dmarc.'))).toEqual([])
  })

  test('of a bounce is about the server’s name', async () => {
    const found = await check(unsigned, at('192.0.2.7', { mailFrom: null }))
    expect(found?.spf).toEqual([{ result: 'none', domain: 'mail.garten.example' }])
  })

  test('of a subdomain does not count where only the domain itself does', async () => {
    const found = await check(
      mailFrom('petra@streng.example'),
      at('192.0.2.7', { mailFrom: address('a@post.streng.example') }),
    )
    expect(found?.spf[0]?.result).toBe('pass')
    expect(found?.dmarc?.result).toBe('fail')
  })

  test('of a message that a store handed over: none', async () => {
    expect((await check(letter, envelopeOf({ client: null, mailFrom: null })))?.spf).toEqual([
      { result: 'none', domain: null },
    ])
  })
})

test('a large message of many lines is checked like a small one', async () => {
  const bytes = await signedBy(
    'garten.example',
    mailFrom('petra@garten.example', 'Die Tomaten sind reif.\r\n'.repeat(60_000)),
  )
  expect((await check(bytes))?.dmarc?.result).toBe('pass')
})

describe('what cannot be found out', () => {
  const fault =
    (code: string): Resolver =>
    async () => {
      throw Object.assign(new Error(code), { code })
    }

  test('without DNS is a temporary error, not a failure', async () => {
    const found = await check(
      letter,
      envelopeOf({ client: { ip: '192.0.2.7', helo: 'x.example' } }),
      fault('ETIMEOUT'),
    )
    expect(found).toMatchObject({
      spf: [{ result: 'temperror' }],
      dkim: [{ result: 'temperror' }],
      dmarc: { result: 'temperror', domain: 'garten.example' },
    })
  })

  test('in time is null', async () => {
    const warned: string[] = []
    const authenticator = mailauthAuthenticator({
      resolver: () => new Promise(() => {}),
      hostname: 'kith.test',
      wait: async () => {},
      log: { warn: (event) => warned.push(event) },
    })
    expect(await authenticator.authenticate(letter, envelopeOf())).toBeNull()
    expect(warned).toEqual(['authentication-failed'])
  })

  test.each([
    ['no octets', ''],
    ['no header', '\r\nbody'],
    ['no body', 'From: petra@garten.example'],
    ['octets of no character set', '\x00\xff\xfe\r\n\x80: \xff\r\n\r\n\x00'],
    [
      'a broken chain of ARC',
      'ARC-Seal: i=1; cv=fail\r\nARC-Seal: i=1\r\nFrom: petra@garten.example\r\n\r\nx',
    ],
    [
      'a signature of nothing',
      'DKIM-Signature: \r\nDKIM-Signature: v=1; a=rsa-sha256; d=; s=; b=\r\nFrom: a@b.example\r\n\r\n',
    ],
  ])('of %s vouches for nobody and breaks nothing', async (_what, text) => {
    const found = await check(Buffer.from(text, 'latin1'))
    expect(found?.dmarc?.result).not.toBe('pass')
    expect(found?.dkim.some(({ result }) => result === 'pass')).not.toBe(true)
  })

  test.each([
    [
      'more signatures than anybody needs',
      'DKIM-Signature: v=1; a=rsa-sha256; d=a.example; s=s1; b=AA==\r\n'.repeat(11),
    ],
    ['a header of endless lines', `X: y\r\n${' \r\n'.repeat(6_000)}`],
    ['an author of endless commas', `From: ${'a,'.repeat(2_500)}\r\n`],
    ['one line without end', `X: y\r\n\r\n${'y'.repeat(1_100_000)}`],
    ['a header of endless octets', `X: ${'y'.repeat(300_000)}\r\n`],
  ])('is not tried for %s', async (_what, head) => {
    const asked: string[] = []
    const found = await check(Buffer.concat([Buffer.from(head), letter]), envelopeOf(), async (name) => {
      asked.push(name)
      return []
    })
    expect(found).toBeNull()
    expect(asked).toEqual([])
  })
})
