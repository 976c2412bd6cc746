import { describe, expect, test } from '@jest/globals'
import { headerValue, headerValues } from '../../../lib/domain/message.ts'
import { read, readText } from './read.ts'

describe('address fields', () => {
  test.each<[string, string | null, string | null]>([
    ['anna@example.org', null, 'anna@example.org'],
    ['<Anna@Example.ORG>', null, 'anna@example.org'],
    ['Anna Berger <anna@example.org>', 'Anna Berger', 'anna@example.org'],
    ['"Berger, Anna" <anna@example.org>', 'Berger, Anna', 'anna@example.org'],
    ['Berger, Anna <anna@example.org>', 'Berger, Anna', 'anna@example.org'],
    ['anna@example.org (Anna Berger)', 'Anna Berger', 'anna@example.org'],
    ["'Anna Berger' <anna@example.org>", 'Anna Berger', 'anna@example.org'],
    ['"anna@example.org" <anna@example.org>', null, 'anna@example.org'],
    ['=?utf-8?Q?J=C3=BCrgen_Wei=C3=9F?= <jw@example.org>', 'Jürgen Weiß', 'jw@example.org'],
    ['=?iso-8859-1?Q?Wei=DF,=20J=FCrgen?= <jw@example.org>', 'Weiß, Jürgen', 'jw@example.org'],
    ['=?utf-8?B?QW5uYSBCZXJnZXIgdmlhIFhJTkc=?= <n@mail.xing.com>', 'Anna Berger via XING', 'n@mail.xing.com'],
    ['Jürgen <jürgen@bücher.example>', 'Jürgen', 'jürgen@xn--bcher-kva.example'],
    ['k..lorenz@example.org', null, 'k..lorenz@example.org'],
    ['Team: Anna <anna@example.org>, ben@example.org;', 'Anna', 'anna@example.org'],
    ['Anna \u202egro.elpmaxe\u202c <anna@example.org>', 'Anna gro.elpmaxe', 'anna@example.org'],
    ['Mail Delivery Subsystem <MAILER-DAEMON>', 'Mail Delivery Subsystem', null],
    ['Anna Berger <>', 'Anna Berger', null],
    ['Anna at example dot org', 'Anna at example dot org', null],
  ])('From: %s', async (from, name, address) => {
    const message = await read(`From: ${from}`, '', 'Hi')
    expect(message.from[0]).toEqual({ name, address })
    expect(message.defects.includes('no-from')).toBe(address === null)
  })

  test.each(['', 'undisclosed-recipients:;', '<>', ',,;'])('To: "%s" is nobody', async (to) => {
    expect((await read('From: a@example.org', `To: ${to}`, '', 'Hi')).to).toEqual([])
  })

  test('all recipients of all fields, groups flattened', async () => {
    const message = await read(
      'From: a@example.org',
      'To: b@example.org, "C, c" <c@example.org>,',
      ' Team: d@example.org, e@example.org;',
      'To: f@example.org',
      'Cc: g@example.org',
      'Bcc: h@example.org',
      'Reply-To: i@example.org, j@example.org',
      'Sender: Sec <s@example.org>',
      '',
    )
    expect(message.to.map((to) => to.address)).toEqual(
      ['b', 'c', 'd', 'e', 'f'].map((local) => `${local}@example.org`),
    )
    expect(message.cc).toEqual([{ name: null, address: 'g@example.org' }])
    expect(message.bcc).toEqual([{ name: null, address: 'h@example.org' }])
    expect(message.replyTo.map((to) => to.address)).toEqual(['i@example.org', 'j@example.org'])
    expect(message.sender).toEqual({ name: 'Sec', address: 's@example.org' })
  })

  test('of several From fields the first counts, and the defect is told', async () => {
    const message = await read('From: first@example.org', 'From: second@example.org', '', 'Hi')
    expect(message.from).toEqual([{ name: null, address: 'first@example.org' }])
    expect(message.defects).toContain('several-from')
  })

  test('one From field with several authors is no defect', async () => {
    const message = await read('From: first@example.org, second@example.org', 'Sender: first@example.org', '')
    expect(message.from).toHaveLength(2)
    expect(message.defects).not.toContain('several-from')
  })
})

