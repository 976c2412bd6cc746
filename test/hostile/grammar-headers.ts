import fc from 'fast-check'
import { addressList, addrSpec, encodedWord, phrase, TRICKS, unstructured } from './grammar-words.ts'

/** Header fields, each a line or several without their end; of one name there may be many. */

const messageIds = fc
  .array(
    fc.oneof(
      addrSpec.map((id) => `<${id}>`),
      phrase,
      fc.constant('<letter-1@berger.example>'),
    ),
    {
      maxLength: 5,
    },
  )
  .map((ids) => ids.join(' '))

const date = fc.oneof(
  fc.constantFrom(
    'Mon, 1 Jun 2026 09:00:00 +0000',
    'Mon, 31 Feb 2026 25:61:61 +9999',
    '1 Jun 26 09:00 EST',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    'Sat, 1 Jan 99999 00:00:00 +0000',
    '2026-06-01T09:00:00Z',
    'now',
    '',
  ),
  phrase,
)

const METHODS = ['spf', 'dkim', 'dmarc', 'dkim/1', 'dkim/99', 'arc', 'x']
const RESULTS = ['pass', 'fail', 'none', 'PASS', 'temperror', '"pass"', 'pass (fail)', '']

/** RFC 8601 §2.2, with what only the wrong reader would take for more. */
const authenticationResults = fc
  .tuple(
    fc.constantFrom(
      'mx.kith.test',
      'MX.kith.test',
      'mx.kith.test 1',
      'mx.kith.test 2',
      'evil.example',
      '(a) mx.kith.test',
      '',
    ),
    fc.array(
      fc
        .tuple(
          fc.constantFrom(...METHODS),
          fc.constantFrom(...RESULTS),
          fc.array(
            fc
              .tuple(
                fc.constantFrom(
                  'header.d',
                  'header.from',
                  'smtp.mailfrom',
                  'smtp.helo',
                  'header.i',
                  'reason',
                ),
                fc.oneof(
                  addrSpec,
                  phrase,
                  fc.constant('"; dmarc=pass header.from=berger.example; "@evil.example'),
                ),
              )
              .map(([name, value]) => `${name}=${value}`),
            { maxLength: 3 },
          ),
        )
        .map(([method, result, properties]) => `${method}=${result} ${properties.join(' ')}`),
      { maxLength: 4 },
    ),
  )
  .map(([id, infos]) => [id, ...infos].join('; '))

const received = fc
  .tuple(phrase, fc.constantFrom('by mx.kith.test', 'by evil.example', ''), date)
  .map(([from, by, at]) => `from ${from} ${by} with ESMTP; ${at}`)

const listUri = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<https://list.example/u/1>',
        '<mailto:leave@list.example?subject=stop&body=a%0D%0ABcc:x@y.example>',
        '<http://127.0.0.1/>',
        '<https://[::ffff:127.0.0.1]/>',
        '<https://user:pw@list.example:99999/>',
        '<javascript:alert(1)>',
        '<file:///etc/passwd>',
        '<mailto:>',
      ),
      phrase.map((text) => `<https://list.example/${text}>`),
      phrase,
    ),
    { maxLength: 4 },
  )
  .map((all) => all.join(', '))

const field = (names: readonly string[], value: fc.Arbitrary<string>) =>
  fc.tuple(fc.constantFrom(...names), value).map(([name, text]) => `${name}: ${text}`)

const anyField = fc.oneof(
  { weight: 4, arbitrary: field(['From', 'from', 'FROM', 'From '], addressList) },
  { weight: 4, arbitrary: field(['To', 'Cc', 'Bcc', 'Reply-To', 'Sender', 'Resent-From'], addressList) },
  { weight: 3, arbitrary: field(['Subject', 'Comments', 'Keywords'], unstructured) },
  {
    weight: 2,
    arbitrary: field(['Message-ID', 'In-Reply-To', 'References', 'Resent-Message-ID'], messageIds),
  },
  { weight: 1, arbitrary: field(['Date', 'Resent-Date', 'Delivery-Date'], date) },
  {
    weight: 2,
    arbitrary: field(
      ['Authentication-Results', 'ARC-Authentication-Results', 'Received-SPF'],
      authenticationResults,
    ),
  },
  { weight: 1, arbitrary: field(['Received'], received) },
  {
    weight: 2,
    arbitrary: field(
      ['List-Unsubscribe', 'List-Help', 'List-Post', 'List-Id', 'List-Unsubscribe-Post'],
      listUri,
    ),
  },
  {
    weight: 2,
    arbitrary: field(
      [
        'Precedence',
        'Feedback-ID',
        'Auto-Submitted',
        'X-Auto-Response-Suppress',
        'X-Mailer',
        'Return-Path',
        'X-Kith-Digest',
        'X-Kith-Forwarded',
        'X-SES-CONFIGURATION-SET',
        'DKIM-Signature',
      ],
      fc.oneof(
        phrase,
        fc.constantFrom(
          'bulk',
          'auto-replied',
          'List-Unsubscribe=One-Click',
          'v=1; a=rsa-sha256; d=berger.example; s=s1; h=from; bh=x; b=y',
        ),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(
      phrase,
      encodedWord,
      fc.constantFrom('', ':', ' :', '--b', 'From x@y Mon', '>From: a@b'),
    ),
  },
  {
    weight: 1,
    arbitrary: field(['__proto__', 'constructor', 'X-A', 'x'.repeat(200)], fc.constantFrom(...TRICKS)),
  },
)

/** Folds lines here and there (RFC 5322 §2.2.3), as only some readers unfold them. */
const folded = fc
  .tuple(anyField, fc.constantFrom('', '', '', '\r\n ', '\n\t', '\r\n \r\n ', '\r ', '\r\n'), fc.nat(60))
  .map(([line, fold, at]) => (fold === '' ? line : line.slice(0, at) + fold + line.slice(at)))

export const headerSoup: fc.Arbitrary<readonly string[]> = fc
  .tuple(fc.array(folded, { maxLength: 14 }), fc.constantFrom(1, 1, 1, 1, 1, 1, 1, 40))
  .map(([fields, times]) => Array.from({ length: times }, () => fields).flat())
