import { describe, expect, test } from '@jest/globals'
import { COMMANDS } from '../../lib/cli/commands.ts'
import { describeFault } from '../../lib/cli/fault.ts'
import { kith } from './fake-io.ts'

describe('help', () => {
  test.each([[['help']], [['--help']], [['-h']], [['help', 'help']]])(
    '%j names every command',
    async (args) => {
      const { code, out } = await kith(args)
      expect(code).toBe(0)
      for (const name of [...COMMANDS.keys(), 'help', 'version'])
        expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
    },
  )

  test('without a command goes to stderr, for nothing was done', async () => {
    const { code, out, err } = await kith([])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Usage: kith <command>')
  })

  test.each([
    ['explain', '--authserv-id'],
    ['backtest', '--owner'],
  ])('of %s tells its options, however it is asked for', async (name, option) => {
    const asked = await kith(['help', name])
    expect(asked.code).toBe(0)
    expect(asked.out).toContain(option)
    expect(asked.out).toContain('Examples:')
    expect(await kith([name, 'whatever', '--help'])).toEqual(asked)
  })

  test('does not take a file called --help for itself', async () => {
    expect((await kith(['explain', '--', '--help'])).err).toContain('no such file')
  })
})

test.each(['constructor', '__proto__'])('%s is a wrong command, like any unknown word', async (word) => {
  const { code, err } = await kith([word])
  expect(code).toBe(2)
  expect(err).toContain(word)
})

test.each([[['version']], [['--version']], [['help', 'version']]])('%j', async (args) => {
  const { code, out } = await kith(args)
  expect(code).toBe(0)
  expect(out).toMatch(args[0] === 'help' ? /Usage: kith version/ : /^kith \d+\.\d+\.\d+\n$/)
})

describe('a wrong command line', () => {
  test.each([
    [['frobnicate'], 'no command "frobnicate"', 'kith help\n'],
    [['help', 'frobnicate'], 'no command "frobnicate"', 'kith help\n'],
    [['--json', 'explain'], 'not the option --json', 'kith help\n'],
    [['explain', '--frob', 'a.eml'], "Unknown option '--frob'", 'kith help explain\n'],
    [['explain', '--owner'], "'--owner <value>' argument missing", 'kith help explain\n'],
    [
      ['backtest', 'mail', '--json=yes', '--owner', 'a@b.example'],
      "'--json' does not take",
      'kith help backtest\n',
    ],
  ])('%j exits with 2 and says what and where to look', async (args, what, where) => {
    const { code, out, err } = await kith(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(what)
    expect(err).toContain(`See: ${where}`)
  })
})

describe('a fault', () => {
  test('is one sentence and exit code 1', async () => {
    const { code, err } = await kith(['explain', '/there/is/nothing.eml'])
    expect(code).toBe(1)
    expect(err).toBe('kith: There is no such file or folder, or it is closed to you: /there/is/nothing.eml\n')
  })

  test.each([
    [['--debug'], {}],
    [[], { KITH_DEBUG: '1' }],
  ])('with %j %j shows its stack and its cause', async (args, env) => {
    const { err } = await kith(['explain', '/there/is/nothing.eml', ...args], { env })
    expect(err).toMatch(/\n {4}at /)
    expect(err).toContain('caused by: Error: ENOENT')
  })

  test.each([
    [{ code: 'EADDRINUSE', port: 2525 }, 'Port 2525 is taken by another program'],
    [{ code: 'EACCES', port: 25 }, 'You may not listen on port 25'],
    [{ code: 'EACCES', path: 'x.eml' }, 'You may not open x.eml'],
    [{ code: 'EISDIR', path: 'x' }, 'x is a folder'],
    [{ code: 'EUNHEARDOF' }, 'did not foresee: boom'],
  ])('of the system, %j, is a sentence', (facts, sentence) => {
    expect(describeFault(Object.assign(new Error('boom'), facts))).toContain(sentence)
  })
})
