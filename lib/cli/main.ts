import { types } from 'node:util'
import { COMMANDS } from './commands.ts'
import { describeFault } from './fault.ts'
import { type Io, painter, processIo } from './io.ts'
import { UsageError } from './usage.ts'

/** Exit codes: all went well; a fault; the command line was wrong. */
const OK = 0
const FAULT = 1
const USAGE = 2

/** Runs the command line `kith …args`; resolves to the exit code. Every fault ends here, as a sentence. */
export async function main(args: readonly string[], io: Io = processIo()): Promise<number> {
  const { own, rest } = takeGlobals(args)
  const [name, ...forCommand] = rest
  try {
    if (own.version || name === 'version') return await showVersion(io)
    if (name === undefined) return showOverview(own.help ? io.out : io.err, own.help ? OK : USAGE)
    if (name === 'help') return await showHelp(forCommand[0], io)
    if (own.help) return await showHelp(name, io)
    return await (await commandOf(name)).run(forCommand, io)
  } catch (error) {
    return complain(error, name, own.debug || Boolean(io.env.KITH_DEBUG), io)
  }
}

const GLOBALS: ReadonlyMap<string, 'help' | 'debug' | 'version'> = new Map([
  ['--help', 'help'],
  ['-h', 'help'],
  ['--debug', 'debug'],
  ['--version', 'version'],
] as const)

/** Takes out the options that every command knows, wherever they stand before a `--`. */
function takeGlobals(args: readonly string[]) {
  const own = { help: false, debug: false, version: false }
  const end = args.includes('--') ? args.indexOf('--') : args.length
  const rest = args.filter((arg, at) => {
    const option = at < end ? GLOBALS.get(arg) : undefined
    if (option !== undefined) own[option] = true
    return option === undefined
  })
  return { own, rest }
}

async function commandOf(name: string) {
  const listed = COMMANDS.get(name)
  if (listed !== undefined) return await listed.load()
  throw new UsageError(
    name.startsWith('-')
      ? `The first word must be a command, not the option ${name}.`
      : `There is no command "${name}".`,
  )
}

async function showVersion({ out }: Io): Promise<number> {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } })
  out.write(`kith ${manifest.version}\n`)
  return OK
}

async function showHelp(name: string | undefined, { out }: Io): Promise<number> {
  if (name === undefined || name === 'help') return showOverview(out, OK)
  if (name === 'version') {
    out.write('Usage: kith version\n\nSays which Kith this is.\n')
    return OK
  }
  out.write(`${(await commandOf(name)).help.trim()}\n`)
  return OK
}

function showOverview(output: Io['out'], code: number): number {
  const paint = painter(output)
  const commands = [
    ...[...COMMANDS].map(([name, { summary }]) => [name, summary] as const),
    ['help', 'explain a command: kith help backtest'] as const,
    ['version', 'say which Kith this is'] as const,
  ]
  const width = Math.max(...commands.map(([name]) => name.length))
  output.write(
    [
      `${paint('bold', 'Kith')} holds mass mail from people you do not really know, and lets everything else through.`,
      '',
      'Usage: kith <command> [options]',
      '',
      ...commands.map(([name, summary]) => `  ${paint('cyan', name.padEnd(width))}  ${summary}`),
      '',
      'Try:',
      '  kith start                                      a sample mailbox to look around in',
      '  kith explain message.eml                        one message, and why',
      '  kith backtest ~/Maildir --owner me@example.org  your own mail',
      '',
      'Every command takes --help, and --debug for the whole story of a fault.',
      '',
    ].join('\n'),
  )
  return code
}

function complain(error: unknown, name: string | undefined, debug: boolean, { err }: Io): number {
  const paint = painter(err)
  const wrongUse = error instanceof UsageError
  err.write(`${paint('red', 'kith:')} ${describeFault(error)}\n`)
  if (wrongUse) err.write(`See: kith help${name !== undefined && COMMANDS.has(name) ? ` ${name}` : ''}\n`)
  if (debug) err.write(`${detailsOf(error)}\n`)
  return wrongUse ? USAGE : FAULT
}

function detailsOf(error: unknown): string {
  if (!types.isNativeError(error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncaused by: ${detailsOf(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}
