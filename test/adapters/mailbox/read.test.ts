import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { MAX_MESSAGE_BYTES, MailboxError, type MailboxItem } from '../../../lib/adapters/mailbox/item.ts'
import { readMailbox } from '../../../lib/adapters/mailbox/read.ts'

const LETTER = 'From: Anna <anna@example.org>\nSubject: Tea\n\nComing over at four?\n'
const SEPARATOR = 'From anna@example.org Mon Mar  4 09:30:00 2024\n'
const MBOX = `${SEPARATOR}${LETTER}\n${SEPARATOR}${LETTER.replace('Tea', 'Cake')}\n`

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kith-mailbox-'))
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

async function read(...paths: string[]): Promise<MailboxItem[]> {
  const items: MailboxItem[] = []
  for await (const item of readMailbox(paths.map((path) => join(root, path)))) items.push(item)
  return items
}

/** `path in folder: subject`, or the fault's name. */
async function summary(...paths: string[]): Promise<string[]> {
  const items = await read(...paths)
  return items.map((item) => {
    const what =
      item.fault === null ? /^Subject: (.*)$/m.exec(Buffer.from(item.bytes).toString())?.[1] : 'unreadable'
    return `${relative(root, item.path)} in ${item.folder}: ${what}`
  })
}

describe('what a file is shows in its content', () => {
  test('a raw message under any name', async () => {
    put('inbox/1.', LETTER)
    put('inbox/letter.mbox', LETTER)
    expect(await summary('inbox')).toEqual(['inbox/1. in inbox: Tea', 'inbox/letter.mbox in inbox: Tea'])
  })

  test('an mbox under any name, its messages numbered', async () => {
    put('Archive', MBOX)
    put('Sent.mbox', MBOX)
    expect(await summary('Archive', 'Sent.mbox')).toEqual([
      'Archive#1 in Archive: Tea',
      'Archive#2 in Archive: Cake',
      'Sent.mbox#1 in Sent: Tea',
      'Sent.mbox#2 in Sent: Cake',
    ])
  })

  test('a single message behind a separator line keeps the name of its file', async () => {
    put('folder/saved.eml', SEPARATOR + LETTER)
    const [item] = await read('folder')
    expect(item?.path).toBe(join(root, 'folder/saved.eml'))
    expect(item?.folder).toBe('folder')
    expect(Buffer.from(item?.bytes ?? []).toString()).toBe(LETTER)
  })

  test('gzip, of messages and of mboxes, in several members', async () => {
    put('a', gzipSync(LETTER))
    put('b.mbox.gz', Buffer.concat([gzipSync(MBOX.slice(0, 60)), gzipSync(MBOX.slice(60))]))
    expect(await summary('a', 'b.mbox.gz')).toEqual([
      `a in ${basename(root)}: Tea`,
      'b.mbox.gz#1 in b: Tea',
      'b.mbox.gz#2 in b: Cake',
    ])
  })

  test('no mail at all comes as it stands', async () => {
    put('notes', 'milk, bread')
    put('nothing', '')
    put('looks-like-gzip', Buffer.from([0x1f, 0x8b, 1, 2, 3]))
    const items = await read('looks-like-gzip', 'notes', 'nothing')
    expect(items.map(({ bytes }) => Buffer.from(bytes ?? []).toString('latin1'))).toEqual([
      '\u001f\u008b\u0001\u0002\u0003',
      'milk, bread',
      '',
    ])
  })
})

describe('folders', () => {
  test('of a Maildir, cur and new and its own folders are read, nothing else', async () => {
    put('mail/cur/1:2,S', LETTER)
    put('mail/new/2', LETTER)
    put('mail/tmp/3', LETTER)
    put('mail/dovecot.index.log', 'x')
    put('mail/.Sent/cur/4:2,S', LETTER)
    put('mail/.Sent/new/.keep', '')
    put('mail/.Sent/maildirfolder', '')
    put('mail/.git/config', LETTER)
    expect(await summary('mail')).toEqual([
      'mail/.Sent/cur/4:2,S in .Sent: Tea',
      'mail/cur/1:2,S in mail: Tea',
      'mail/new/2 in mail: Tea',
    ])
  })

  test('that are only called like a part of a Maildir are folders', async () => {
    put('mail/tmp/1', LETTER)
    put('mail/2', LETTER)
    expect(await summary('mail')).toEqual(['mail/2 in mail: Tea', 'mail/tmp/1 in tmp: Tea'])
  })

  test('are read in the order of names, and without dot-files', async () => {
    put('mail/b/2', LETTER)
    put('mail/b/10', LETTER)
    put('mail/a', LETTER)
    put('mail/.DS_Store', LETTER)
    put('mail/.git/HEAD', LETTER)
    expect(await summary('mail')).toEqual([
      'mail/a in mail: Tea',
      'mail/b/10 in b: Tea',
      'mail/b/2 in b: Tea',
    ])
  })

  test('are read once, though links lead in circles', async () => {
    put('mail/a/1', LETTER)
    symlinkSync(join(root, 'mail'), join(root, 'mail/a/up'))
    symlinkSync(join(root, 'mail/a'), join(root, 'mail/b'))
    symlinkSync(join(root, 'mail/a/1'), join(root, 'mail/c'))
    expect(await summary('mail', 'mail/a')).toEqual(['mail/a/1 in a: Tea', 'mail/c in mail: Tea'])
  })
})

describe('what cannot be read', () => {
  test('comes as an item, and the rest is read all the same', async () => {
    put('mail/a', LETTER)
    symlinkSync(join(root, 'gone'), join(root, 'mail/b'))
    put('mail/c', LETTER)
    expect(await summary('mail')).toEqual([
      'mail/a in mail: Tea',
      'mail/b in mail: unreadable',
      'mail/c in mail: Tea',
    ])
  })

  test('of a broken mbox.gz comes behind its whole messages', async () => {
    const noise = Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * at * 7919) % 251))
    const whole = gzipSync(Buffer.concat([Buffer.from(MBOX + SEPARATOR), noise]))
    put('broken.mbox.gz', whole.subarray(0, whole.length - 100))
    const items = await read('broken.mbox.gz')
    expect(items.map(({ fault }) => fault === null)).toEqual([true, true, false])
    expect(items.at(-1)?.path).toBe(join(root, 'broken.mbox.gz#3'))
  })

  test('of a broken single message is what there is of it', async () => {
    const whole = gzipSync(LETTER.repeat(50))
    put('broken.eml.gz', whole.subarray(0, whole.length - 8))
    const [item] = await read('broken.eml.gz')
    expect(Buffer.from(item?.bytes ?? []).toString()).toBe(LETTER.repeat(50))
  })

  test('because the path is wrong is said before anything is read', async () => {
    put('a', LETTER)
    await expect(readMailbox([join(root, 'a'), join(root, 'b')]).next()).rejects.toThrow(MailboxError)
  })
})

describe('bounds', () => {
  test('a message of many times its compressed size is cut', async () => {
    put('long.gz', gzipSync(Buffer.alloc(MAX_MESSAGE_BYTES + 10)))
    expect((await read('long.gz'))[0]?.bytes?.length).toBe(MAX_MESSAGE_BYTES)
  })

  test('an mbox that expands beyond all mail is given up', async () => {
    put('bomb', gzipSync(Buffer.concat([Buffer.from(SEPARATOR), Buffer.alloc(70_000_000)])))
    const [item] = await read('bomb')
    expect(item?.fault).toBeInstanceOf(MailboxError)
  })
})
