import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { maildirMailbox } from '../../../lib/adapters/local/maildir-mailbox.ts'
import { maildirMailer } from '../../../lib/adapters/local/maildir-mailer.ts'
import type { Delivery, Mailbox } from '../../../lib/app/ports.ts'
import { type Address, address } from '../../../lib/domain/address.ts'
import { anOwner } from '../../contracts/fixtures.ts'
import { deliveryOf, describeMailboxContract } from '../../contracts/mailbox.ts'
import { describeMailerContract } from '../../contracts/mailer.ts'

const ANNA = anOwner('anna', { addresses: [address('anna@example.org')] })
const JONAS = anOwner('jonas', { addresses: [address('jonas@example.org')] })
const OWNERS = {
  list: async () => [ANNA, JONAS],
  byAddress: async (at: Address) => [ANNA, JONAS].find(({ addresses }) => addresses.includes(at)) ?? null,
}

let root: string
beforeEach(async () => {
  root = join(await mkdtemp(join(tmpdir(), 'kith-maildir-')), 'maildir')
})
afterEach(() => rm(join(root, '..'), { recursive: true, force: true }))

/** All messages in a Maildir; an owner who never got any has none. */
async function arrived(folder: string): Promise<readonly Uint8Array[]> {
  const messages: Uint8Array[] = []
  for (const part of ['new', 'cur']) {
    const names = await readdir(join(root, folder, part)).catch(() => [])
    for (const name of names) messages.push(await readFile(join(root, folder, part, name)))
  }
  return messages
}

describeMailboxContract('Maildir', 'as it came', async () => ({
  mailbox: maildirMailbox(root),
  arrived: ({ addresses }) => arrived(addresses[0]),
  remembers: true,
  close: async () => {},
}))

describeMailerContract('into the Maildir', async () => ({
  mailer: maildirMailer(maildirMailbox(root), OWNERS),
  arrived,
  remembers: true,
  close: async () => {},
}))

async function delivered(mailbox: Mailbox, partial: Partial<Delivery>): Promise<string> {
  await mailbox.deliver(ANNA, deliveryOf(partial))
  return Buffer.from((await arrived('anna@example.org'))[0] ?? []).toString('latin1')
}

describe('the Maildir', () => {
  test('has its three folders, for its owner alone, and nothing left in tmp', async () => {
    await maildirMailbox(root).deliver(ANNA, deliveryOf())
    const maildir = join(root, 'anna@example.org')
    expect((await readdir(maildir)).sort()).toEqual(['cur', 'new', 'tmp'])
    expect(await readdir(join(maildir, 'tmp'))).toEqual([])
    expect(await readdir(join(maildir, 'new'))).toEqual(['1772443800.K5f0c2a.kith'])
    expect((await stat(join(maildir, 'new', '1772443800.K5f0c2a.kith'))).mode & 0o777).toBe(0o600)
  })

  test.each([
    '1772443800.K5f0c2a.kith:2,',
    '1772443800.K5f0c2a.kith:2,FRS',
    '1772443800.K5f0c2a.kith,S=310:2,S',
  ])('knows a message again that its reader has moved: %s', async (name) => {
    const mailbox = maildirMailbox(root)
    await mailbox.deliver(ANNA, deliveryOf())
    const maildir = join(root, 'anna@example.org')
    await rename(join(maildir, 'new', '1772443800.K5f0c2a.kith'), join(maildir, 'cur', name))
    await mailbox.deliver(ANNA, deliveryOf({ again: true, receivedAt: new Date('2026-03-02T09:30:05Z') }))
    expect(await readdir(join(maildir, 'new'))).toEqual([])
    expect(await readdir(join(maildir, 'cur'))).toEqual([name])
  })

  test('does not take another message for it', async () => {
    const mailbox = maildirMailbox(root)
    await mailbox.deliver(ANNA, deliveryOf({ id: 'a5f0c2a' }))
    await mailbox.deliver(ANNA, deliveryOf({ again: true }))
    expect(await arrived('anna@example.org')).toHaveLength(2)
  })

  test('takes a half-written draft of before for nothing', async () => {
    const mailbox = maildirMailbox(root)
    await mailbox.deliver(ANNA, deliveryOf({ id: 'first' }))
    await writeFile(join(root, 'anna@example.org', 'tmp', '1772443800.K5f0c2a.kith.1_0'), 'From: half a mess')
    await mailbox.deliver(ANNA, deliveryOf({ again: true }))
    expect(await arrived('anna@example.org')).toHaveLength(2)
  })

  test('is made anew after somebody took it away', async () => {
    const mailbox = maildirMailbox(root)
    await mailbox.deliver(ANNA, deliveryOf())
    await rm(root, { recursive: true })
    await expect(mailbox.deliver(ANNA, deliveryOf())).rejects.toThrow(/ENOENT/)
    await mailbox.deliver(ANNA, deliveryOf({ again: true }))
    expect(await arrived('anna@example.org')).toHaveLength(1)
  })

  test.each([
    ['a/../../b@example.org', 'a%2F..%2F..%2Fb@example.org'],
    ['../b@example.org', '%2E.%2Fb@example.org'],
    ['.hidden@example.org', '%2Ehidden@example.org'],
    ['a%2fb@example.org', 'a%252fb@example.org'],
    ['jörg+shop@brücke.example', 'jörg+shop@xn--brcke-lva.example'],
    ["o'neil@example.org", 'o%27neil@example.org'],
  ])('of %s stays below its root', async (at, folder) => {
    await maildirMailbox(root).deliver(anOwner('x', { addresses: [address(at)] }), deliveryOf())
    expect(await readdir(root)).toEqual([folder])
    expect(await readdir(join(root, '..'))).toEqual(['maildir'])
  })

  test('of an address too long for a folder is still its own', async () => {
    const mailbox = maildirMailbox(root)
    for (const end of ['1', '2']) {
      const at = address(`${'ü'.repeat(120)}${end}@example.org`)
      await mailbox.deliver(anOwner(end, { addresses: [at] }), deliveryOf())
    }
    expect(await readdir(root)).toHaveLength(2)
  })

  test('files an id that is no file name under a safe one', async () => {
    await maildirMailbox(root).deliver(ANNA, deliveryOf({ id: '../../etc/x:2,S' }))
    expect((await readdir(join(root, 'anna@example.org', 'new')))[0]).toMatch(
      /^1772443800\.K[0-9a-f]{64}\.kith$/,
    )
  })
})

