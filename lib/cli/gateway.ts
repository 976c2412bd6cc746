import { join } from 'node:path'
import { mailauthAuthenticator } from '../adapters/authentication/mailauth.ts'
import { dnsResolver, type Resolver, zoneResolver } from '../adapters/authentication/resolver.ts'
import { fingerprintKey } from '../adapters/fingerprint-key.ts'
import { forgetImapAccounts } from '../adapters/local/imap-accounts.ts'
import { localImapMailbox } from '../adapters/local/imap-mailbox.ts'
import { intakeIdOf } from '../adapters/local/intake-id.ts'
import { intakeWorker } from '../adapters/local/intake-worker.ts'
import { lockFolder } from '../adapters/local/lock.ts'
import { maildirMailbox } from '../adapters/local/maildir-mailbox.ts'
import { maildirMailer } from '../adapters/local/maildir-mailer.ts'
import { rawSweep } from '../adapters/local/raw-sweep.ts'
import { needRoom } from '../adapters/local/room.ts'
import { secretOf } from '../adapters/local/secret.ts'
import { smtpDoor } from '../adapters/local/smtp-door.ts'
import { smtpMailbox } from '../adapters/local/smtp-mailbox.ts'
import { smtpMailer } from '../adapters/local/smtp-mailer.ts'
import { openLocalStore } from '../adapters/local/store.ts'
import { mimeReader } from '../adapters/mime/reader.ts'
import { httpsOneClick } from '../adapters/unsubscribe/https-one-click.ts'
import { act } from '../app/act.ts'
import type { Intake } from '../app/arrival.ts'
import { sendDueDigests } from '../app/due-digests.ts'
import { finishErasing } from '../app/erase-owner.ts'
import { expire } from '../app/expire.ts'
import { confirmDeliverTo, type SettleDeliverToDeps, settleDeliverTo } from '../app/owners-deliver-to.ts'
import type { Clock, Log, OneClick } from '../app/ports.ts'
import { receive } from '../app/receive.ts'
import { resumeReleases } from '../app/release.ts'
import { type ReplyDeps, takeReplies } from '../app/reply.ts'
import { type SendDigestDeps, sendDigest } from '../app/send-digest.ts'
import { undo } from '../app/undo.ts'
import { resumeUnsubscriptions, unsubscribe, unsubscribeSoon } from '../app/unsubscribe.ts'
import { considerGuardingAll, type WelcomeDeps } from '../app/welcome.ts'
import { type Address, address } from '../domain/address.ts'
import type { Entry } from '../domain/entry.ts'
import type { Owner } from '../domain/owner.ts'
import { actLinks, deliverToUrl, digestLinks } from '../web/links.ts'
import { deliverToLinks } from '../web/passes.ts'
import { replyAddresses } from '../web/reply-addresses.ts'
import { createWeb } from '../web/routes.ts'
import { tokens } from '../web/tokens.ts'
import { welcomeLinks, welcomeLinksEnd } from '../web/welcome-links.ts'
import { welcomeTokens } from '../web/welcome-tokens.ts'
import { deliverToComposer } from '../wiring/deliver-to-composer.ts'
import { digestComposer } from '../wiring/digest-composer.ts'
import { welcomeComposer } from '../wiring/welcome-composer.ts'
import { type Closers, closers } from './closers.ts'
import { type NewOwner, ownerAt, PREDECESSOR_ENDS } from './local-owner.ts'
import { startReleaseTimer } from './release-timer.ts'
import { startSentFolderRounds } from './sent-folder-rounds.ts'
import { serveWeb } from './serve-web.ts'

/** A whole Kith in one process. */
export interface Gateway {
  /** Whose pages it serves. */
  readonly owner: Owner
  /** Whose mail it guards, too. */
  readonly others: readonly Owner[]
  /** Where mail comes in, as host:port. */
  readonly smtp: string
  /** Where a program of this machine reaches the mail server. */
  readonly host: string
  readonly smtpPort: number
  readonly httpPort: number
  readonly pageUrl: string
  readonly maildir: string
  /** Resolves once everything accepted so far is judged and delivered or held. */
  settled(): Promise<void>
  close(): Promise<void>
}

export interface GatewayOptions {
  readonly dataDir: string
  readonly host: string
  /** 0 takes any free one. */
  readonly smtpPort: number
  readonly httpPort: number
  /** Made where there is none; null takes the one who is there. */
  readonly owner: NewOwner | null
  /** Where delivered mail and digests go by SMTP; null for the Maildir. */
  readonly relay: { readonly host: string; readonly port: number } | null
  readonly resolver?: Resolver
  /** What asks lists to let the owner go. @default an https client that reaches public servers alone */
  readonly oneClick?: OneClick
  /** While so many messages wait to be judged, senders are asked to come again. @default 10,000 */
  readonly mostPending?: number
  readonly clock: Clock
  readonly log: Log
}

