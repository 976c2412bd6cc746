import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { lockFolder } from '../../lib/adapters/local/lock.ts'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import { ENOUGH_IMPORTED } from '../../lib/domain/readiness.ts'
import { SAMPLE_OWNER } from '../../lib/sample/owner.ts'
import { anOwner } from '../contracts/fixtures.ts'
import { bytesOf, kith } from './fake-io.ts'
import { LETTER, mail, NEWSLETTER } from './mail.ts'

const OWNER = 'anna@berger.example'

let dir = ''
let data = ''

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kith-import-'))
  data = join(dir, 'data')
  mkdirSync(join(dir, 'mail/Sent'), { recursive: true })
  mkdirSync(join(dir, 'mail/Inbox'))
  for (let i = 0; i < 3; i++) put(`mail/Sent/${i}.eml`, sent(i))
  put('mail/Inbox/1.eml', LETTER)
  put('mail/Inbox/2.eml', NEWSLETTER)
})

afterEach(() => rmSync(dir, { recursive: true }))

function put(path: string, text: string): void {
  writeFileSync(join(dir, path), text)
}

function sent(i: number): string {
  const hour = String(i % 24).padStart(2, '0')
  const day = String(1 + (Math.trunc(i / 24) % 28)).padStart(2, '0')
  return mail(
    {
      From: `Anna Berger <${OWNER}>`,
      To: 'Gartenfreunde <post@gartenfreunde.example>',
      Subject: `Rosen ${i}`,
      Date: `${day} May 2024 ${hour}:00:00 +0200`,
      'Message-ID': `<rosen-${i}@berger.example>`,
    },
    `Guten Tag,\nwann blühen Ihre Rosen, und wie viele? Nummer ${i}.\nAnna Berger`,
  )
}

const importMail = (...args: string[]) => kith(['import', join(dir, 'mail'), '--data', data, ...args])

const terminal = (typed: string) => {
  const shown: string[] = []
  return {
    shown,
    changes: {
      stdin: bytesOf(typed),
      stdinIsTerminal: true,
      err: { write: (text: string) => void shown.push(text), isTerminal: true, colours: false },
    },
  }
}

describe('whose mail it is', () => {
  test('without a terminal, what was found is said and nothing is learned', async () => {
    const { code, out, err } = await importMail()
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`${OWNER} (wrote 3, got 2)`)
    expect(err).toContain('--yes')
    expect((await openedOwners()).length).toBe(0)
  })

  test('--yes takes what was found', async () => {
    const { code, out } = await importMail('--yes', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      files: 5,
      messages: 5,
      sent: 3,
      learned: 3,
      received: 2,
      owner: { addresses: [OWNER], mode: 'observing' },
      guards: false,
      dryRun: false,
    })
  })

  test.each([
    ['\n', 0],
    ['j\n', 0],
    ['yes\n', 0],
    ['n\n', 2],
    ['', 2],
  ])('on a terminal it is asked: %j', async (typed, expected) => {
    const { shown, changes } = terminal(typed)
    const { code } = await kith(['import', join(dir, 'mail'), '--data', data, '--lang', 'de'], changes)
    expect(code).toBe(expected)
    expect(shown.join('')).toContain('Sind das Ihre, und alle, von denen Sie schreiben?')
  })

  test('nobody can be found in an address book alone', async () => {
    put('book.vcf', 'BEGIN:VCARD\nFN:Lena Voss\nEMAIL:lena@voss.example\nEND:VCARD\n')
    const book = (...args: string[]) => kith(['import', join(dir, 'book.vcf'), '--data', data, ...args])
    expect(await book('--yes')).toMatchObject({ code: 2, out: '' })
    const { out } = await book('--owner', OWNER)
    expect(out).toContain('Contacts read: 1. They count as collected, not as known.')
  })

  test('a store of somebody else, and the sample, are left alone', async () => {
    const store = openLocalStore(data)
    await store.owners.put(anOwner('jo'))
    store.close()
    expect(await importMail('--owner', OWNER)).toMatchObject({ code: 1, out: '' })
    const sample = openLocalStore(join(dir, 'sample'))
    await sample.owners.put(anOwner('hanne', { addresses: [...SAMPLE_OWNER.addresses] }))
    sample.close()
    const { code, err } = await kith(['import', join(dir, 'mail'), '--data', join(dir, 'sample')])
    expect(code).toBe(1)
    expect(err).toContain('sample mailbox')
  })

  test('of an owner who is there, more addresses join them', async () => {
    const store = openLocalStore(data)
    await store.owners.put(anOwner('anna', { addresses: [anOwner('anna').addresses[0]] }))
    store.close()
    const both = `${anOwner('anna').addresses[0]},${OWNER}`
    const { out } = await importMail('--owner', both, '--json')
    expect(JSON.parse(out)).toMatchObject({
      sent: 3,
      owner: { addresses: both.split(','), mode: 'guarding' },
    })
  })
})