describe('the trace', () => {
  test.each([
    ['CRLF', 'a: b\r\n\r\nc\r\n', '\r\n'],
    ['LF', 'a: b\n\nc\n', '\n'],
    ['LF first, CRLF later', 'a: b\nc: d\r\n', '\n'],
    ['LF as the first octet', '\nc\r\n', '\n'],
    ['no line end', 'a: b', '\r\n'],
    ['nothing', '', '\r\n'],
    ['an mbox From line', 'From eva Mon Mar  2 09:30:00 2026\na: b\n', '\n'],
    ['octets of no character set', 'a: \xff\xfe\x00\r\n', '\r\n'],
  ])('ends its lines as a message does that has %s', async (_what, message, newline) => {
    const text = await delivered(maildirMailbox(root), { bytes: Buffer.from(message, 'latin1') })
    expect(text.endsWith(message)).toBe(true)
    const head = text.slice(0, text.length - message.length)
    expect(head.split(newline)).toHaveLength(5)
    expect(head.replaceAll(newline, '')).not.toMatch(/[\r\n]/)
  })

  test.each([
    [
      'a line end in the name',
      { ip: '192.0.2.7', helo: 'x\r\nBcc: eva@sender.example' },
      'from x??Bcc:?eva?sender.example ([192.0.2.7])',
    ],
    ['a parenthesis in the name', { ip: '192.0.2.7', helo: 'x) (by me' }, 'from x???by?me ([192.0.2.7])'],
    ['no name', { ip: '192.0.2.7', helo: '' }, 'from unknown ([192.0.2.7])'],
    ['an address literal', { ip: '192.0.2.7', helo: '[192.0.2.7]' }, 'from [192.0.2.7] ([192.0.2.7])'],
    ['an IPv6 address', { ip: '2001:db8::7', helo: 'six.example' }, 'from six.example ([IPv6:2001:db8::7])'],
    ['no address', { ip: 'x\r\nTo: y', helo: 'six.example' }, 'from six.example ([unknown])'],
  ])('takes nothing over but what a client may be called: %s', async (_what, client, expected) => {
    const text = await delivered(maildirMailbox(root), { client })
    expect(text.split('\r\n')[1]).toBe(`Received: ${expected} by kith with ESMTP`)
  })

  test('of a message that a store handed over names no client', async () => {
    expect(await delivered(maildirMailbox(root), { client: null })).toContain(
      '\r\nReceived: by kith with ESMTP\r\n',
    )
  })
})
