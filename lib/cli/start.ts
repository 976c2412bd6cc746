import { once } from 'node:events'
import { resolve } from 'node:path'
import { streamLog } from '../adapters/local/log.ts'
import type { Log } from '../app/ports.ts'
import type { OwnerMode } from '../domain/owner.ts'
import { SAMPLE_OWNER } from '../sample/owner.ts'
import { type Gateway, startGateway } from './gateway.ts'
import type { Io } from './io.ts'
import { painter } from './io.ts'
import type { NewOwner } from './local-owner.ts'
import { isGuarded } from './local-owner.ts'
import { openSample, type Sample, sendSample } from './sample.ts'
import { readAddress, readAddresses, readArguments, readLanguage, UsageError } from './usage.ts'

export const help = `kith start [options]        (npm start -- [options])

Runs a whole Kith in this terminal: a mail server, the store, the digest timer and a web page.
The first start brings a sample mailbox, so that there is something to look at.

  --owner ADDR[,ADDR]   guard this person's mail, without a sample; the first address is the main one
  --feeder ADDR[,ADDR]  with --owner: colleagues whose sent mail counts, too, for an address that they share
  --journal-sender ADDR with --owner: your Exchange's own address, whose journal reports are believed
  --no-sample           start empty (needs --owner the first time)
  --observe             deliver all mail of a new --owner at first, and only note each verdict, until
                        there is a history to judge by: an import, or 14 days and 200 sent messages,
                        or your word for it on the page
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
  feeder: { type: 'string', multiple: true },
  'journal-sender': { type: 'string' },
  'no-sample': { type: 'boolean' },
  observe: { type: 'boolean', default: false },
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
  const smtpPort = readPort('--smtp-port', values['smtp-port'])
  const httpPort = readPort('--http-port', values['http-port'])
  const relay = values.relay === undefined ? null : readRelay(values.relay)
  const wished = ownerOf(values, io)
  if (values.observe && wished === null) throw new UsageError('--observe needs --owner: whom to observe.')
  const sample = await sampleOf(dataDir, wished, values['no-sample'] === true, io)
  const { log, quieten } = hushableLog(streamLog(io.err, io.now))
  const gateway = await startGateway({
    dataDir,
    host: values.host,
    smtpPort,
    httpPort,
    relay,
    owner: wished ?? (sample === null ? null : sampleOwner(values.lang, io)),
    ...(sample === null ? {} : { resolver: sample.resolver }),
    clock: io.now,
    log,
  })
  const stopped = stopSignal()
  const unwatch = endOnUnforeseen(log)
  try {
    greet(gateway, io)
    if (sample !== null && !sample.sent) {
      await quieten(() => Promise.race([bringSample(dataDir, gateway, sample, io), stopped]))
    }
    io.out.write(`\n${painter(io.out)('dim', 'Ctrl-C stops it.')}\n`)
    await stopped
  } finally {
    await gateway.close()
    unwatch()
  }
  io.out.write('\nStopped. Everything is kept; start again at any time.\n')
  return 0
}

/** The sample belongs to a folder where nobody else's mail is guarded. */
async function sampleOf(
  dataDir: string,
  wished: NewOwner | null,
  refused: boolean,
  io: Io,
): Promise<Sample | null> {
  if (wished !== null || refused) return null
  const isOthers = await isGuarded(dataDir)
  return openSample(dataDir, !isOthers, io.now())
}

const DOES = {
  guarding: 'guards',
  observing: 'as yet only watches',
  paused: 'lets through, being paused,',
} as const satisfies Record<OwnerMode, string>

function greet(gateway: Gateway, io: Io): void {
  const paint = painter(io.out)
  const { smtp, pageUrl } = gateway
  // Where nobody looks on, this goes into the log of a service, and no address belongs there.
  const named = (at: string, otherwise: string): string => (io.out.isTerminal ? at : otherwise)
  const address = named(gateway.owner.addresses[0], 'its owner')
  const maildir = named(gateway.maildir, 'the mailbox')
  const journalAddress = named(gateway.owner.journalAddress, 'the address that "kith owner show" names')
  const others = gateway.others.map(({ addresses: [at] }) => named(at, '1 other'))
  const too =
    others.length === 0
      ? ''
      : `\nIt takes mail for ${others.length === 1 ? others[0] : `${others.length} others`}, too; this page is ${address}'s alone (--owner ADDR shows another's).`
  const example = `curl smtp://${smtp} --mail-from max@example.org --mail-rcpt ${named(address, 'ADDR')} -T message.eml`
  io.out.write(`
${paint('bold', 'Kith is running')} and ${DOES[gateway.owner.mode]} the mail of ${paint('bold', address)}.${too}

  Look here    ${paint('cyan', pageUrl)}
  Mail comes   by SMTP to ${smtp}
  Mail goes    to ${maildir}
  Teach it     have your mail program send a blind copy of what you write to
               ${journalAddress}
               (it counts when your domain's DKIM signature is on it),
               or let it read your folder of sent mail: npx kith help imap

Try it: ${paint('dim', example)}
`)
}

