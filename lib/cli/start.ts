import { once } from 'node:events'
import { resolve } from 'node:path'
import { streamLog } from '../adapters/local/log.ts'
import { SAMPLE_OWNER } from '../sample/owner.ts'
import { type Gateway, startGateway } from './gateway.ts'
import type { Io } from './io.ts'
import { painter } from './io.ts'
import type { NewOwner } from './local-owner.ts'
import { openSample, type Sample, sendSample } from './sample.ts'
import { readAddresses, readArguments, readLanguage, UsageError } from './usage.ts'

export const help = `kith start [options]        (npm start -- [options])

Runs a whole Kith in this terminal: a mail server, the store, the digest timer and a web page.
The first start brings a sample mailbox, so that there is something to look at.

  --owner ADDR[,ADDR]   guard this person's mail, without a sample; the first address is the main one
  --no-sample           start empty (needs --owner the first time)
  --data DIR            where everything is kept (default: data)
  --smtp-port N         where mail comes in (default: 2525)
  --http-port N         where the page is (default: 8025)
  --host IP             on which address both listen (default: 127.0.0.1)
  --relay HOST:PORT     deliver by SMTP to this server, instead of to DIR/maildir/ADDR
  --lang de|en          the owner's language (default: as this machine's)

Examples:
  npm start
  npm start -- --no-sample --owner anna@example.org --data ~/kith`

const OPTIONS = {
  owner: { type: 'string', multiple: true },
  'no-sample': { type: 'boolean' },
  data: { type: 'string', default: 'data' },
  'smtp-port': { type: 'string', default: '2525' },
  'http-port': { type: 'string', default: '8025' },
  host: { type: 'string', default: '127.0.0.1' },
  relay: { type: 'string' },
  lang: { type: 'string' },
} as const

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS)
  if (positionals.length > 0) throw new UsageError(`start takes options only, not "${positionals[0]}".`)
  const dataDir = resolve(values.data)
  const wishesSample = values['no-sample'] !== true && values.owner === undefined
  const sample = openSample(dataDir, wishesSample, io.now())
  const owner = ownerOf(values, sample, io)
  const gateway = await startGateway({
    dataDir,
    host: values.host,
    smtpPort: readPort('--smtp-port', values['smtp-port']),
    httpPort: readPort('--http-port', values['http-port']),
    relay: values.relay === undefined ? null : readRelay(values.relay),
    owner,
    ...(sample === null ? {} : { resolver: sample.resolver }),
    clock: io.now,
    log: streamLog(io.err, io.now),
  })
  await greet(dataDir, gateway, sample, io)
  await stopSignal()
  await gateway.close()
  io.out.write('\nStopped. Everything is kept; start again at any time.\n')
  return 0
}

async function greet(dataDir: string, gateway: Gateway, sample: Sample | null, io: Io): Promise<void> {
  const paint = painter(io.out)
  const say = (text: string) => io.out.write(`${text}\n`)
  const smtp = `127.0.0.1:${gateway.smtpPort}`
  const [address] = gateway.owner.addresses
  say(`\n${paint('bold', 'Kith is running')} and guards the mail of ${paint('bold', address)}.\n`)
  say(`  Look here    ${paint('cyan', gateway.pageUrl)}`)
  say(`  Mail comes   by SMTP to ${smtp}`)
  say(`  Mail goes    to ${gateway.maildir}`)
  say(
    `  Teach it     have your mail program send a blind copy of what you write to\n               ${gateway.owner.journalAddress}`,
  )
  say(
    `\nTry it: ${paint('dim', `curl smtp://${smtp} --mail-from max@example.org --mail-rcpt ${address} -T message.eml`)}`,
  )
  if (sample !== null && !sample.sent) {
    say('\nThe sample mailbox comes in now, a year of mail through the same door …')
    const count = await sendSample(dataDir, sample, gateway)
    say(`${count} messages have come in. Open the page to see what was delivered, what waits, and why.`)
  }
  say(paint('dim', '\nCtrl-C stops it.'))
}

function ownerOf(values: Values, sample: Sample | null, io: Io): NewOwner | null {
  const language = readLanguage(values.lang, io.env)
  const [first, ...more] = readAddresses('--owner', values.owner ?? [])
  if (first !== undefined) {
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const interests = { topics: [], effect: 'deliver' } as const
    return { name: null, addresses: [first, ...more], language, timeZone, interests }
  }
  if (sample === null) return null
  return values.lang === undefined ? SAMPLE_OWNER : { ...SAMPLE_OWNER, language }
}

interface Values {
  readonly owner?: string[]
  readonly lang?: string
}

function readPort(option: string, text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65_535)) throw new UsageError(`${option} takes a port from 0 to 65535, not "${text}".`)
  return port
}

function readRelay(text: string): { readonly host: string; readonly port: number } {
  const [, host, port] = /^(?:smtp:\/\/)?(\[[\da-f:]+\]|[^\s:/]+):(\d{1,5})$/i.exec(text) ?? []
  if (host === undefined || port === undefined)
    throw new UsageError(`--relay takes HOST:PORT, not "${text}".`)
  return { host, port: readPort('--relay', port) }
}

async function stopSignal(): Promise<void> {
  const controller = new AbortController()
  const { signal } = controller
  await Promise.race(
    ['SIGINT', 'SIGTERM'].map((name) => once(process, name, { signal }).catch(() => undefined)),
  )
  controller.abort()
}
