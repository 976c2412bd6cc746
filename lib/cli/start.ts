import { once } from 'node:events'
import { resolve } from 'node:path'
import { streamLog } from '../adapters/local/log.ts'
import type { Log } from '../app/ports.ts'
import { SAMPLE_OWNER } from '../sample/owner.ts'
import { type Gateway, startGateway } from './gateway.ts'
import type { Io } from './io.ts'
import { painter } from './io.ts'
import type { NewOwner } from './local-owner.ts'
import { isGuarded } from './local-owner.ts'
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
  const smtpPort = readPort('--smtp-port', values['smtp-port'])
  const httpPort = readPort('--http-port', values['http-port'])
  const relay = values.relay === undefined ? null : readRelay(values.relay)
  const wished = ownerOf(values, io)
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
  try {
    greet(gateway, io)
    if (sample !== null && !sample.sent) {
      await quieten(() => Promise.race([bringSample(dataDir, gateway, sample, io), stopped]))
    }
    io.out.write(`\n${painter(io.out)('dim', 'Ctrl-C stops it.')}\n`)
    await stopped
  } finally {
    await gateway.close()
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

function greet(gateway: Gateway, io: Io): void {
  const paint = painter(io.out)
  const [address] = gateway.owner.addresses
  const { smtp, pageUrl, maildir } = gateway
  const { journalAddress } = gateway.owner
  const example = `curl smtp://${smtp} --mail-from max@example.org --mail-rcpt ${address} -T message.eml`
  io.out.write(`
${paint('bold', 'Kith is running')} and guards the mail of ${paint('bold', address)}.

  Look here    ${paint('cyan', pageUrl)}
  Mail comes   by SMTP to ${smtp}
  Mail goes    to ${maildir}
  Teach it     have your mail program send a blind copy of what you write to
               ${journalAddress}
               (it counts when your domain's DKIM signature is on it)

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
  if (first === undefined) return null
  const language = readLanguage(values.lang, io.env)
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const interests = { topics: [], effect: 'deliver' } as const
  return { name: null, addresses: [first, ...more], language, timeZone, interests }
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
