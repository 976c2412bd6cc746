import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import { adHocOwner } from '../../lib/cli/ad-hoc-owner.ts'
import { address } from '../../lib/domain/address.ts'
import { lessonOfSent } from '../../lib/domain/learning.ts'
import { messageOf } from '../support/message.ts'
import { bytesOf, kith } from './fake-io.ts'
import { LETTER, NEWSLETTER } from './mail.ts'

const SENDER = address('post@gartenfreunde.example')

let dir = ''
const at = (name: string): string => join(dir, name)

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'kith-explain-'))
  writeFileSync(at('letter.eml'), LETTER)
  writeFileSync(at('newsletter.eml'), NEWSLETTER)
  const separator = 'From anna@berger.example Mon Mar  4 09:30:00 2024\n'
  writeFileSync(at('two.mbox.gz'), gzipSync(`${separator}${LETTER}\n${separator}${NEWSLETTER}\n`))
  await storeIn('one', ['anna@berger.example'])
  await storeIn('two', ['anna@berger.example', 'bert@berger.example'])
})

afterAll(() => {
  rmSync(dir, { recursive: true })
})

/** A store whose owners have all written to the newsletter's sender on two threads. */
async function storeIn(name: string, owners: readonly string[]): Promise<void> {
  const store = openLocalStore(at(name))
  for (const each of owners) {
    const owner = {
      ...adHocOwner([address(each)], 'de'),
      id: each,
      journalAddress: address(`journal-${each}`),
    }
    await store.owners.put(owner)
    for (const thread of ['roses', 'apple trees']) {
      const letter = messageOf({
        messageId: `${thread}@berger.example`,
        to: [{ name: null, address: SENDER }],
      })
      await store.history.learn(each, lessonOfSent(letter, thread, owner.addresses, new Date('2024-05-01')))
    }
  }
  store.close()
}

async function explained(...args: string[]) {
  const { code, out, err } = await kith(['explain', ...args, '--json'])
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out)
}

describe('explain --json', () => {
  test('has everything that a program may want', async () => {
    const explanation = await explained(at('newsletter.eml'))
    expect(explanation).toEqual({
      kind: 'newsletter',
      disposition: 'hold',
      author: { name: 'Gartenfreunde', address: SENDER, platform: null },
      authentication: 'pass',
      tie: expect.objectContaining({ level: 'none', rank: 0, sent: 0, answers: 0 }),
      reasons: expect.arrayContaining([{ code: 'tie-none', text: expect.stringContaining('Gartenfreunde') }]),
      counterfactual: { code: expect.any(String), text: expect.any(String) },
      signals: expect.arrayContaining([
        {
          name: expect.any(String),
          kind: 'newsletter',
          weight: expect.any(Number),
          detail: expect.any(String),
        },
      ]),
    })
  })

  test('lets a letter through', async () => {
    expect(await explained(at('letter.eml'))).toMatchObject({ kind: 'personal', disposition: 'deliver' })
  })

  test('believes only the server it is told to believe', async () => {
    const explanation = await explained(at('newsletter.eml'), '--authserv-id', 'mx.berger.example')
    expect(explanation.authentication).toBe('unknown')
  })

  test('knows the owner by --owner and by --rcpt', async () => {
    for (const option of ['--owner', '--rcpt']) {
      const { tie } = await explained(
        at('letter.eml'),
        option,
        'lena@voss.example',
        '--authserv-id',
        'voss.example',
      )
      expect(tie.level).toBe('none')
    }
    const own = LETTER.replace(
      /^/,
      'Authentication-Results: amazonses.com; dmarc=pass header.from=voss.example\r\n',
    )
    writeFileSync(at('own.eml'), own)
    for (const option of ['--owner', '--rcpt']) {
      expect((await explained(at('own.eml'), option, 'lena@voss.example')).tie.level).toBe('self')
    }
  })
})

