import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { type SesMailboxOptions, sesMailbox } from '../../../lib/adapters/aws/ses-mailbox.ts'
import { sesMailer } from '../../../lib/adapters/aws/ses-mailer.ts'
import { address } from '../../../lib/domain/address.ts'
import { anOwner } from '../../contracts/fixtures.ts'
import { deliveryOf, describeMailboxContract } from '../../contracts/mailbox.ts'
import { describeMailerContract } from '../../contracts/mailer.ts'
import { type EmbeddedSes, startSes } from '../../support/aws/ses.ts'
import { WHOLE_MAIL } from '../../support/whole-mail.ts'

let ses: EmbeddedSes
beforeAll(async () => {
  ses = await startSes([
    'kith.example',
    'xn--kche-0ra.kith.example',
    'kith@example.org',
    'anna@example.org',
    'jonas@example.org',
  ])
})
afterEach(() => ses.forget())
afterAll(() => ses.close())

const clients = (configurationSet: string | null = 'forwards') => ({
  client: ses.client,
  sesv2Client: async () => ses.sesv2Client,
  configurationSet,
})

const mailbox = (over: Partial<SesMailboxOptions> = {}) =>
  sesMailbox({
    ...clients(),
    forwarder: address('forward@kith.example'),
    bounces: address('bounces@kith.example'),
    deliverTo: ({ addresses }) => addresses[0],
    ...over,
  })

const arrived = async (at: string) =>
  ses.sent.filter(({ to }) => to.includes(at)).map(({ arrived: bytes }) => bytes)

describeMailerContract('by SES', async () => ({
  mailer: sesMailer(clients()),
  arrived,
  remembers: false,
  close: async () => ses.forget(),
}))

describeMailboxContract('by SES', 'in our own name', async () => ({
  mailbox: mailbox(),
  arrived: ({ addresses }) => arrived(addresses[0]),
  remembers: false,
  close: async () => ses.forget(),
}))

const ANNA = anOwner('anna', { addresses: [address('anna@example.org')] })

describe('mail that goes out by SES', () => {
  const mailOf = (octets: number) => {
    const header = 'From: kith@example.org\r\nSubject: x\r\n\r\n'
    const lines = `${'a'.repeat(76)}\r\n`.repeat(Math.ceil(octets / 78)).slice(0, octets - header.length)
    return {
      id: 'digest-1',
      from: address('kith@example.org'),
      to: address('anna@example.org'),
      bytes: Buffer.from(`${header}${lines}`),
    }
  }

  // 1 MB and 40 MB in base64.
  test.each([
    [100, 'v1'],
    [786_432, 'v1'],
    [786_433, 'v2'],
  ])('with %i octets goes by %s', async (octets, api) => {
    await sesMailer(clients()).send(mailOf(octets))
    expect(ses.sent.map((mail) => [mail.api, mail.bytes.length])).toEqual([[api, octets]])
    expect(ses.sent[0]).toMatchObject({ configurationSet: 'forwards', source: 'kith@example.org' })
  })

  test('with more octets than SES sends does not go', async () => {
    const send = sesMailer(clients()).send(mailOf(31_457_281))
    await expect(send).rejects.toMatchObject({ name: 'MessageTooLargeError' })
    expect(ses.sent).toEqual([])
  })

  test.each([100, 786_433])('names no configuration set where there is none (%i octets)', async (octets) => {
    await sesMailer(clients(null)).send(mailOf(octets))
    expect(ses.sent[0]?.configurationSet).toBeNull()
  })
})