const HOSTNAME = 'kith.localhost'
const DIGEST_FROM = address(`digest@${HOSTNAME}`)
const MOST_PENDING = 10_000
const ROUND = 30_000
/** Messages judged and delivered at a time: while one waits for the disk, others are read. */
const AT_ONCE = 8
const STALLED_AFTER = 60_000
const REMEMBER_INTAKES = 2 * 86_400_000

/**
 * Starts the mail server, the page, the worker and the timer over the store in a folder. Bytes are on the
 * disk, and their intake in the queue, before the mail server says 250.
 *
 * Whatever cannot start stops what had started.
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const opened = closers()
  try {
    return await open(options, opened)
  } catch (cause) {
    await opened.closeAll()
    throw cause
  }
}

async function open(options: GatewayOptions, opened: Closers): Promise<Gateway> {
  const { dataDir, host, relay, clock, log, mostPending = MOST_PENDING } = options
  opened.add(lockFolder(dataDir, PREDECESSOR_ENDS))
  const store = openLocalStore(dataDir)
  opened.add(() => store.close())
  const { raw, owners, entries, history, digests, intake, aliases } = store
  const owner = await ownerAt(owners, options.owner, dataDir, clock())
  const maildirRoot = join(dataDir, 'maildir')
  const otherwise = relay === null ? maildirMailbox(maildirRoot) : smtpMailbox(relay)
  const mailbox = localImapMailbox({ dataDir, otherwise, clock, log })
  const mailer = relay === null ? maildirMailer(mailbox, owners) : smtpMailer(relay)
  const maildir = relay === null ? join(maildirRoot, owner.addresses[0]) : `${relay.host}:${relay.port}`
  const reader = mimeReader()
  const resolver = options.resolver ?? zoneResolver(new Map(), dnsResolver())
  const authenticator = mailauthAuthenticator({ resolver, log, hostname: HOSTNAME })
  const secret = secretOf(dataDir)
  const handOverDeps = { entries, raw, owners, history, mailbox, clock, log }
  const releases = startReleaseTimer(handOverDeps)
  opened.add(() => releases.close())
  const { claims, unsubscriptions } = store
  const unsubscribeDeps = {
    ...{ entries, owners, unsubscriptions, claims, clock, log },
    oneClick: options.oneClick ?? httpsOneClick(),
    // It has no address at which the world could answer.
    outgoing: null,
  }
  const actDeps = {
    ...handOverDeps,
    digests,
    aliases,
    releases,
    unsubscribe: (ownerId: string, intakeId: string) => unsubscribe(unsubscribeDeps, ownerId, intakeId),
  }
  const receiveDeps = {
    ...{ ...actDeps, reader, authenticator, fingerprintKey: fingerprintKey(secret) },
    schedule: owners,
  }
  const replies = replyAddresses(secret, DIGEST_FROM)
  const replyDeps: ReplyDeps = {
    ...receiveDeps,
    answered: replies.open,
    act: (ownerId, about, what) => act(actDeps, ownerId, about, what),
  }

  async function takeIn(one: Intake): Promise<void> {
    const mail = await takeReplies(replyDeps, one)
    if (mail !== null) await receive(receiveDeps, mail)
  }

  const { together } = store
  const queue = { ...intake, done: (id: string) => together(() => intake.done(id)) }
  /** How many wait, or more: counted anew only where that might be too many. */
  let waiting = Number.POSITIVE_INFINITY
  const worker = intakeWorker({ queue, work: takeIn, clock, log, concurrency: AT_ONCE })
  opened.add(() => worker.stop())
  const door = await smtpDoor({
    host,
    port: options.smtpPort,
    hostname: HOSTNAME,
    log,
    clock,
    isRecipient,
    async accept(bytes, envelope) {
      if (!mayOneMoreWait()) throw new Error('more waits to be judged than may')
      needRoom(dataDir, bytes.length)
      const id = intakeIdOf(bytes, envelope)
      await raw.put(id, bytes)
      const accepted = await together(() => intake.accept({ id, envelope, acceptedAt: clock() }))
      if (accepted === 'repeated') await dropIfSettled(id)
      worker.wake()
    },
  })
  opened.add(() => door.close())

  const named = host.includes(':') ? `[${host}]` : host
  const signer = tokens(secret)
  const welcomeSigner = welcomeTokens(secret)
  const deliverToSigner = deliverToLinks(secret)
  const ownData = {
    holdings: store.holdings,
    forgetAccounts: async (ownerId: string) => forgetImapAccounts(dataDir, ownerId),
  }
  const web = createWeb({
    ownerId: owner.id,
    clock,
    log,
    owners,
    entries,
    aliases,
    digests,
    raw,
    reader,
    tokens: signer,
    history,
    welcomeTokens: welcomeSigner,
    deliverToLinks: deliverToSigner,
    confirmDeliverTo: (ownerId, at) => confirmDeliverTo(actDeps, ownerId, at),
    act: (ownerId, intakeId, what) => act(actDeps, ownerId, intakeId, what),
    undo: (ownerId, intakeId) => undo(actDeps, ownerId, intakeId),
    ...ownData,
    unsubscribeSoon: (ownerId, intakeId) => unsubscribeSoon(unsubscribeDeps, ownerId, intakeId),
    exportPart: null,
    sendDigest: async (ownerId) => {
      const to = await owners.get(ownerId)
      return to === null ? { outcome: 'nothing' } : sendDigest(digestDeps(), to, clock())
    },
    hint: { smtp: `${named}:${door.port}`, maildir, journal: owner.journalAddress },
    canSignOut: false,
    allowedHosts: ['127.0.0.1', 'localhost', '[::1]', named],
  })
  const http = await serveWeb(web.fetch, host, options.httpPort)
  opened.add(() => http.close())
  const pageUrl = `http://${named}:${http.port}/`

  function digestDeps(): SendDigestDeps {
    const linksOf = (entry: Entry) => actLinks(signer, pageUrl, entry)
    const compose = digestComposer(DIGEST_FROM)
    const pageUrlOf = () => pageUrl
    const from = DIGEST_FROM
    const allLinksOf: SendDigestDeps['allLinksOf'] = (digest) => digestLinks(signer, pageUrl, digest)
    const links = { linksOf, allLinksOf, pageUrlOf, replyToOf: replies.of }
    return {
      owners,
      entries,
      aliases,
      unsubscriptions,
      digests,
      raw,
      mailer,
      compose,
      ...links,
      from,
      clock,
      log,
    }
  }

  function deliverToDeps(): SettleDeliverToDeps {
    return {
      ...{ ...actDeps, mailer, from: DIGEST_FROM, composeDeliverTo: deliverToComposer(DIGEST_FROM) },
      deliverToUrlOf: (pass) => deliverToUrl(deliverToSigner, pageUrl, pass),
    }
  }

  function welcomeDeps(): WelcomeDeps {
    return {
      ...{ owners, history, entries, digests, raw, mailer, from: DIGEST_FROM, clock, log },
      composeWelcome: welcomeComposer(DIGEST_FROM),
      welcomeLinksOf: (to, content, at) =>
        welcomeLinks(welcomeSigner, pageUrl, to.id, content, welcomeLinksEnd(at)),
    }
  }

  function mayOneMoreWait(): boolean {
    if (waiting >= mostPending) waiting = intake.pending()
    return waiting++ < mostPending
  }

  /** A retransmission put bytes back that a settled message no longer needs. */
  async function dropIfSettled(id: string): Promise<void> {
    if (!intake.isPending(id) && !(await entries.needsBytes(id))) await raw.remove(id)
  }

  async function isRecipient(at: Address): Promise<boolean> {
    return replies.open(at) !== null || (await owners.ofRecipients([at])).has(at)
  }

  const sweepRaw = rawSweep({ store, clock, log })

  async function round(): Promise<void> {
    try {
      await resumeReleases(actDeps, new Date(clock().getTime() - STALLED_AFTER))
      await considerGuardingAll(welcomeDeps())
      await sendDueDigests(digestDeps())
      await expire(actDeps)
      await finishErasing({ ...actDeps, ...ownData })
      await resumeUnsubscriptions(unsubscribeDeps)
      await settleDeliverTo(deliverToDeps())
      await sweepRaw()
      intake.forgetDoneBefore(new Date(clock().getTime() - REMEMBER_INTAKES))
    } catch (cause) {
      log.error('round.failed', { cause })
    }
  }

  const { bookmarks } = store
  const sentFolders = startSentFolderRounds(dataDir, { bookmarks, owners, history, reader, clock, log })
  opened.add(() => sentFolders.close())

  await resumeReleases(actDeps, clock())
  worker.wake()
  // A round that takes long, as where the relay hangs, is not queued up for.
  let underWay: Promise<void> | null = null
  const strike = (): void => {
    underWay ??= round().finally(() => {
      underWay = null
    })
  }
  strike()
  const timer = setInterval(strike, ROUND)
  opened.add(async () => {
    clearInterval(timer)
    await underWay
  })

  return {
    owner,
    others: (await owners.list()).filter(({ id }) => id !== owner.id),
    smtp: `${named}:${door.port}`,
    host: host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host,
    smtpPort: door.port,
    httpPort: http.port,
    pageUrl,
    maildir,
    settled: () => worker.idle(),
    close: () => opened.closeAll(),
  }
}
