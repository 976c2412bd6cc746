import { describe, expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import { contactsOf, groupContacts, type Receipt } from '../../lib/domain/contacts.ts'
import type { Kind } from '../../lib/domain/kind.ts'
import { EMPTY_RECORD, type TieKey, type TieRecord } from '../../lib/domain/tie.ts'

const NOW = new Date('2026-06-01T12:00:00Z')

const record = (of: Partial<TieRecord>): TieRecord => ({ ...EMPTY_RECORD, ...of })
const CLOSE = record({ outgoing: 600, sent: 9, answers: 7, threads: [1, 2], months: [202605] })
const KNOWN = record({ outgoing: 90, sent: 2, answers: 1, threads: [1, 2], months: [202605] })
const FADED = record({ outgoing: 0.01, sent: 2, answers: 1, threads: [1, 2], months: [201601] })

const at = (name: string): TieKey => `address:${address(name)}`

function receipt(name: string | null, from: string | null, kind: Kind, over: Partial<Receipt> = {}): Receipt {
  return {
    author: { name, address: from === null ? null : address(from), platform: null },
    kind,
    tie: 'none',
    disposition: 'deliver',
    at: NOW,
    to: null,
    ...over,
  }
}

const groupsOf = (receipts: readonly Receipt[], ties: ReadonlyArray<readonly [TieKey, TieRecord]>) =>
  groupContacts(contactsOf(receipts, ties, NOW))

describe('the groups', () => {
  const groups = groupsOf(
    [
      receipt('Anna Berger', 'anna@x.example', 'newsletter'),
      receipt('Max Muster', 'max@x.example', 'newsletter', { disposition: 'hold' }),
      receipt('Max Muster', 'max@x.example', 'invitation', { disposition: 'hold' }),
      receipt('Lena Voss', 'lena@x.example', 'newsletter'),
      receipt('Lena Voss', 'lena@x.example', 'personal'),
    ],
    [
      [at('anna@x.example'), CLOSE],
      [at('ben@x.example'), KNOWN],
      [at('old@x.example'), FADED],
      [at('card@x.example'), record({ collected: true })],
      [at('once@x.example'), record({ outgoing: 1, sent: 1, threads: [3], months: [202605] })],
      ['name:paula probe', record({ collected: true })],
      ['name:max muster', record({ collected: true })],
      ['name:ben ziegler', record({ ...KNOWN, addresses: [address('ben@x.example')] })],
      ['domain:x.example', CLOSE],
    ],
  )
  const named = (list: 'close' | 'known' | 'fading' | 'massOnly' | 'collected') =>
    groups[list].map(({ author }) => author.name ?? author.address)

  test('tell whom the owner knows from whom they collected, and who collected them', () => {
    expect(named('close')).toEqual(['Anna Berger'])
    expect(named('known')).toEqual(['Ben Ziegler'])
    expect(named('fading')).toEqual(['old@x.example'])
    expect(named('massOnly')).toEqual(['Max Muster'])
    expect(named('collected')).toEqual(['card@x.example', 'Paula Probe'])
  })

  test('count what came, and note that a network had them', () => {
    expect(groups.massOnly[0]).toMatchObject({ massMail: 2, letters: 0, held: 2, collected: true })
  })

  test('leave over whom neither side answered: a letter from nobody, one to nobody', () => {
    expect(groups.others).toBe(2)
  })
})

describe('a contact', () => {
  test('is one person whatever the sub-address, and known by the addresses that they use', () => {
    const alias = address('owner+xing@x.example')
    const [only, ...more] = contactsOf(
      [
        receipt('Max', 'max+a@x.example', 'newsletter', { to: alias }),
        receipt(null, 'max@x.example', 'newsletter', { to: alias }),
        receipt('Max Muster', 'max@x.example', 'personal', { to: address('owner@x.example') }),
      ],
      [],
      NOW,
    )
    expect(more).toEqual([])
    expect(only?.author.name).toBe('Max Muster')
    expect([...(only?.aliases ?? [])]).toEqual([
      ['owner+xing@x.example', 2],
      ['owner@x.example', 1],
    ])
  })

  test('is not the owner', () => {
    expect(contactsOf([receipt('Me', 'me@x.example', 'personal', { tie: 'self' })], [], NOW)).toEqual([])
  })

  test('with a hostile name is but another name', () => {
    const names = ['__proto__', 'constructor', 'toString']
    const contacts = contactsOf(
      names.map((name) => receipt(name, null, 'newsletter')),
      [],
      NOW,
    )
    expect(contacts.map(({ author }) => author.name).sort()).toEqual([...names].sort())
  })
})
