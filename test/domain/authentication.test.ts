import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { address } from '../../lib/domain/address.ts'
import {
  type AuthenticationResults,
  authorAuthentication,
  parseAuthenticationResults,
  provesDomain,
  trustedResults,
} from '../../lib/domain/authentication.ts'
import { headersOf, messageOf, signedBy } from '../support/message.ts'

const SES =
  'amazonses.com; spf=pass (spfCheck: domain of _spf.mailer.example designates 192.0.2.7 as permitted sender) ' +
  'client-ip=192.0.2.7; envelope-from=bounce+anna=x.example@berger.example; helo=out.mailer.example; ' +
  'dkim=pass header.i=@mail.berger.example; dmarc=pass header.from=berger.example;'

function read(value: string): AuthenticationResults {
  const results = parseAuthenticationResults(value)
  if (results === null) throw new Error('no results')
  return results
}

describe('parseAuthenticationResults', () => {
  test('reads the field of RFC 8601, appendix B.6, with its comments and properties', () => {
    expect(
      read(
        'example.com; dkim=pass (good signature) header.d=mail-router.example.net; ' +
          'dkim=fail (bad (really bad) signature) header.d=newyork.example.com; spf=softfail smtp.mailfrom=example.net',
      ),
    ).toEqual({
      authservId: 'example.com',
      spf: [{ result: 'softfail', domain: 'example.net' }],
      dkim: [
        { result: 'pass', domain: 'mail-router.example.net' },
        { result: 'fail', domain: 'newyork.example.com' },
      ],
      dmarc: null,
    })
  })

  test('reads what Amazon SES writes, SPF’s identity behind a semicolon', () => {
    expect(read(SES)).toEqual({
      authservId: 'amazonses.com',
      spf: [{ result: 'pass', domain: 'berger.example' }],
      dkim: [{ result: 'pass', domain: 'mail.berger.example' }],
      dmarc: { result: 'pass', domain: 'berger.example' },
    })
  })

  test.each([
    ['a version', 'mx.test 1; spf=pass smtp.mailfrom=a.example'],
    ['a method’s version', 'mx.test; spf/1=pass smtp.mailfrom=a.example'],
    ['white space everywhere', ' mx.test ;\r\n\tspf = pass  smtp.mailfrom = a.example ; '],
    [
      'comments everywhere',
      '(x) mx.test (y) ; (z) spf (a) = (b) pass (c;d) smtp.mailfrom (e) = (f) a.example',
    ],
    ['upper case', 'MX.TEST; SPF=PASS smtp.MailFrom=A.Example'],
    ['an address', 'mx.test; spf=pass smtp.mailfrom=anna@a.example'],
    ['a quoted local part', 'mx.test; spf=pass smtp.mailfrom="a; dkim=pass header.d=b.example"@a.example'],
    ['a reason', 'mx.test; spf=pass reason="he said \\"yes\\"; dkim=pass" smtp.mailfrom=a.example'],
    ['a comment that touches', 'mx.test; spf=pass (x)smtp.mailfrom=a.example'],
    [
      'unknown methods',
      'mx.test; iprev=pass policy.iprev=192.0.2.1; x-new=pass; spf=pass smtp.mailfrom=a.example; arc=none (not signed)',
    ],
    ['unknown results', 'mx.test; dkim=splendid header.d=a.example; spf=pass smtp.mailfrom=a.example'],
    ['words without sense', 'mx.test from=x; nonsense; =; ;; spf=pass smtp.mailfrom=a.example'],
    ['a root dot', 'mx.test; spf=pass smtp.mailfrom=a.example.'],
    ['an empty reverse-path', 'mx.test; spf=pass smtp.mailfrom= smtp.helo=a.example'],
    ['a property twice', 'mx.test; spf=pass smtp.mailfrom=a.example smtp.mailfrom=b.example'],
  ])('bears %s', (_, value) => {
    expect(read(value)).toEqual({
      authservId: 'mx.test',
      spf: [{ result: 'pass', domain: 'a.example' }],
      dkim: [],
      dmarc: null,
    })
  })

  test.each([
    ['no server', '; spf=pass'],
    ['no server but results', 'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=a.example; dkim=none'],
    ['nothing', ''],
    ['another version of the format', 'mx.test 2; spf=pass smtp.mailfrom=a.example'],
    ['an open comment', '(mx.test; spf=pass'],
  ])('makes nothing of a field with %s', (_, value) => {
    expect(parseAuthenticationResults(value)).toBeNull()
  })

  test('names no domain where the server did not', () => {
    expect(read('mx.test; dkim=none header.i=unknown; dkim=pass; spf=none smtp.mailfrom=').dkim).toEqual([
      { result: 'none', domain: null },
      { result: 'pass', domain: null },
    ])
  })

  test.each([
    [
      'a second dmarc',
      'amazonses.com; dmarc=pass header.from=bank.example; dmarc=fail header.from=bank.example',
    ],
    [
      'methods between envelope-from and helo',
      'amazonses.com; spf=pass (ok) client-ip=192.0.2.9; envelope-from=x; dkim=pass header.i=@bank.example; y@evil.example; helo=evil.example; dmarc=none header.from=bank.example',
    ],
  ])('believes nothing of a field into which the sender wrote %s', (_, value) => {
    expect(read(value)).toEqual({ authservId: 'amazonses.com', spf: [], dkim: [], dmarc: null })
  })

  test('is total, and linear in what it is fed', () => {
    const pieces = fc.constantFrom(
      '(',
      ')',
      '"',
      '\\',
      ';',
      '=',
      '.',
      ' ',
      'spf',
      'pass',
      'header.d',
      'a.example',
      '\n',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
        ),
        (value) => {
          parseAuthenticationResults(value)
        },
      ),
    )
    for (const piece of ['(', '((a)', '"', ';', 'a=', '; x=y', '\\"', 'a ']) {
      parseAuthenticationResults('mx.test; ' + piece.repeat(200_000))
    }
  })
})

