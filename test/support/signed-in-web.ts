import type { Act } from '../../lib/app/act.ts'
import type { Address } from '../../lib/domain/address.ts'
import type { Entry, EntryState } from '../../lib/domain/entry.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import { type Pass, passOfDigest, sessionBy } from '../../lib/domain/pass.ts'
import { actLinks, signInUrl } from '../../lib/web/links.ts'
import { deliverToLinks, sessions, signInLinks } from '../../lib/web/passes.ts'
import { createSignedInWeb } from '../../lib/web/signed-in.ts'
import { tokens } from '../../lib/web/tokens.ts'
import { welcomeTokens } from '../../lib/web/welcome-tokens.ts'
import { NOW } from './entries.ts'
import {
  memoryAliases,
  memoryClaims,
  memoryDigests,
  memoryEntries,
  memoryOwners,
  memoryRawMail,
  memoryRules,
  noHoldings,
  readerOf,
  recordingLog,
} from './fakes.ts'
import { messageOf } from './message.ts'

interface Given {
  readonly owners: readonly Owner[]
  readonly entries?: readonly Entry[]
  /** The store of entries is broken. */
  readonly failing?: boolean
  /** No mail can be sent. */
  readonly mute?: boolean
}

const SECRET = new Uint8Array(32).fill(7)

/** The pages as they stand open to the world, over stores in memory, and a browser with its cookies. */
export function signedInWebOf({ owners: all, entries: held = [], failing = false, mute = false }: Given) {
  const entries = memoryEntries(...held)
  const owners = memoryOwners(...all)
  const claims = memoryClaims()
  const log = recordingLog()
  const links = signInLinks(SECRET)
  const signer = tokens(SECRET)
  const acted: (readonly [string, string, Act])[] = []
  const requested: Address[] = []
  const paused: number[] = []
  const sent: string[] = []
  let now = NOW
  const app = createSignedInWeb({
    clock: () => now,
    log,
    owners,
    entries: failing ? { ...entries, list: () => Promise.reject(new Error('no table')) } : entries,
    claims,
    aliases: memoryAliases(),
    digests: memoryDigests(...all.map(({ id }) => ({ id: `of-${id}`, ownerId: id, at: NOW, count: 1 }))),
    raw: memoryRawMail(new Map(all.map(({ id }) => [`of-${id}`, new Uint8Array(1)]))),
    reader: readerOf(messageOf({ subject: 'One message waiting' })),
    tokens: signer,
    history: memoryRules(),
    holdings: noHoldings(),
    forgetAccounts: async () => 0,
    unsubscribeSoon: async () => 'nothing',
    exportPart: null,
    welcomeTokens: welcomeTokens(SECRET),
    deliverToLinks: deliverToLinks(SECRET),
    confirmDeliverTo: async () => true,
    links,
    sessions: sessions(SECRET),
    async act(ownerId, intakeId, act) {
      acted.push([ownerId, intakeId, act])
      const to: EntryState = act === 'block' ? 'discarded' : 'leaving'
      return (await entries.advance(ownerId, intakeId, ['held'], to, NOW)) ? 'done' : 'already'
    },
    async undo(ownerId, intakeId) {
      return (await entries.advance(ownerId, intakeId, ['leaving'], 'held', NOW)) ? 'done' : 'late'
    },
    async sendDigest(ownerId) {
      sent.push(ownerId)
      return { outcome: 'nothing' }
    },
    async requestLink(at) {
      requested.push(at)
      if (mute) throw new Error('SES is down')
    },
    pause: async (ms) => void paused.push(ms),
    allowedHosts: ['kith.example', 'localhost'],
  })

  return {
    acted,
    requested,
    paused,
    sent,
    log,
    later(ms: number) {
      now = new Date(NOW.getTime() + ms)
    },
    linkTo: (entry: Entry, act: 'deliver' | 'allow' | 'block') => actLinks(signer, '', entry)[act],
    linkFor: (owner: Owner, id = 'digest-1') => signInUrl(links, '', passOfDigest({ id, owner, at: NOW })),
    issue: (pass: Pass) => signInUrl(links, '', pass),
    /** A cookie that nobody was given, but well signed. */
    sessionOf: (owner: Owner) =>
      sessions(SECRET).issue(sessionBy(passOfDigest({ id: 'd', owner, at: NOW }), NOW)),
    browser: (origin = 'https://kith.example') => browserAt(app, origin),
  }
}

type App = ReturnType<typeof createSignedInWeb>

/** Keeps the one cookie as a browser would, and sends what a browser sends with a form. */
function browserAt(app: App, origin: string) {
  let cookie = ''

  async function ask(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    if (cookie !== '') headers.set('cookie', cookie)
    const answer = await app.request(`${origin}${path}`, { ...init, headers })
    const [set] = answer.headers.getSetCookie()
    if (set !== undefined) cookie = /Max-Age=0/.test(set) ? '' : set.replace(/;.*/s, '')
    return answer
  }

  return {
    get: (path: string, init: RequestInit = {}) => ask(path, init),
    post: (path: string, body = '', headers: Record<string, string> = {}) =>
      ask(path, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin,
          'sec-fetch-site': 'same-origin',
          ...headers,
        },
      }),
    cookie: () => cookie,
    setCookie(to: string) {
      cookie = to
    },
  }
}
