import { address } from '../../lib/domain/address.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import type { Owner } from '../../lib/domain/owner.ts'

/** A whole owner whose addresses follow from the id. */
export function anOwner(id: string, changes: Partial<Owner> = {}): Owner {
  return {
    id,
    name: 'Jördis Ahlgrimm',
    addresses: [address(`${id}@kith.example`)],
    journalAddress: address(`journal-${id}@kith.example`),
    language: 'de',
    timeZone: 'Europe/Berlin',
    mode: 'guarding',
    sensitivity: 'normal',
    interests: { topics: ['rock', 'Vögel „am Deich“'], unwelcome: ['krypto'], effect: 'raise' },
    digestTimes: ['07:30', '18:00'],
    nextDigestAt: new Date('2026-03-02T06:30:00.123Z'),
    ...changes,
  }
}

/** A held newsletter that uses every field. */
export function anEntry(changes: Partial<Entry> = {}): Entry {
  return {
    ownerId: 'jo',
    intakeId: 'a1',
    others: ['max', 'erika'],
    state: 'held',
    receivedAt: new Date('2026-03-01T09:10:11.012Z'),
    stateAt: new Date('2026-03-01T09:10:12.345Z'),
    mailFrom: address('bounce-77@post.example'),
    messageId: '77.abc@post.example',
    subject: 'Einladung: „Nacht der Gärten“ 🌿 \u0000\ud800',
    excerpt: "O'Hara; DROP TABLE entries; --\nzweite Zeile",
    author: { name: 'Petra Öztürk', address: address('petra@garten.example'), platform: 'xing' },
    authentication: 'pass',
    tie: {
      level: 'weak',
      rank: 0.1 + 0.2,
      sent: 1,
      answers: 0,
      meetings: 0,
      threads: 1,
      lastMonth: 202501,
      by: 'address',
    },
    signals: [
      { name: 'list-unsubscribe', kind: 'newsletter', weight: 1.75, detail: '<https://post.example/aus>' },
      { name: 'names-owner', kind: 'personal', weight: -0.5, detail: 'Hallo Jo' },
    ],
    verdict: {
      disposition: 'hold',
      guarded: 'hold',
      kind: 'newsletter',
      tie: 'weak',
      reasons: [
        { code: 'tie-weak', facts: { who: 'Petra Öztürk', sent: 1, lastMonth: 202501 } },
        {
          code: 'mass-kind',
          facts: { kind: 'newsletter', evidence: 'list-unsubscribe', seen: 'List-Unsubscribe' },
        },
      ],
      counterfactual: { code: 'if-known', facts: { who: 'Petra Öztürk' } },
      policyVersion: 1,
    },
    listId: 'garten.post.example',
    event: {
      summary: 'Nacht der Gärten',
      start: '2026-06-20T19:00:00+02:00',
      location: null,
      answerBy: '2026-06-12',
    },
    expiresAt: new Date('2026-04-30T09:10:12.345Z'),
    digestedAt: null,
    ...changes,
  }
}

/** The same with nothing in it that may be absent. */
export function aBareEntry(changes: Partial<Entry> = {}): Entry {
  return anEntry({
    state: 'delivering',
    mailFrom: null,
    messageId: null,
    subject: '',
    excerpt: '',
    author: { name: null, address: null, platform: null },
    authentication: 'unknown',
    tie: {
      level: 'none',
      rank: 0,
      sent: 0,
      answers: 0,
      meetings: 0,
      threads: 0,
      lastMonth: null,
      by: 'none',
    },
    signals: [],
    verdict: {
      disposition: 'deliver',
      guarded: 'deliver',
      kind: 'personal',
      tie: 'none',
      reasons: [{ code: 'never-held', facts: {} }],
      counterfactual: null,
      policyVersion: 1,
    },
    listId: null,
    event: null,
    expiresAt: null,
    ...changes,
  })
}