describe('a forward by SES', () => {
  test('goes to a domain beyond ASCII by its name in ASCII', async () => {
    await mailbox({ deliverTo: () => address('anna@küche.kith.example') }).deliver(ANNA, deliveryOf())
    expect(ses.sent).toMatchObject([{ to: ['anna@xn--kche-0ra.kith.example'] }])
  })

  test('goes where the owner reads mail, and bounces come to us', async () => {
    const box = mailbox({ deliverTo: () => address('jonas@example.org') })
    await box.deliver(ANNA, deliveryOf())
    expect(ses.sent).toMatchObject([{ to: ['jonas@example.org'], source: 'bounces@kith.example' }])
  })

  const delivered = async (text: string) => {
    await mailbox().deliver(ANNA, deliveryOf({ bytes: Buffer.from(text.replace(/\r?\n/g, '\r\n')) }))
    return ses.sent.map(({ bytes }) => bytes.toString('latin1'))
  }

  test('of what SES would refuse as it came is taken', async () => {
    const [forward = ''] = await delivered(
      [
        'Return-Path: <bounce@sender.example>',
        'X-SES-CONFIGURATION-SET: mine',
        'DKIM-Signature: v=1; d=sender.example;',
        ' b=abc',
        'DKIM-Signature: v=1; d=other.example; b=def',
        'Delivered-To: one@example.org',
        'Delivered-To: two@example.org',
        'Received: from a',
        'Received: from b',
        'Sender: machine@sender.example',
        'From: Eva <eva@sender.example>',
        'Subject: one',
        'Subject: two',
        'List-Unsubscribe: <https://sender.example/1>',
        'List-Unsubscribe: <https://sender.example/2>',
        '',
        'Text',
      ].join('\n'),
    )
    expect(ses.sent).toHaveLength(1)
    expect(forward).not.toMatch(/^multipart/im)
    expect(forward.endsWith('\r\n\r\nText')).toBe(true)
  })

  test.each([
    ['a line too long', `From: Eva <eva@sender.example>\nSubject: Boot\n\n${'x'.repeat(2_000)}`],
    ['a broken header', 'From: Eva <eva@sender.example>\nSubject: Boot\nno field\nTo: a@b.example\n\nText'],
    ['what SES finds fault with', `From: Eva <eva@sender.example>\nSubject: Boot\nResent-Sender: x\n\nText`],
  ])('of a message with %s is an attachment of it', async (what, text) => {
    const box = what.startsWith('what SES') ? meetingOnce('InvalidParameterValue') : mailbox()
    const bytes = Buffer.from(text.replace(/\n/g, '\r\n'))
    await box.deliver(ANNA, deliveryOf({ bytes }))
    expect(ses.sent).toHaveLength(1)
    const sent = ses.sent[0]?.bytes.toString('latin1') ?? ''
    expect(sent).toMatch(/^From: "Eva via Kith" <forward@kith\.example>\r$/m)
    expect(sent).toMatch(/^Subject: Boot\r$/m)
    const encoded = /filename="nachricht\.eml"\r\n[^\r]+\r\n\r\n([\s\S]+?)\r\n--/.exec(sent)?.[1] ?? ''
    expect(Buffer.from(encoded, 'base64').equals(bytes)).toBe(true)
  })

  /** SES has more objections than are written anywhere, and its bad days. */
  function meetingOnce(name: string) {
    let met = false
    const client = ses.openClient()
    client.middlewareStack.add(
      (next) => (args) => {
        if (met) return next(args)
        met = true
        throw Object.assign(new Error('not this time'), { name })
      },
      { step: 'initialize' },
    )
    return mailbox({ client })
  }

  test('that nothing is wrong with is not changed because SES is out of order', async () => {
    await expect(meetingOnce('ServiceUnavailable').deliver(ANNA, deliveryOf())).rejects.toThrow(
      'not this time',
    )
    expect(ses.sent).toEqual([])
  })

  test('that SES cannot take now fails, to be tried again', async () => {
    const box = mailbox({ bounces: address('bounces@unverified.example') })
    await expect(box.deliver(ANNA, deliveryOf())).rejects.toMatchObject({ name: 'MessageRejected' })
    expect(ses.sent).toEqual([])
  })

  test.each(Object.entries(WHOLE_MAIL))('keeps the text octet for octet: %s', async (_, bytes) => {
    await mailbox().deliver(ANNA, deliveryOf({ bytes }))
    const sent = ses.sent[0]?.bytes ?? Buffer.alloc(0)
    const body = bytes.subarray(bytes.indexOf('\r\n\r\n'))
    if (!/[^\r\n]{999}/.test(body.toString('latin1'))) {
      expect(sent.subarray(-body.length).equals(body)).toBe(true)
      return
    }
    const encoded = /filename="nachricht\.eml"\r\n[^\r]+\r\n\r\n([\s\S]+?)\r\n--/.exec(
      sent.toString('latin1'),
    )
    expect(Buffer.from(encoded?.[1] ?? '', 'base64').equals(bytes)).toBe(true)
  })

  test('goes to one person, whomever its header names', async () => {
    const everybody = Array.from({ length: 60 }, (_, i) => `p${i}@verein.example`).join(',\n ')
    await delivered(`From: Eva <eva@sender.example>\nTo: ${everybody}\n\nText`)
    expect(ses.sent.map(({ to }) => to)).toEqual([['anna@example.org']])
  })

  test('tells by which name SES reports of it, and SES whose it is', async () => {
    const gone = await mailbox().deliver(ANNA, deliveryOf())
    expect(gone).toEqual({ forwardedAs: ses.sent[0]?.id })
    expect(ses.sent[0]).toMatchObject({ tags: { 'kith-owner': 'anna', 'kith-intake': '5f0c2a' } })
  })

  test('says that signatures are lost, and which', async () => {
    const signed = (domain: string) => `DKIM-Signature: v=1; a=rsa-sha256; d=${domain}; s=s1;\n b=abc\n`
    const [mail = ''] = await delivered(
      `${signed('sender.example')}${signed('esp.example')}${signed('esp.example')}From: a@b.example\n\nText`,
    )
    expect(mail).toContain('\r\nX-Kith-Lost-Signatures: DKIM sender.example,\r\n esp.example\r\n')
    const [, unsigned = ''] = await delivered('From: a@b.example\n\nText')
    expect(unsigned).not.toContain('Lost-Signatures')
  })

  test.each([
    ['de', 'Eva (nicht bestätigt) via Kith'],
    ['en', '"Eva (unverified) via Kith"'],
  ] as const)('of an author whose domain denies it says so in From: %s', async (language, name) => {
    for (const bytes of [
      deliveryOf().bytes,
      Buffer.from(`From: Eva <e@b.example>\r\n\r\n${'x'.repeat(2_000)}`),
    ]) {
      await mailbox().deliver({ ...ANNA, language }, deliveryOf({ bytes, unverified: true }))
      const from = /^From: (.*?) <forward@/ms.exec(ses.sent.at(-1)?.bytes.toString('latin1') ?? '')?.[1] ?? ''
      const encoded = /\?B\?([^?]+)\?/.exec(from)?.[1]
      expect(encoded === undefined ? from : Buffer.from(encoded, 'base64').toString()).toBe(name)
    }
  })

  test.each([
    ['too large to be sent', 31_457_281, 'forward-too-large'],
    ['too large once it is attached', 24_000_000, 'forward-too-large'],
  ])('of what is %s is none: it is to be held', async (_, octets, reason) => {
    const line = `${'a'.repeat(octets === 24_000_000 ? 1_500 : 76)}\r\n`
    const bytes = Buffer.from(`From: a@b.example\r\n\r\n${line.repeat(Math.ceil(octets / line.length))}`)
    const delivery = mailbox().deliver(ANNA, deliveryOf({ bytes }))
    await expect(delivery).rejects.toMatchObject({ name: 'Undeliverable', reason })
    expect(ses.sent).toEqual([])
  })

  test('of what SES refuses in every form is none: it is to be held', async () => {
    const client = ses.openClient()
    client.middlewareStack.add(
      () => () =>
        Promise.reject(Object.assign(new Error('Unsupported attachment'), { name: 'InvalidParameterValue' })),
      { step: 'initialize' },
    )
    await expect(mailbox({ client }).deliver(ANNA, deliveryOf())).rejects.toMatchObject({
      name: 'Undeliverable',
      reason: 'forward-refused',
    })
  })

  test('that came round again and again is stopped', async () => {
    let bytes: Uint8Array = deliveryOf().bytes
    for (const round of [1, 2, 3]) {
      await mailbox().deliver(ANNA, deliveryOf({ id: `round-${round}`, bytes }))
      bytes = ses.sent.at(-1)?.arrived ?? bytes
    }
    await expect(mailbox().deliver(ANNA, deliveryOf({ bytes }))).rejects.toMatchObject({
      name: 'Undeliverable',
      reason: 'forward-loop',
    })
  })
})
