import type { Act } from '../../lib/app/act.ts'
import { isDigestAct } from '../../lib/domain/acts.ts'
import { address } from '../../lib/domain/address.ts'
import type { Entry, EntryState } from '../../lib/domain/entry.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import type { WebDeps } from '../../lib/web/deps.ts'
import { actLinks } from '../../lib/web/links.ts'
import { deliverToLinks } from '../../lib/web/passes.ts'
import { createWeb } from '../../lib/web/routes.ts'
import { tokens } from '../../lib/web/tokens.ts'
import { welcomeTokens } from '../../lib/web/welcome-tokens.ts'
import { NOW, ownerOf } from './entries.ts'
import {
  memoryAliases,
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
  readonly owner?: Owner
  readonly entries?: readonly Entry[]
  /** One digest was sent: `d1`. */
  readonly digest?: boolean
  /** The store of owners is broken. */
  readonly failing?: boolean
}

const STATES: readonly EntryState[] = ['delivered', 'held', 'releasing', 'released', 'discarded', 'expired']

const DIGEST_MAIL = messageOf({
  from: [{ name: 'Kith', address: address('digest@kith.localhost') }],
  subject: '2 messages waiting: Max Muster',
  text: '2 <messages>\nwait',
  html: '<!doctype html><html><head><title>x</title></head><body>two</body></html>',
})

/** The pages over stores in memory, with a record of what was done through them. */
export function webOf(given: Given = {}) {
  const owner = given.owner ?? ownerOf()
  const entries = memoryEntries(...(given.entries ?? []))
  const raw = memoryRawMail(new Map(given.digest ? [['d1', new Uint8Array(1)]] : []))
  const signer = tokens(new Uint8Array(32).fill(7))
  const log = recordingLog()
  const acted: (readonly [string, string, Act])[] = []
  const sent: string[] = []
  const owners = memoryOwners(owner)
  const deps: WebDeps = {
    clock: () => NOW,
    log,
    owners: given.failing ? { ...owners, get: () => Promise.reject(new Error('disk on fire')) } : owners,
    entries,
    aliases: memoryAliases(),
    digests: memoryDigests(...(given.digest ? [{ id: 'd1', ownerId: owner.id, at: NOW, count: 2 }] : [])),
    raw,
    reader: readerOf(DIGEST_MAIL),
    tokens: signer,
    history: memoryRules(),
    holdings: noHoldings(),
    forgetAccounts: async () => 0,
    unsubscribeSoon: async () => 'nothing',
    exportPart: null,
    welcomeTokens: welcomeTokens(new Uint8Array(32).fill(7)),
    deliverToLinks: deliverToLinks(new Uint8Array(32).fill(7)),
    confirmDeliverTo: async () => true,
    async act(ownerId, intakeId, act) {
      acted.push([ownerId, intakeId, act])
      if (isDigestAct(act)) return 'done'
      const to: EntryState = act === 'block' ? 'discarded' : 'leaving'
      return (await entries.advance(ownerId, intakeId, ['held'], to, NOW)) ? 'done' : 'already'
    },
    async undo(ownerId, intakeId) {
      return (await entries.advance(ownerId, intakeId, ['leaving'], 'held', NOW)) ? 'done' : 'late'
    },
    async sendDigest(ownerId) {
      sent.push(ownerId)
      return given.digest ? { outcome: 'sent', id: 'd1', count: 2 } : { outcome: 'nothing' }
    },
    ownerId: owner.id,
    hint: { smtp: '127.0.0.1:2525', maildir: '/data/maildir', journal: owner.journalAddress },
    canSignOut: false,
    allowedHosts: ['localhost', '127.0.0.1:8025'],
  }
  const app = createWeb(deps)
  return {
    deps,
    acted,
    sent,
    log,
    raw,
    get: async (path: string, init?: RequestInit) => app.request(path, init),
    linkTo: (entry: Entry, act: 'deliver' | 'allow' | 'block') => actLinks(signer, '', entry)[act],
    snapshot: async () => JSON.stringify(await entries.list(owner.id, STATES, 1_000)),
  }
}
