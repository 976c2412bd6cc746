import { domainToASCII } from 'node:url'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { Clock, Log } from '../../app/ports.ts'
import { type Address, domainOf, localPartOf, toAddress } from '../../domain/address.ts'
import type { Envelope } from '../../domain/envelope.ts'
import { boundedOctets } from './bounded-octets.ts'
import { isLooping } from './mail-loop.ts'
import { type OctetShare, octetBudget } from './octet-budget.ts'
import { isDiskFull } from './room.ts'
import { smtpSeats } from './smtp-seats.ts'

export interface SmtpDoorOptions {
  readonly host: string
  /** 0 takes any free one. */
  readonly port: number
  /** How we call ourselves. */
  readonly hostname: string
  readonly isRecipient: (address: Address) => Promise<boolean>
  /** Resolves once the message is safe; only then the client hears 250 and may forget it. */
  readonly accept: (bytes: Uint8Array, envelope: Envelope) => Promise<void>
  readonly log: Log
  /** Octets of a message. @default 40 MiB */
  readonly maxSize?: number
  /** Sessions at a time. @default 50 */
  readonly maxClients?: number
  /** Sessions of one client at a time. @default 20, as many as Postfix opens to one server */
  readonly maxOfOneClient?: number
  /** Octets of all messages that are coming in at a time. @default 128 MiB */
  readonly maxInMemory?: number
  /** Milliseconds that a session may take for each message. @default ten minutes */
  readonly patience?: number
  readonly clock?: Clock
}

export interface SmtpDoor {
  readonly port: number
  /** Lets messages underway come in, dismisses everybody else, and resolves when all are gone. */
  close(): Promise<void>
}

const MAX_SIZE = 40 * 1_024 * 1_024
const MAX_CLIENTS = 50
const MAX_OF_ONE_CLIENT = 20
const MAX_IN_MEMORY = 128 * 1_024 * 1_024
const PATIENCE = 10 * 60_000
const MAX_RECIPIENTS = 1_000 // RFC 5321 §4.5.3.1.8 wants at least 100

/** How long a message underway may take to come in once the door closes. */
const CLOSE_TIMEOUT = 10_000

/** Nobody logs in here; the last three are sendmail's jokes, which smtp-server knows. */
const NOT_OFFERED = ['AUTH', 'STARTTLS', 'XCLIENT', 'XFORWARD', 'WIZ', 'SHELL', 'KILL']

