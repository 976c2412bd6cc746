import { address } from '../../lib/domain/address.ts'
import type { Digest } from '../../lib/domain/digest.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { expiryOf } from '../../lib/domain/held.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import { NO_TIE } from '../../lib/domain/tie.ts'
import type { Verdict } from '../../lib/domain/verdict.ts'

export const NOW = new Date('2026-11-26T16:30:00Z')

/** Jonas Weber in Hamburg, guarded, reading German. */
export function ownerOf(partial: Partial<Owner> = {}): Owner {
  return {
    id: 'owner-1',
    name: 'Jonas Weber',
    addresses: [address('jonas@weber.example')],
    journalAddress: address('sent-4f1d@weber.example'),
    language: 'de',
    timeZone: 'Europe/Berlin',
    mode: 'guarding',
    sensitivity: 'normal',
    interests: { topics: [], effect: 'raise' },
    digestTimes: ['07:00'],
    nextDigestAt: new Date('2026-11-27T06:00:00Z'),
    ...partial,
  }
}

/** A newsletter of Max Muster's that waits: the owner has never written to him. */
export function heldEntry(partial: Partial<Entry> = {}, verdict: Partial<Verdict> = {}): Entry {
  const receivedAt = partial.receivedAt ?? NOW
  return {
    ownerId: 'owner-1',
    intakeId: 'a1b2c3d4e5f60718293a4b5c6d7e8f90',
    state: 'held',
    receivedAt,
    stateAt: receivedAt,
    mailFrom: null,
    messageId: 'news-1@muster.example',
    subject: 'Vertrieb mit Herz: meine Woche',
    excerpt: 'Guten Tag, diese Woche habe ich wieder viel erlebt und möchte Sie daran teilhaben lassen.',
    author: { name: 'Max Muster', address: address('max@muster.example'), platform: null },
    authentication: 'pass',
    tie: NO_TIE,
    signals: [{ name: 'list-unsubscribe', kind: 'newsletter', weight: 1.9, detail: 'List-Unsubscribe' }],
    listId: null,
    event: null,
    expiresAt: expiryOf(receivedAt),
    digestedAt: null,
    verdict: {
      disposition: 'hold',
      guarded: 'hold',
      kind: 'newsletter',
      tie: 'none',
      reasons: [
        { code: 'tie-none', facts: { who: 'Max Muster', tie: 'none' } },
        { code: 'mass-kind', facts: { kind: 'newsletter' } },
      ],
      counterfactual: { code: 'if-known', facts: { who: 'Max Muster' } },
      policyVersion: 1,
      ...verdict,
    },
    ...partial,
  }
}

/** A letter of Anna Berger's that was delivered: the owner knows her well. */
export function deliveredEntry(partial: Partial<Entry> = {}): Entry {
  return heldEntry(
    {
      intakeId: '00112233445566778899aabbccddeeff',
      state: 'delivered',
      subject: 'Donnerstag um acht?',
      author: { name: 'Anna Berger', address: address('anna@berger.example'), platform: null },
      tie: {
        level: 'close',
        rank: 7.31,
        sent: 14,
        answers: 11,
        meetings: 1,
        threads: 6,
        lastMonth: 202611,
        by: 'address',
      },
      signals: [],
      expiresAt: null,
      ...partial,
    },
    {
      disposition: 'deliver',
      guarded: 'deliver',
      kind: 'personal',
      tie: 'close',
      reasons: [{ code: 'never-held', facts: { kind: 'personal', who: 'Anna Berger' } }],
      counterfactual: null,
    },
  )
}

/** A digest of these entries, each a group of its own. */
export function digestOf(entries: readonly Entry[], partial: Partial<Digest> = {}): Digest {
  return {
    id: 'digest-owner-1-1795710600000',
    sort: 'regular',
    owner: ownerOf(),
    at: NOW,
    groups: entries.map((entry) => ({
      who: entry.author.name ?? entry.author.address ?? '?',
      entries: [entry],
      topic: null,
    })),
    count: entries.length,
    blocked: 0,
    waiting: 0,
    nextToGo: null,
    stillComing: [],
    links: new Map(entries.map(({ intakeId }) => [intakeId, linksTo(intakeId)])),
    pageUrl: 'http://127.0.0.1:8025/',
    allLinks: {
      deliverAll: `http://127.0.0.1:8025/act/deliver-all-${'x'.repeat(80)}`,
      pause: `http://127.0.0.1:8025/act/pause-${'x'.repeat(80)}`,
    },
    replyTo: address('digest+owner-1.mw1p2x3c.0123456789abcdef0123@kith.localhost'),
    ...partial,
  }
}

function linksTo(intakeId: string) {
  // As long as a real token for an id of 32 characters.
  const to = (act: string) => `http://127.0.0.1:8025/act/${act}-${intakeId}${'x'.repeat(52)}`
  return { deliver: to('deliver'), allow: to('allow'), block: to('block'), person: to('person') }
}