describe('explain takes', () => {
  test('standard input', async () => {
    const { code, out } = await kith(['explain', '-', '--json'], { stdin: bytesOf(NEWSLETTER) })
    expect([code, JSON.parse(out).kind]).toEqual([0, 'newsletter'])
  })

  test('the first message of an mbox, and says that there are more', async () => {
    const { out, err } = await kith(['explain', at('two.mbox.gz'), '--json'])
    expect(JSON.parse(out).kind).toBe('personal')
    expect(err).toContain('holds several messages')
  })

  test('the n-th message of an mbox, as backtest names it', async () => {
    expect((await explained(`${at('two.mbox.gz')}#2`)).kind).toBe('newsletter')
    expect(await kith(['explain', `${at('two.mbox.gz')}#3`])).toMatchObject({ code: 1, out: '' })
  })

  test('a file whose name only looks like one of an mbox', async () => {
    writeFileSync(at('mail#2'), NEWSLETTER)
    expect((await explained(at('mail#2'))).kind).toBe('newsletter')
  })

  test.each([
    [[], 2, 'needs the file'],
    [['a.eml', 'b.eml'], 2, 'one message at a time'],
    [['a.eml', '--owner', 'anna'], 2, '--owner takes a mail address, not "anna"'],
    [['a.eml', '--lang', 'fr'], 2, '--lang takes de or en'],
    [['nowhere.eml'], 1, 'no such file'],
    [['.'], 1, 'is a folder'],
  ])('not %j', async (args, code, complaint) => {
    const run = await kith(['explain', ...args])
    expect([run.code, run.out]).toEqual([code, ''])
    expect(run.err).toContain(complaint)
  })
})

describe('explain --data', () => {
  test('judges by the history of the only owner, in the owner’s language', async () => {
    const explanation = await explained(at('newsletter.eml'), '--data', at('one'))
    expect(explanation).toMatchObject({
      disposition: 'deliver',
      tie: { level: 'known', sent: 2, threads: 2 },
    })
    expect(explanation.reasons[0].text).toContain('Sie kennen Gartenfreunde')
  })

  test('lets nobody borrow a name: without proof there is no tie', async () => {
    const explanation = await explained(
      at('newsletter.eml'),
      '--data',
      at('one'),
      '--authserv-id',
      'else.example',
    )
    expect(explanation).toMatchObject({ disposition: 'hold', tie: { level: 'none' } })
  })

  test('finds one of several owners by an address', async () => {
    const args = ['explain', at('newsletter.eml'), '--data', at('two')]
    expect((await kith([...args, '--rcpt', 'bert+garten@berger.example'])).code).toBe(0)
    expect(await kith(args)).toMatchObject({ code: 2, err: expect.stringContaining('several owners') })
    const stranger = await kith([...args, '--owner', 'carl@berger.example'])
    expect(stranger).toMatchObject({
      code: 1,
      err: expect.stringContaining('no owner with the address carl@'),
    })
  })

  test('refuses a folder that is no store', async () => {
    expect(await kith(['explain', at('letter.eml'), '--data', dir])).toMatchObject({ code: 1, out: '' })
  })
})

describe('explain for a person', () => {
  test.each([
    ['en', 'Hold  Newsletter', 'You have never written to Gartenfreunde.'],
    ['de', 'Zurückhalten  Newsletter', 'Sie haben Gartenfreunde noch nie geschrieben.'],
  ])('says the verdict first (%s)', async (language, verdict, reason) => {
    const { out } = await kith(['explain', at('newsletter.eml'), '--lang', language])
    expect(out.split('\n')[0]).toContain(verdict)
    expect(out).toContain(reason)
    expect(out).toContain('list-unsubscribe')
  })

  test('speaks the language of the machine', async () => {
    const { out } = await kith(['explain', at('letter.eml')], { env: { LANG: 'de_DE.UTF-8' } })
    expect(out).toContain('Zustellen')
  })

  test('lets no message write to the terminal', async () => {
    const subject = '=?utf-8?Q?=1B]0;owned=07=1B[2J?='
    const hostile = LETTER.replace('Lena Voss', `"${subject}" `).replace('Samstag', subject)
    const { out } = await kith(['explain', '-'], { stdin: bytesOf(hostile) })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  })
})