/** Opens an SMTP server (RFC 5321) that takes mail for those whom `isRecipient` knows. */
export async function smtpDoor(options: SmtpDoorOptions): Promise<SmtpDoor> {
  const { hostname, isRecipient, accept, log, maxSize = MAX_SIZE, clock = () => new Date() } = options
  /** What each session, by its id, is just handing over. */
  const underway = new Map<string, Promise<void>>()
  let closing: Promise<void> | null = null
  const budget = octetBudget(options.maxInMemory ?? MAX_IN_MEMORY)
  /** Of these, all octets have come: what is still to do is ours. */
  const storing = new Set<string>()
  const seats = smtpSeats({
    mostOfOne: options.maxOfOneClient ?? MAX_OF_ONE_CLIENT,
    patience: options.patience ?? PATIENCE,
    onOver(id) {
      if (storing.has(id)) seats.renew(id)
      else dismiss(id, 'you took too long')
    },
  })

  const server = new SMTPServer({
    name: hostname,
    size: maxSize,
    rejectOversized: true,
    maxClients: options.maxClients ?? MAX_CLIENTS,
    maxRecipients: MAX_RECIPIENTS,
    disabledCommands: NOT_OFFERED,
    disableReverseLookup: true,
    hideENHANCEDSTATUSCODES: false,
    closeTimeout: CLOSE_TIMEOUT,
    logger: false,
    onConnect: ({ id, remoteAddress }, done) => {
      done(seats.take(id, remoteAddress) ? null : reply(421, 'too many connections of yours'))
    },
    onClose: ({ id }) => seats.leave(id),
    onMailFrom: ({ address }, _session, done) => {
      done(address === '' || pathOf(address) !== null ? null : reply(553, 'not an address'))
    },
    onRcptTo: ({ address }, _session, done) => {
      admit(address).then(done, done)
    },
    onData: (stream, session, done) => {
      const handover = take(stream, session)
        .then(() => done(null), done)
        .finally(() => {
          underway.delete(session.id)
          seats.renew(session.id)
          if (closing !== null) dismiss(session.id)
        })
      underway.set(session.id, handover)
    },
  })

  /** RFC 5321 §4.5.1: the postmaster may be addressed without a domain. */
  function recipientOf(text: string): Address | null {
    return pathOf(text.toLowerCase() === 'postmaster' ? `postmaster@${hostname}` : text)
  }

  /** Null for a welcome recipient, or the refusal. */
  async function admit(text: string): Promise<Error | null> {
    const recipient = recipientOf(text)
    if (recipient === null) return reply(553, 'not an address')
    try {
      return (await isRecipient(recipient)) ? null : reply(550, 'no such recipient here')
    } catch (cause) {
      log.error('smtp-recipient-unchecked', { cause })
      return reply(451, 'please try again later')
    }
  }

  async function take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const share = budget.open()
    try {
      await keep(await octetsOf(stream, share), session)
    } finally {
      share.end()
    }
  }

  /** Reads to the end whatever comes, as the client hears nothing before that. */
  async function octetsOf(stream: SMTPServerDataStream, share: OctetShare): Promise<Uint8Array> {
    let octets = boundedOctets(maxSize)
    let fits = true
    for await (const chunk of stream) {
      fits &&= share.take(chunk.length)
      if (fits) octets.add(chunk)
      else octets = boundedOctets(0)
    }
    if (!fits) throw reply(451, 'too much is coming in just now, please try again later')
    const bytes = octets.all()
    if (bytes === null) throw reply(552, 'message too large')
    return bytes
  }

  async function keep(bytes: Uint8Array, session: SMTPServerSession): Promise<void> {
    const envelope = envelopeOf(session)
    if (isLooping(bytes, envelope.recipients)) throw reply(554, 'this message goes round and round')
    storing.add(session.id)
    try {
      await accept(bytes, envelope)
    } catch (cause) {
      log.error('smtp-message-not-stored', { cause })
      throw isDiskFull(cause)
        ? reply(452, 'no room on the disk, please try again later')
        : reply(451, 'please try again later')
    } finally {
      storing.delete(session.id)
    }
  }

  function envelopeOf(session: SMTPServerSession): Envelope {
    const { mailFrom, rcptTo } = session.envelope
    const recipients = rcptTo.map(({ address }) => recipientOf(address)).filter((address) => address !== null)
    return {
      mailFrom: mailFrom === false ? null : pathOf(mailFrom.address),
      recipients: [...new Set(recipients)],
      receivedAt: clock(),
      client: { ip: session.remoteAddress, helo: session.hostNameAppearsAs },
    }
  }

  function dismiss(sessionId: string, why = `${hostname} is closing`): void {
    for (const session of server.connections) {
      if (session.id === sessionId) session.send(421, why)
    }
  }

  async function close(): Promise<void> {
    const gone = new Promise<void>((resolve) => server.close(resolve))
    for (const { id } of server.connections) {
      if (!underway.has(id)) dismiss(id)
    }
    await gone
    await Promise.allSettled(underway.values())
  }

  const port = await listen(server, options)
  // A session that breaks off is its client's trouble; without a listener it would end the process.
  server.on('error', ({ name }) => log.warn('smtp-session-broke', { error: name }))
  return {
    port,
    close() {
      closing ??= close()
      return closing
    },
  }
}

function listen(server: SMTPServer, { host, port }: { host: string; port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const at = server.server.address()
      resolve(typeof at === 'object' && at !== null ? at.port : port)
    })
  })
}

/** An address of the envelope. smtp-server shows domains in Unicode; mail writes them in ASCII (RFC 5890). */
function pathOf(text: string): Address | null {
  const address = toAddress(text)
  if (address === null || /^[ -~]*$/.test(domainOf(address))) return address
  return toAddress(`${localPartOf(address)}@${domainToASCII(domainOf(address))}`)
}

/** An error that smtp-server answers with; nothing of its cause goes out. */
function reply(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode })
}
