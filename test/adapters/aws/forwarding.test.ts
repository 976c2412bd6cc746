import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { forwarding } from '../../../lib/adapters/aws/forwarding.ts'
import { address } from '../../../lib/domain/address.ts'
import { deliveryOf } from '../../contracts/mailbox.ts'
import { refusalOf } from '../../support/aws/ses-rules.ts'
import { hostileText } from '../../support/hostile.ts'

const NAMES = {
  forwarder: address('forward@kith.example'),
  recipient: address('anna@example.org'),
  language: 'de',
} as const

/** What becomes of a message: its own trace left aside, and lines without their ends. */
function forwarded(...lines: readonly string[]): string[] | null {
  const bytes = forwarding(deliveryOf({ bytes: Buffer.from(lines.join('\r\n')) }), NAMES)
  if (bytes === null) return null
  const all = Buffer.from(bytes).toString('utf8').split('\r\n')
  return all.slice(all.findIndex((line) => line.startsWith('X-Kith-Forwarded:')) + 1)
}

const headerOf = (...lines: readonly string[]) => {
  const all = forwarded(...lines, '', 'Text') ?? []
  return all.slice(0, all.indexOf(''))
}

describe('a forward', () => {
  test('is the message in our own name, its trace before it, all else as it was', () => {
    const message = [
      'Received: from a by b;',
      '\tMon, 2 Mar 2026 10:00:00 +0100',
      'From: "Anna Berger" <anna@berger.example>',
      'To: anna@example.org, Jürgen <j@example.org>',
      'Subject:  =?utf-8?Q?Gr=C3=BC=C3=9Fe?=',
      ' und mehr',
      'Message-ID: <m1@berger.example>',
      'List-Unsubscribe: <https://berger.example/>',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Schöne Grüße\r',
      '',
      '\tohne Ende',
    ]
    const bytes = forwarding(deliveryOf({ bytes: Buffer.from(message.join('\r\n')) }), NAMES)
    expect(
      Buffer.from(bytes ?? [])
        .toString('utf8')
        .split('\r\n'),
    ).toEqual([
      'Received: from mail.sender.example ([192.0.2.7]) by kith with ESMTP',
      '\tid 5f0c2a for <anna@example.org>;',
      '\tMon, 02 Mar 2026 09:30:00 +0000',
      'X-Kith-Forwarded: forward@kith.example; id=5f0c2a',
      'From: "Anna Berger via Kith" <forward@kith.example>',
      'Reply-To: "Anna Berger" <anna@berger.example>',
      'References: <m1@berger.example>',
      'Received: from a by b;',
      '\tMon, 2 Mar 2026 10:00:00 +0100',
      'X-Kith-Original-From: "Anna Berger" <anna@berger.example>',
      'To: anna@example.org, Jürgen <j@example.org>',
      'Subject:  =?utf-8?Q?Gr=C3=BC=C3=9Fe?=',
      ' und mehr',
      'X-Kith-Original-Message-ID: <m1@berger.example>',
      'List-Unsubscribe: <https://berger.example/>',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Schöne Grüße\r',
      '',
      '\tohne Ende',
    ])
  })

  test.each([
    ['a name', 'Anna Berger <a@b.example>', '"Anna Berger via Kith"'],
    ['no name', 'a@b.example', '"a@b.example via Kith"'],
    ['a quoted name', '"Berger, \\"A\\" B" <a@b.example>', '"Berger, \\"A\\" B via Kith"'],
    ['a name beyond ASCII', '=?utf-8?Q?J=C3=BCrgen?= <a@b.example>', '=?UTF-8?B?SsO8cmdlbiB2aWEgS2l0aA==?='],
    ['raw octets', 'Jürgen <a@b.example>', '=?UTF-8?B?SsO8cmdlbiB2aWEgS2l0aA==?='],
    ['several', 'Anna <a@b.example>, Ben <b@b.example>', '"Anna via Kith"'],
    ['nobody', '', '"Kith"'],
    [
      'a name that breaks lines',
      '=?utf-8?Q?A=0D=0ABcc:_x@y.example?= <a@b.example>',
      '"A Bcc: x@y.example via Kith"',
    ],
    ['a name that turns the text around', '=?utf-8?B?4oCuZW1hTg==?= <a@b.example>', '"emaN via Kith"'],
  ])('names the author by %s', (_, from, name) => {
    const lines = headerOf(`From: ${from}`, 'Subject: x')
    expect(lines[0]).toBe(`From: ${name} <forward@kith.example>`)
  })

  test('folds a long name into several words', () => {
    const [first, second] = headerOf(`From: ${'ü'.repeat(60)} <a@b.example>`)
    expect(first).toMatch(/^From: =\?UTF-8\?B\?[\w+/=]{60}\?=$/)
    expect(second).toMatch(/^ =\?UTF-8\?B\?/)
  })

  test.each<[string, readonly string[], readonly string[]]>([
    ['the author', ['From: A <a@b.example>'], ['Reply-To: "A" <a@b.example>']],
    ['all authors', ['From: A <a@b.example>, c@b.example'], ['Reply-To: "A" <a@b.example>,', ' c@b.example']],
    [
      'whom the author named',
      ['From: a@b.example', 'Reply-To:  List <l@b.example>'],
      ['Reply-To:  List <l@b.example>'],
    ],
    ['an author at a domain beyond ASCII', ['From: a@bücher.example'], ['Reply-To: a@xn--bcher-kva.example']],
    ['nobody, who cannot be answered', ['From: Nobody'], []],
    ['nobody by an address that SES does not take', ['From: jörg@b.example'], []],
  ])('lets an answer go to %s', (_, header, expected) => {
    const lines = headerOf(...header)
    const at = lines.findIndex((line) => line.startsWith('Reply-To:'))
    expect(at === -1 ? [] : lines.slice(at, at + expected.length)).toEqual(expected)
  })

  test.each<[string, readonly string[], readonly string[]]>([
    ['starts with its own id', ['Message-ID: <m@b.example>'], ['<m@b.example>']],
    [
      'goes on',
      ['References: <1@b.example>', ' <2@b.example>', 'Message-Id: <m@b.example>'],
      ['<1@b.example>', '<2@b.example>', '<m@b.example>'],
    ],
    [
      'goes on from what it answers',
      ['In-Reply-To: <1@b.example>', 'Message-ID: <m@b.example>'],
      ['<1@b.example>', '<m@b.example>'],
    ],
    [
      'names no id twice',
      ['References: <m@b.example> <1@b.example>', 'Message-ID: <m@b.example>'],
      ['<1@b.example>', '<m@b.example>'],
    ],
    ['stays without an id', ['References: <1@b.example>'], ['<1@b.example>']],
    ['is none', ['Subject: x'], []],
    ['leaves out what no mail program would take', ['Message-ID: <ü@b.example>'], []],
  ])('has a thread that %s', (_, header, ids) => {
    const lines = headerOf('From: a@b.example', ...header).join('\n')
    const value = /^References: (.*(?:\n .*)*)/m.exec(lines)?.[1] ?? ''
    expect(value.split(/\s+/).filter(Boolean)).toEqual(ids)
  })

  // What is taken out, and its nearest neighbour that stays.
  test.each([
    ['DKIM-Signature: v=1;', null, 'DKIM-Signature-Note: x'],
    ['Delivered-To: a@b.example', null, 'X-Delivered-To: a@b.example'],
    ['x-ses-configuration-set: mine', null, 'X-Session: mine'],
    ['Return-Path: <b@b.example>', 'X-Kith-Original-Return-Path: <b@b.example>', 'X-Return-Path: x'],
    ['sender: m@b.example', 'X-Kith-Original-Sender: m@b.example', 'Resent-Sender: m@b.example'],
    ['Feedback-ID: 1:2:3', 'X-Kith-Original-Feedback-ID: 1:2:3', 'X-Feedback-ID: 1:2:3'],
  ])('does without %s', (out, aside, neighbour) => {
    const lines = headerOf('From: a@b.example', out, '\tfolded', neighbour, '\tfolded')
    const rest = lines.slice(lines.indexOf('X-Kith-Original-From: a@b.example') + 1)
    expect(rest).toEqual([...(aside === null ? [] : [aside, '\tfolded']), neighbour, '\tfolded'])
  })

  test('keeps the second of what there may be one of under another name', () => {
    const lines = headerOf('From: a@b.example', 'Subject: 1', 'SUBJECT: 2', 'ARC-Seal: 1', 'ARC-Seal: 2')
    expect(lines.slice(-4)).toEqual([
      'Subject: 1',
      'X-Kith-Repeated-subject: 2',
      'ARC-Seal: 1',
      'ARC-Seal: 2',
    ])
  })

  test('folds a line of the header that is too long', () => {
    const ids = Array.from({ length: 80 }, (_, i) => `word-number-${i}`).join(' ')
    const lines = headerOf('From: a@b.example', `X-Long: ${ids}`)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(998)
    expect(lines.slice(lines.findIndex((line) => line.startsWith('X-Long'))).join('')).toBe(`X-Long: ${ids}`)
  })

  test('ends lines as the message does', () => {
    const bytes = Buffer.from('From: a@b.example\nMessage-ID: <m@b.example>\n\nText\n')
    const forward = Buffer.from(forwarding(deliveryOf({ bytes }), NAMES) ?? []).toString()
    expect(forward).not.toContain('\r')
    expect(forward.endsWith('\n\nText\n')).toBe(true)
  })

  test('of a header alone has an end', () => {
    expect(forwarded('From: a@b.example')?.at(-1)).toBe('')
  })

  test.each<[string, readonly string[]]>([
    ['a line that is no field', ['From: a@b.example', 'Hello', 'Subject: x', '', 'Text']],
    ['nothing', ['']],
    ['no header', ['', 'Text']],
    ['a header that begins with a fold', [' folded', 'From: a@b.example', '', 'Text']],
    ['a field without a name', ['From: a@b.example', ': x', '', 'Text']],
    ['a bare CR in the header', ['From: a@b.example', 'Subject: x\rBcc: y@b.example', '', 'Text']],
    ['NUL in the header', ['From: a@b.example', 'Subject: x\0', '', 'Text']],
    ['a line of the text too long', ['From: a@b.example', '', 'x'.repeat(999)]],
    [
      'a fold that would leave nothing on its line',
      ['From: a@b.example', 'X-Long: x', `   ${'x'.repeat(997)}`, '', 'Text'],
    ],
    ['a word of the header too long', ['From: a@b.example', `X-Long: ${'x'.repeat(999)}`, '', 'Text']],
  ])('cannot be made of %s', (_, lines) => {
    expect(forwarded(...lines)).toBeNull()
  })

  test('can be made of lines just short enough', () => {
    expect(forwarded('From: a@b.example', `X: ${'x'.repeat(995)}`, '', 'x'.repeat(998))).not.toBeNull()
  })

  test.each(['__proto__', 'constructor', 'toString'])('carries a field called %s like any other', (name) => {
    expect(headerOf('From: a@b.example', `${name}: x`)).toContain(`${name}: x`)
  })

  test.each([
    [2, 'forward@kith.example', true],
    [3, 'forward@kith.example', false],
    [3, 'forward@other.example', true],
    [3, 'forward@kith.example.evil.example', true],
  ])('with %i marks of %s goes on: %s', (times, by, goesOn) => {
    const marks = Array.from({ length: times }, (_, i) => `X-Kith-Forwarded: ${by}; id=${i}`)
    const act = () => forwarded(...marks, 'From: a@b.example', '', 'Text')
    if (goesOn) expect(act()).not.toBeNull()
    else expect(act).toThrow('forwarded 3 times')
  })

  test('is, whatever a stranger writes, one that SES takes, or none; the text is never touched', () => {
    const name = fc.oneof(
      fc.constantFrom(
        'From',
        'To',
        'Subject',
        'Sender',
        'Message-ID',
        'References',
        'DKIM-Signature',
        'X-SES-Configuration-Set',
        'Return-Path',
        'Reply-To',
        'Content-Type',
        '__proto__',
      ),
      fc.string({ maxLength: 12 }),
    )
    const value = fc.oneof(
      hostileText,
      fc.constantFrom('<a@b.example>', 'x'.repeat(1_200), `${'x '.repeat(700)}`),
    )
    const message = fc.tuple(
      fc.array(fc.tuple(name, value), { maxLength: 12 }),
      fc.uint8Array({ maxLength: 200 }),
    )
    fc.assert(
      fc.property(message, ([fields, body]) => {
        const header = fields.map(([each, is]) => `${each}: ${is.replace(/[\r\n]+/g, ' ')}\r\n`).join('')
        const bytes = Buffer.concat([Buffer.from(`${header}\r\n`), body])
        const forward = forwarding(deliveryOf({ bytes }), NAMES)
        if (forward === null) return
        const sending = {
          api: 'v1',
          source: 'b@kith.example',
          to: ['x@kith.example'],
          bytes: Buffer.from(forward),
        } as const
        expect(refusalOf(sending, ['kith.example'])).toBeNull()
        expect(Buffer.from(forward.subarray(forward.length - body.length)).equals(Buffer.from(body))).toBe(
          true,
        )
      }),
      { numRuns: 300 },
    )
  })
})
