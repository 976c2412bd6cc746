import { createHash } from 'node:crypto'
import type { LocalStore } from '../../lib/adapters/local/store.ts'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { act } from '../../lib/app/act.ts'
import { sendDueDigests } from '../../lib/app/due-digests.ts'
import { eraseOwner, finishErasing } from '../../lib/app/erase-owner.ts'
import { expire } from '../../lib/app/expire.ts'
import { importArchive } from '../../lib/app/import-archive.ts'
import { learnSentFolders } from '../../lib/app/learn-sent-folder.ts'
import type { Log, Mailer, OneClick, ReleaseOrders } from '../../lib/app/ports.ts'
import { receive } from '../../lib/app/receive.ts'
import { carryOutLeaving, resumeReleases } from '../../lib/app/release.ts'
import { requestLink, signIn } from '../../lib/app/sign-in.ts'
import { undo } from '../../lib/app/undo.ts'
import { resumeUnsubscriptions, unsubscribe } from '../../lib/app/unsubscribe.ts'
import { considerGuardingAll } from '../../lib/app/welcome.ts'
import { address } from '../../lib/domain/address.ts'
import { passAskedFor } from '../../lib/domain/pass.ts'
import { digestComposer } from '../../lib/wiring/digest-composer.ts'
import { signInComposer } from '../../lib/wiring/sign-in-composer.ts'
import { welcomeComposer } from '../../lib/wiring/welcome-composer.ts'
import { sourcesOf } from '../app/archive.ts'
import { envelopeOf, houseOf } from '../support/house.ts'
import { memoryFolder, memorySentFolders } from '../support/sent-folder.ts'
import { PLANTED, planted } from './planted.ts'
import { watched } from './watched.ts'

const BEGIN = new Date('2026-06-01T12:00:00Z')
const HOUR = 3_600_000
const FROM = address('digest@kith.test')

/**
 * A day of Kith over a store on the disk, from the first message to the erasing of its owner. Before each call
 * of a port, `onCall` hears its name, and may throw. What a part of the day throws is logged, as the edges do.
 */
export async function aDay(store: LocalStore, log: Log, onCall: (call: string) => void): Promise<void> {
  let now = BEGIN
  const { owner } = planted
  const house = await houseOf()
  await store.owners.put(owner)
  const watchedAs = <P extends object>(name: string, port: P): P => watched(name, port, onCall)
  const { close: _, intake: __, ...kept } = store
  const stored = Object.fromEntries(
    Object.entries(kept).map(([name, port]) => [name, watchedAs(name, port)] as const),
  ) as typeof kept
  const oneClick: OneClick = watchedAs('oneClick', { post: async () => 'refused' })
  const mailer: Mailer = watchedAs('mailer', { send: async () => {} })
  const releases: ReleaseOrders = watchedAs('releases', { place: async () => {} })
  const ports = {
    ...stored,
    ...{ oneClick, mailer, releases, log },
    outgoing: null,
    mailbox: watchedAs('mailbox', house.deps.mailbox),
    reader: watchedAs('reader', mimeReader()),
    authenticator: watchedAs('authenticator', house.deps.authenticator),
    schedule: stored.owners,
    clock: () => now,
    from: FROM,
    fingerprintKey: new Uint8Array(16).fill(3),
    digest: (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex'),
    notes: stored.importNotes,
    forgetAccounts: async () => 0,
  }
  const digesting = {
    ...ports,
    compose: digestComposer(FROM),
    linksOf: () => ({ deliver: '/1', allow: '/2', block: '/3' }),
    allLinksOf: () => ({ deliverAll: '/4', pause: '/5' }),
    pageUrlOf: () => '/',
    replyToOf: () => null,
  }
  const acting = { ...ports, unsubscribe: (id: string, about: string) => unsubscribe(ports, id, about) }

  /** Twice, as a queue does with what failed. */
  async function part(name: string, work: () => Promise<unknown>): Promise<void> {
    for (const time of [1, 2]) {
      try {
        await work()
        return
      } catch (cause) {
        log.error('part.failed', { part: name, time, cause })
      }
    }
  }

  const folder = memoryFolder()
  folder.messages.set(1, { text: planted.sent('s1'), at: BEGIN })
  const sentFolders = watchedAs('sentFolders', memorySentFolders(owner.id, { account: folder }))
  await part('import', () =>
    importArchive(ports, { sources: sourcesOf([['Sent', planted.sent('s0')]]), owner, now }),
  )
  await part('sent folder', () => learnSentFolders({ ...ports, sentFolders }, new AbortController().signal))
  for (const [id, { to, text }] of planted.mail) {
    await store.raw.put(id, Buffer.from(text.replaceAll('\n', '\r\n')))
    const envelope = envelopeOf({ recipients: [to], mailFrom: PLANTED.stranger })
    await part('receive', () => receive(ports, { id, envelope }))
  }
  await part('act', () => act(acting, owner.id, 'news-1', 'deliver'))
  await part('undo', () => undo(acting, owner.id, 'news-1'))
  await part('act', () => act(acting, owner.id, 'news-1', 'deliver'))
  now = new Date(BEGIN.getTime() + HOUR)
  await part('hand over', () => carryOutLeaving(ports, now))
  await part('resume', () => resumeReleases(ports, now))
  await part('block', () => act(acting, owner.id, 'news-2', 'block'))
  await part('unsubscribe', () => unsubscribe(ports, owner.id, 'news-3'))
  await part('unsubscribe', () => resumeUnsubscriptions(ports))
  now = new Date(BEGIN.getTime() + 24 * HOUR)
  await part('digest', () => sendDueDigests(digesting))
  await part('welcome', () =>
    considerGuardingAll({
      ...ports,
      composeWelcome: welcomeComposer(FROM),
      welcomeLinksOf: () => ({ senders: new Map(), keepAll: '', asProposed: '', list: '' }),
    }),
  )
  const signingIn = { ...ports, compose: signInComposer(FROM), urlOf: () => '/in' }
  await part('link', () => requestLink(signingIn, owner.addresses[0]))
  await part('sign in', () => signIn(ports, passAskedFor(owner, now)))
  now = new Date(BEGIN.getTime() + 100 * 24 * HOUR)
  await part('expire', () => expire(ports))
  await part('erase', () => eraseOwner(ports, owner.id))
  now = new Date(now.getTime() + HOUR)
  await part('erase', () => finishErasing(ports))
}
