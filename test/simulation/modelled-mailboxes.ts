import { AsyncLocalStorage } from 'node:async_hooks'
import type { ImapFlow } from 'imapflow'
import type { ImapAccount } from '../../lib/adapters/imap/account.ts'
import { imapMailbox } from '../../lib/adapters/imap/imap-mailbox.ts'
import type { ImapDeps } from '../../lib/adapters/imap/sign-in.ts'
import type { Clock, Log, Mailbox } from '../../lib/app/ports.ts'
import { SentFolderFault } from '../../lib/app/sent-folder-fault.ts'
import { address } from '../../lib/domain/address.ts'
import { bytesOf, textOf } from './mail.ts'
import type { Process, Task } from './scheduler.ts'
import type { Call, World } from './world.ts'

interface Appended {
  readonly uid: number
  /** As it lies there. */
  readonly text: string
  readonly intakeId: string
  /** Since when it is in another folder. */
  movedAt: number | null
}

/** Where an owner reads, on a mail server that is nobody's business but theirs. */
export class ServedMailbox {
  readonly ownerId: string
  /** Some search no field that we know. */
  readonly searches: boolean
  readonly messages: Appended[] = []
  trouble: 'unreachable' | 'refused' | 'full' | null = null

  constructor(ownerId: string, searches: boolean) {
    this.ownerId = ownerId
    this.searches = searches
  }

  append(text: string): string {
    const intakeId = /\bid (\S+) for </.exec(text)?.[1] ?? ''
    this.messages.push({ uid: this.messages.length + 1, text, intakeId, movedAt: null })
    return intakeId
  }

  /** Those that are still in the folder. */
  get present(): readonly Appended[] {
    return this.messages.filter(({ movedAt }) => movedAt === null)
  }
}

/** A task with what it does. */
interface AtWork {
  readonly task: Task
  readonly call: Call
  readonly otherwise: Mailbox
}

/** Which of the tasks of a process is at it. */
const atWork = new AsyncLocalStorage<AtWork>()

/** Each process knows for itself which servers it leaves alone. */
const mailboxes = new WeakMap<Process, Mailbox>()

/** The adapter as it is, over modelled connections to modelled servers. */
export function ownMailbox(
  world: World,
  { task, call, otherwise }: AtWork,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Mailbox {
  const known = mailboxes.get(task.process) ?? imapMailbox({ ...connections(world), clock, log })
  mailboxes.set(task.process, known)
  return { deliver: (...of) => atWork.run({ task, call, otherwise }, () => known.deliver(...of)) }
}

function present(): AtWork {
  const at = atWork.getStore()
  if (at === undefined) throw new Error('nobody is at work')
  return at
}

const UNUSED = () => Promise.reject(new Error('nobody signs in here'))

function connections(world: World): Omit<Parameters<typeof imapMailbox>[0], 'clock' | 'log'> {
  const { scheduler, servers } = world
  return {
    accounts: {
      list: async () => servers.map(({ ownerId }) => ({ ownerId, id: 'imap' })),
      get: UNUSED,
      renew: UNUSED,
    },
    tokens: { tokenFor: UNUSED, forget: () => {} },
    otherwise: { deliver: (...of) => present().otherwise.deliver(...of) },
    pause: (ms) => {
      const { task } = present()
      return new Promise((resolve) => {
        scheduler.after(ms, () => task.process.alive && resolve())
      })
    },
    deadline(ms) {
      const { task } = present()
      const stop = new AbortController()
      scheduler.after(ms, () => task.process.alive && stop.abort())
      return stop.signal
    },
    async open(_: ImapDeps, { ownerId }, signal) {
      const server = servers.find((each) => each.ownerId === ownerId)
      if (server === undefined) throw new SentFolderFault('no-credentials')
      const { call } = present()
      await answered(
        signal,
        call(`mailbox.imap.connect ${ownerId}`, () => check(server)),
      ).catch((cause) => {
        throw cause instanceof SentFolderFault ? cause : new SentFolderFault('unreachable', cause)
      })
      return { client: clientOf(world, server, signal), imap: ACCOUNT }
    },
  }
}

const ACCOUNT: ImapAccount = {
  host: 'imap.example',
  port: 993,
  security: 'tls',
  user: 'owner',
  signIn: { type: 'password', password: 'x' },
}

function check({ trouble }: ServedMailbox): void {
  if (trouble === 'unreachable' || trouble === 'refused') throw new SentFolderFault(trouble)
}

/** What our side closes is broken, though the server may yet do as it was asked. */
function answered<T>(signal: AbortSignal, asked: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const close = () => reject(new Error('the connection is closed'))
    if (signal.aborted) close()
    signal.addEventListener('abort', close, { once: true })
    asked.then(resolve, reject)
  })
}

/** As much of a connection as delivering takes. */
function clientOf(world: World, server: ServedMailbox, signal: AbortSignal): ImapFlow {
  const { ledger, scheduler } = world
  const { ownerId } = server
  const { task, call } = present()
  const ask = <T>(name: string, effect: () => T) =>
    answered(signal, call(`mailbox.imap.${name} ${ownerId}`, effect))

  const client = {
    capabilities: new Map(),
    close: () => {},
    async append(_: string, bytes: Uint8Array) {
      const text = textOf(bytes)
      const askedAt = scheduler.now
      const delivered = await ask(`append ${/\bid (\S+) for </.exec(text)?.[1]}`, () => {
        check(server)
        if (server.trouble === 'full') throw Object.assign(new Error(), { serverResponseCode: 'OVERQUOTA' })
        const intakeId = server.append(text)
        const made = {
          ...{ ownerId, intakeId, to: address(`${ownerId}@home.example`), at: scheduler.now },
          ...{ task, recorded: false, by: server, uid: server.messages.length, askedAt, heard: false },
        }
        ledger.deliveries.push(made)
        return made
      })
      delivered.heard = true
      return { uid: delivered.uid }
    },
    mailboxOpen: () => ask('open', () => check(server)),
    search: ({ header }: { readonly header: { readonly received?: string } }) =>
      ask('search', () => {
        const { received } = header
        if (!server.searches || received === undefined) return []
        return server.present.filter(({ text }) => unfolded(text).includes(received)).map(({ uid }) => uid)
      }),
    fetchAll: (range: string) =>
      ask('fetch', () => {
        const uids = range.split(',').map(Number)
        return server.present
          .filter(({ uid }) => uids.includes(uid))
          .map(({ uid, text }) => ({ uid, headers: Buffer.from(bytesOf(text)) }))
      }),
  }
  // These are all the methods that `append` and `holds` call.
  return client as unknown as ImapFlow
}

function unfolded(text: string): string {
  return text.replace(/\r?\n[ \t]+/g, ' ')
}