describe('from observing to guarding', () => {
  test('enough history, and Kith guards at once', async () => {
    for (let i = 3; i < ENOUGH_IMPORTED; i++) put(`mail/Sent/${i}.eml`, sent(i))
    const { out } = await importMail('--owner', OWNER)
    expect(out).toContain('Kith guards from now on')
    expect((await openedOwners())[0]?.mode).toBe('guarding')
  })

  test('too little, and it goes on observing', async () => {
    const { out } = await importMail('--owner', OWNER, '--lang', 'de')
    expect(out).toContain('Kith beobachtet weiter')
    expect(out).toContain('Kith hat 5 Nachrichten in 5 Dateien gelesen')
    expect((await openedOwners())[0]?.mode).toBe('observing')
  })

  test('who paused, stays so', async () => {
    for (let i = 3; i < ENOUGH_IMPORTED; i++) put(`mail/Sent/${i}.eml`, sent(i))
    const [address] = anOwner('anna').addresses
    const store = openLocalStore(data)
    await store.owners.put(anOwner('anna', { mode: 'paused' }))
    store.close()
    const { out } = await importMail('--owner', `${address},${OWNER}`)
    expect(out).toContain('Kith is paused')
  })
})

describe('again, dry, and beside another', () => {
  test('a second time there is nothing to do', async () => {
    await importMail('--owner', OWNER)
    const { out } = await importMail()
    expect(out).toContain('There is nothing new')
    expect(JSON.parse((await importMail('--json')).out)).toMatchObject({
      files: 0,
      knownFiles: 5,
      messages: 0,
    })
  })

  test('--dry-run says what would be learned and changes nothing', async () => {
    const { code, out } = await importMail('--dry-run', '--yes')
    expect(code).toBe(0)
    expect(out).toContain('You wrote 3 of them')
    expect(out).toContain('nothing was changed')
    expect(existsSync(data)).toBe(false)
  })

  test('it may run while a Kith guards the same folder', async () => {
    const gateway = openLocalStore(data)
    const unlock = lockFolder(data)
    expect((await importMail('--owner', OWNER)).code).toBe(0)
    const [owner] = await gateway.owners.list()
    expect(await gateway.history.strongest(owner?.id ?? '', 5)).toHaveLength(1)
    unlock()
    gateway.close()
  })

  test('then explain knows the tie', async () => {
    await importMail('--owner', OWNER)
    const { out } = await kith(['explain', join(dir, 'mail/Inbox/2.eml'), '--data', data, '--json'])
    expect(JSON.parse(out)).toMatchObject({ tie: { level: 'known', sent: 3 }, disposition: 'deliver' })
  })
})

describe('on a terminal', () => {
  test('a bar shows how far it is', async () => {
    const { shown, changes } = terminal('')
    let now = Date.UTC(2024, 5, 1)
    const clock = () => {
      now += 200
      return new Date(now)
    }
    await kith(['import', join(dir, 'mail'), '--data', data, '--owner', OWNER], { ...changes, now: clock })
    expect(shown.join('')).toMatch(/\r█*░* \d+%.* \d+ read, [\d,]+ a second {2}\d+:\d\d left/)
  })
})

describe('a wrong command line', () => {
  test.each([
    [['import'], 2, 'needs the mail'],
    [['import', '/no/such/folder'], 1, 'no such file or folder'],
    [['import', 'x', '--owner', 'nobody'], 2, 'takes a mail address'],
  ])('%j', async (args, expected, sentence) => {
    const { code, err } = await kith([...args, ...(args.length > 1 ? ['--data', data] : [])])
    expect(code).toBe(expected)
    expect(err).toContain(sentence)
  })
})

async function openedOwners() {
  const store = openLocalStore(data)
  try {
    return await store.owners.list()
  } finally {
    store.close()
  }
}