describe('dates', () => {
  test.each([
    ['Tue, 3 Feb 2026 09:05:07 +0100', '2026-02-03T08:05:07.000Z'],
    ['3 Feb 2026 09:05 -0230', '2026-02-03T11:35:00.000Z'],
    ['Tue, 03 Feb 26 09:05:07 EST (Eastern)', '2026-02-03T14:05:07.000Z'],
    ['Mon, 4 Dec 2000 08:09:00 -0800 (PST)', '2000-12-04T16:09:00.000Z'],
    ['Mon, 3 Dec 0001 08:09:00 -0800 (PST)', '2001-12-03T16:09:00.000Z'],
    ['Thu,\r\n 13\r\n   Feb\r\n  1975\r\n 23:32 : 00 -0330', '1975-02-14T03:02:00.000Z'],
    ['Tue, 3 Feb 2026 09:05:07', '2026-02-03T09:05:07.000Z'],
    ['Tue Feb 3 09:05:07 2026', '2026-02-03T09:05:07.000Z'],
    ['2026-02-03T09:05:07+01:00', '2026-02-03T08:05:07.000Z'],
  ])('%s', async (date, iso) => {
    expect((await read('From: a@example.org', `Date: ${date}`, '')).date?.toISOString()).toBe(iso)
  })

  test.each(['', 'yesterday', 'Tue, 3 Fob 2026 09:05:07 +0100', 'Tue, 3 Feb 3026 09:05:07 +0100', 'foo 1'])(
    '"%s" is none',
    async (date) => {
      const message = await read('From: a@example.org', `Date: ${date}`, '')
      expect(message.date).toBeNull()
      expect(message.defects).toContain('no-date')
    },
  )
})

describe('identifiers', () => {
  test('without angle brackets', async () => {
    const message = await read(
      'Message-ID: <m@example.org>',
      'In-Reply-To: <p@example.org> (Anna, last week)',
      'References: <r1@example.org>\t<r2@example.org><r1@example.org>',
      '',
    )
    expect(message.messageId).toBe('m@example.org')
    expect(message.inReplyTo).toEqual(['p@example.org'])
    expect(message.references).toEqual(['r1@example.org', 'r2@example.org'])
  })

  test.each([
    ['m@example.org', 'm@example.org'],
    ['<no-at-sign>', 'no-at-sign'],
    ['bare-word', 'bare-word'],
    ['<>', null],
  ])('Message-ID: %s', async (field, id) => {
    expect((await read(`Message-ID: ${field}`, '')).messageId).toBe(id)
  })

  test('of very many references the thread and the latest stay', async () => {
    const ids = Array.from({ length: 300 }, (_, at) => `<${at}@example.org>`)
    const { references } = await read(`References: ${ids.join('\r\n ')}`, '')
    expect(references).toHaveLength(100)
    expect(references[0]).toBe('0@example.org')
    expect(references.at(-1)).toBe('299@example.org')
  })
})

describe('fields', () => {
  test('in order, names lower-cased, values unfolded and decoded, trace fields raw', async () => {
    const message = await read(
      'Received: from mx.example.org',
      '\tby mail.example.com; Tue, 3 Feb 2026 09:05:07 +0100',
      'Authentication-Results: mail.example.com; dkim=pass header.d=example.org',
      'SUBJECT: =?utf-8?Q?Gr=C3=BC=C3=9Fe?= =?utf-8?Q?_aus_Wien?=',
      'X-Note : =?iso-8859-1?Q?s=FC=DF?=',
      'Authentication-Results: evil.example; dkim==?utf-8?Q?pass?=',
      '',
      'Hi',
    )
    expect(message.headers.map((field) => field.name)).toEqual([
      'received',
      'authentication-results',
      'subject',
      'x-note',
      'authentication-results',
    ])
    expect(headerValue(message, 'Received')).toBe(
      'from mx.example.org\tby mail.example.com; Tue, 3 Feb 2026 09:05:07 +0100'.replace('\t', ' '),
    )
    expect(message.subject).toBe('Grüße aus Wien')
    expect(headerValue(message, 'x-note')).toBe('süß')
    expect(headerValues(message, 'authentication-results')).toEqual([
      'mail.example.com; dkim=pass header.d=example.org',
      'evil.example; dkim==?utf-8?Q?pass?=',
    ])
  })

  test('8-bit fields: UTF-8 where it is valid, else Windows-1252', async () => {
    expect((await readText('Subject: Größe €\n\n', 'utf8')).subject).toBe('Größe €')
    expect((await readText('Subject: Gr\xf6\xdfe \x80\n\n', 'latin1')).subject).toBe('Größe €')
  })

  test('a subject is one line without control and bidi characters', async () => {
    const message = await read('Subject: =?utf-8?Q?Hi=0D=0ABcc:_x=E2=80=AE=00=07you?=', '', '')
    expect(message.subject).toBe('Hi Bcc: x you')
    expect(message.headers).toHaveLength(1)
  })

  test('an unknown charset leaves something to read', async () => {
    expect((await read('Subject: =?x-klingon?Q?Hello_there?=', '', '')).subject).toBe('Hello there')
  })
})
