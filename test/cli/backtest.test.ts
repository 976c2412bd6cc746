import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { kith } from './fake-io.ts'
import { LETTER, mail, NEWSLETTER } from './mail.ts'

const OWNER = 'anna@berger.example'

let dir = ''

/** A letter of the owner's to the newsletter's sender; two of them make a tie. */
function sent(subject: string, date: string): string {
  return mail(
    {
      From: `Anna Berger <${OWNER}>`,
      To: 'post@gartenfreunde.example',
      Subject: subject,
      Date: date,
      'Message-ID': `<${subject}@berger.example>`,
    },
    'Guten Tag,\nwann blühen Ihre Rosen?\nAnna Berger',
  )
}

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'kith-backtest-'))
  mkdirSync(join(dir, 'mail/inbox'), { recursive: true })
  mkdirSync(join(dir, 'mail/sent'))
  writeFileSync(join(dir, 'mail/inbox/1.'), LETTER)
  writeFileSync(join(dir, 'mail/inbox/2.'), NEWSLETTER)
  writeFileSync(
    join(dir, 'mail/inbox/3.'),
    NEWSLETTER.replace('Mai:', 'Juni:').replace('04 May', '08 Jun').replace('<mai@', '<juni@'),
  )
  writeFileSync(join(dir, 'mail/all'), NEWSLETTER)
  writeFileSync(join(dir, 'mail/sent/1.'), sent('rosen', 'Mon, 13 May 2024 09:00:00 +0200'))
  writeFileSync(join(dir, 'mail/sent/2.'), sent('tulpen', 'Tue, 14 May 2024 09:00:00 +0200'))
})

afterAll(() => {
  rmSync(dir, { recursive: true })
})

const backtest = (...args: string[]) => kith(['backtest', join(dir, 'mail'), ...args])

describe('backtest --threads', () => {
  test.each(['0', '1'])('%s: the same report', async (threads) => {
    const [given, usual] = [
      await backtest('--owner', OWNER, '--threads', threads),
      await backtest('--owner', OWNER),
    ]
    expect(given).toEqual(usual)
    expect(given.code).toBe(0)
  })

  test.each(['-1', 'many', '1.5', '65', ''])('refuses "%s"', async (threads) => {
    const { code, err } = await backtest('--owner', OWNER, `--threads=${threads}`)
    expect(code).toBe(2)
    expect(err).toContain('--threads takes a number from 0 to 64')
  })
})

describe('backtest --json', () => {
  test('counts, and judges each message by what came before it', async () => {
    const { code, out, err } = await backtest('--owner', OWNER, '--json')
    expect([code, err]).toEqual([0, ''])
    const report = JSON.parse(out)
    expect(report).toMatchObject({ files: 6, messages: 5, received: 3, sent: 2, held: 1, failed: 0 })
    expect(report).toMatchObject({
      answered: 0,
      regret: { count: 0, rate: 0, paths: [] },
      ties: { close: 0, known: 1, dormant: 0, weak: 0 },
      collectors: [],
    })
    expect(report.kinds).toEqual({ personal: { received: 1, held: 0 }, newsletter: { received: 2, held: 1 } })
    expect(
      report.verdicts.map(({ kind, disposition, tie }: Record<string, string>) => [kind, disposition, tie]),
    ).toEqual([
      ['personal', 'deliver', 'none'],
      ['newsletter', 'hold', 'none'],
      ['newsletter', 'deliver', 'known'],
    ])
  })

  test('takes several addresses, in any way they are given', async () => {
    const one = await backtest('--owner', `lena@voss.example,${OWNER}`, '--json')
    const other = await backtest('--owner', 'lena@voss.example', '--owner', OWNER, '--json')
    expect(JSON.parse(one.out)).toMatchObject({ received: 2, sent: 3 })
    expect(other).toEqual(one)
  })

  test('says what it could not read, and goes on', async () => {
    mkdirSync(join(dir, 'broken'))
    symlinkSync(join(dir, 'gone'), join(dir, 'broken/1.'))
    writeFileSync(join(dir, 'broken/2.'), LETTER)
    const { code, out, err } = await kith(['backtest', join(dir, 'broken'), '--owner', OWNER, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ files: 2, messages: 2, received: 1, failed: 1 })
    expect(err).toContain('not read: ')
  })
})

describe('backtest for a person', () => {
  test.each([
    ['en', 'Kith would have held 1 of 3 messages; you answered none of them.', 'never written'],
    [
      'de',
      'Kith hätte 1 von 3 Nachrichten zurückgehalten; beantwortet haben Sie davon keine.',
      'nie geschrieben',
    ],
  ])('says what it means and who would have waited (%s)', async (language, sentence, tie) => {
    const { code, out } = await backtest('--owner', OWNER, '--lang', language)
    expect(code).toBe(0)
    expect(out).toContain(sentence)
    expect(out).toMatch(new RegExp(`1 {2}Gartenfreunde <post@gartenfreunde\\.example> .*${tie}`))
  })

  test('lists every held message with path and reason', async () => {
    const { out } = await backtest('--owner', OWNER, '--list')
    expect(out).toContain('Newsletter Mai: 20 % auf alle Rosen')
    expect(out).toContain('You have never written to Gartenfreunde.')
    expect(out).toContain(join(dir, 'mail'))
    expect(out).not.toContain('Newsletter Juni')
  })

  test('writes the report with its pictures into a file that nobody else may read', async () => {
    const file = join(dir, 'report.html')
    const { code, err } = await backtest('--owner', OWNER, '--report', file)
    expect([code, err]).toEqual([0, `The report is in ${file}\n`])
    expect(readFileSync(file, 'utf8')).toContain('Kith would have held 1 of 3 messages')
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  test('shows on a terminal how far it is and how fast, and leaves no trace of it', async () => {
    const lines: string[] = []
    let clock = Date.UTC(2024, 5, 1)
    const err = { write: (text: string) => void lines.push(text), isTerminal: true, colours: false }
    const now = () => {
      clock += 500
      return new Date(clock)
    }
    await kith(['backtest', join(dir, 'mail'), '--owner', OWNER], { err, now })
    expect(lines.join('')).toMatch(/\r\d messages read, \d a second …/)
    expect(lines.join('')).toMatch(/\r\d messages judged, \d a second …/)
    expect(lines.at(-1)).toBe('\r\u001b[K')
  })

  test('wonders when nothing was sent', async () => {
    const { out } = await backtest('--owner', 'carl@berger.example')
    expect(out).toContain('Are all their addresses given')
  })
})

test.each([
  [[], 2, 'needs the mailbox'],
  [['mail'], 2, 'needs --owner'],
  [['mail', '--owner', ','], 2, 'needs --owner'],
  [['mail', '--owner', 'anna'], 2, 'not "anna"'],
  [['/there/is/nothing', '--owner', OWNER], 1, 'no such file or folder'],
])('backtest refuses %j', async (args, code, complaint) => {
  const run = await kith(['backtest', ...args])
  expect([run.code, run.out]).toEqual([code, ''])
  expect(run.err).toContain(complaint)
})