describe('trustedResults', () => {
  const withFields = (...fields: readonly string[]) =>
    messageOf({ headers: headersOf({ Received: 'x', 'Authentication-Results': fields }) })

  test('believes the topmost field of our server, whoever else speaks above or below', () => {
    const message = withFields(
      'other.test; dkim=pass header.d=one.example',
      'Amazonses.com; dkim=pass header.d=two.example',
      'amazonses.com; dkim=pass header.d=forged.example',
    )
    expect(trustedResults(message, 'amazonses.COM')?.dkim).toEqual([
      { result: 'pass', domain: 'two.example' },
    ])
  })

  test.each([
    ['there is none', []],
    [
      'only others speak',
      ['amazonses.com.evil.example; dkim=pass header.d=a.example', 'x amazonses.com; dkim=pass'],
    ],
    [
      'our server’s own cannot be read',
      ['amazonses.com 7; x', 'amazonses.com; dkim=pass header.d=forged.example'],
    ],
  ])('has none where %s', (_, fields) => {
    expect(trustedResults(withFields(...fields), 'amazonses.com')).toBeNull()
  })
})

describe('authorAuthentication', () => {
  const anna = address('anna@berger.example')

  test.each([
    ['DMARC passes', 'dmarc=pass header.from=berger.example', 'pass'],
    ['DMARC passes for the organisation', 'dmarc=pass header.from=mail.berger.example', 'pass'],
    ['DMARC fails', 'dmarc=fail header.from=berger.example; spf=pass smtp.mailfrom=berger.example', 'fail'],
    ['DMARC fails and names nobody', 'dmarc=fail; dkim=pass header.d=berger.example', 'fail'],
    ['DMARC passes for another', 'dmarc=pass header.from=evil.example', 'unknown'],
    ['DMARC fails for another', 'dmarc=fail header.from=evil.example', 'unknown'],
    ['DMARC passes and names nobody', 'dmarc=pass', 'unknown'],
    [
      'there is no policy, and a signature is aligned',
      'dmarc=none header.from=berger.example; dkim=pass header.d=mail.berger.example',
      'pass',
    ],
    [
      'DMARC could not be asked, and SPF is aligned',
      'dmarc=temperror; spf=pass smtp.mailfrom=bounce.berger.example',
      'pass',
    ],
    [
      'one of two signatures is aligned',
      'dkim=pass header.d=mailer.example; dkim=pass header.d=berger.example',
      'pass',
    ],
    [
      'the aligned signature is broken',
      'dkim=fail header.d=berger.example; dkim=pass header.d=mailer.example',
      'unknown',
    ],
    ['SPF is only soft', 'spf=softfail smtp.mailfrom=berger.example', 'unknown'],
    [
      'all passes for a look-alike',
      'dkim=pass header.d=berger.example.evil.example; spf=pass smtp.mailfrom=xberger.example',
      'unknown',
    ],
    ['nothing was found', 'none', 'unknown'],
  ] as const)('when %s', (_, results, expected) => {
    expect(authorAuthentication(read(`mx.test; ${results}`), anna)).toBe(expected)
  })

  test('two customers of one host are two', () => {
    expect(authorAuthentication(signedBy('evil.github.io'), address('anna@anna.github.io'))).toBe('unknown')
  })

  test('is unknown without results or without an address', () => {
    expect(authorAuthentication(null, anna)).toBe('unknown')
    expect(authorAuthentication(signedBy('berger.example'), null)).toBe('unknown')
  })
})

describe('provesDomain', () => {
  test.each([
    ['dkim=pass header.d=mail.xing.com', true],
    ['dmarc=pass header.from=xing.com', true],
    ['dkim=pass header.d=xing.com.evil.example', false],
    ['dkim=fail header.d=xing.com', false],
    ['spf=pass smtp.mailfrom=xing.com', false],
    ['dmarc=pass header.from=x1ng.com', false],
    ['dmarc=fail header.from=xing.com; dkim=pass header.d=xing.com', false],
    ['dmarc=fail header.from=other.example; dkim=pass header.d=xing.com', true],
  ])('%s: %s', (results, expected) => {
    expect(provesDomain(read(`mx.test; ${results}`), 'xing.com')).toBe(expected)
  })

  test('nothing proves nothing', () => {
    expect(provesDomain(null, 'xing.com')).toBe(false)
  })
})