async function bringSample(dataDir: string, gateway: Gateway, sample: Sample, io: Io): Promise<void> {
  io.out.write('\nThe sample mailbox comes in now, a year of mail through the same door …\n')
  const count = await sendSample(dataDir, sample, gateway)
  io.out.write(
    `${count} messages have come in. See what was delivered, what waits, and why: ${gateway.pageUrl}\n`,
  )
}

/** A log of which the everyday lines can be left out for a while. */
function hushableLog(log: Log): { log: Log; quieten(work: () => Promise<unknown>): Promise<void> } {
  let quiet = false
  return {
    log: {
      ...log,
      info: (event, facts) => {
        if (!quiet) log.info(event, facts)
      },
    },
    async quieten(work) {
      quiet = true
      try {
        await work()
      } finally {
        quiet = false
      }
    },
  }
}

function sampleOwner(lang: string | undefined, io: Io): NewOwner {
  return lang === undefined ? SAMPLE_OWNER : { ...SAMPLE_OWNER, language: readLanguage(lang, io.env) }
}

function ownerOf(values: Values, io: Io): NewOwner | null {
  const [first, ...more] = readAddresses('--owner', values.owner ?? [])
  if (first === undefined) {
    if (values.feeder === undefined && values['journal-sender'] === undefined) return null
    throw new UsageError('--feeder and --journal-sender need --owner: say whose sent mail it is.')
  }
  const language = readLanguage(values.lang, io.env)
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const interests = { topics: [], effect: 'deliver' } as const
  const mode = values.observe ? 'observing' : 'guarding'
  const feeders = readAddresses('--feeder', values.feeder ?? [])
  const sender = values['journal-sender']
  return {
    name: null,
    addresses: [first, ...more],
    language,
    timeZone,
    interests,
    mode,
    ...(feeders.length > 0 && { feeders }),
    ...(sender !== undefined && { journalSender: readAddress('--journal-sender', sender) }),
  }
}

interface Values {
  readonly owner?: string[]
  readonly feeder?: string[]
  readonly 'journal-sender'?: string
  readonly observe: boolean
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

/**
 * What nobody caught ends the process, as nobody knows what it has left undone; the next start takes that up.
 * Node would write the fault's message to the log of the service, and that may quote mail.
 */
function endOnUnforeseen(log: Log): () => void {
  const end = (cause: unknown): void => {
    log.error('process.failed', { cause })
    process.exit(1)
  }
  process.on('uncaughtException', end)
  return () => void process.off('uncaughtException', end)
}

async function stopSignal(): Promise<void> {
  const controller = new AbortController()
  const { signal } = controller
  await Promise.race(
    ['SIGINT', 'SIGTERM'].map((name) => once(process, name, { signal }).catch(() => undefined)),
  )
  controller.abort()
}
