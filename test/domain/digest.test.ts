import { describe, expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import { digestContent, numbered } from '../../lib/domain/digest.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { reasonText } from '../../lib/domain/reasons.ts'
import type { Unsubscription } from '../../lib/domain/unsubscription.ts'
import type { Verdict } from '../../lib/domain/verdict.ts'
import { heldEntry, NOW } from '../support/entries.ts'

const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000)
const view = {
  now: NOW,
  occasion: NOW,
  topics: ['Jazz'],
  history: [] as readonly Entry[],
  unsubscriptions: [],
}

function from(name: string, over: Partial<Entry> = {}, verdict: Partial<Verdict> = {}): Entry {
  const author = { name, address: address(`${name.toLowerCase()}@x.example`), platform: null }
  const reasons: Verdict['reasons'] = [{ code: 'tie-none', facts: { who: name, kind: 'newsletter' } }]
  return heldEntry({ intakeId: `${name}-${over.subject ?? ''}`, author, ...over }, { reasons, ...verdict })
}

describe('what a digest lists', () => {
  test('welcome topics come first, then whoever wrote last; each author once', () => {
    const content = digestContent(
      [
        from('Max', { receivedAt: ago(2), subject: 'a' }),
        from('Ute', { receivedAt: ago(1) }),
        from('Kim', { receivedAt: ago(3), subject: 'Jazzfrühling in Altona' }),
        from('Max', { receivedAt: ago(4), subject: 'b' }),
      ],
      view,
    )
    expect(content.groups.map(({ who, topic, entries }) => [who, topic, entries.length])).toEqual([
      ['Kim', 'Jazz', 1],
      ['Ute', null, 1],
      ['Max', null, 2],
    ])
    expect([...numbered(content.groups)]).toEqual([
      ['Kim-Jazzfrühling in Altona', 1],
      ['Ute-', 2],
      ['Max-a', 3],
      ['Max-b', 4],
    ])
  })

  test('the reason counts what has come from them, by its kind where it is of one', () => {
    const sentence = (history: readonly Entry[]) => {
      const { groups } = digestContent([from('Max')], { ...view, history: [from('Max'), ...history] })
      const reason = groups[0]?.entries[0].verdict.reasons[0]
      return reason && [reasonText(reason, 'en'), reasonText(reason, 'de')]
    }
    const invitation = { kind: 'invitation' } as const
    expect(sentence([])).toEqual(['You have never written to Max.', 'Sie haben Max noch nie geschrieben.'])
    expect(sentence([from('Max', { state: 'expired' }), from('Ute')])).toEqual([
      'You have never written to Max, who has sent you 2 mass mails.',
      'Sie haben Max noch nie geschrieben, von dort aber schon 2 Massenmails erhalten.',
    ])
    const { groups } = digestContent([from('Max', {}, invitation)], {
      ...view,
      history: Array.from({ length: 14 }, () => from('Max', {}, invitation)),
    })
    const counted = groups[0]?.entries[0].verdict.reasons[0]
    expect(counted && reasonText(counted, 'en')).toBe(
      'You have never written to Max, who has sent you 14 invitations.',
    )
  })

  test('letters count for nothing, nor does mail to be delivered once an address is confirmed', () => {
    const letter = from('Max', {}, { kind: 'personal' })
    const waiting = from('Ute', {}, { reasons: [{ code: 'no-address', facts: {} }] })
    const { groups, listed } = digestContent([from('Max'), waiting], {
      ...view,
      history: [from('Max'), letter],
    })
    expect(listed).toHaveLength(1)
    expect(groups[0]?.entries[0].verdict.reasons[0].facts.received).toBe(1)
  })

  test('what expires next is said, though an earlier digest listed it', () => {
    const old = from('Max', { receivedAt: ago(40), digestedAt: ago(39) })
    const { nextToGo, listed, waiting } = digestContent([from('Ute'), old], view)
    expect(nextToGo?.entry.intakeId).toBe(old.intakeId)
    expect([listed.length, waiting]).toEqual([1, 1])
    expect(digestContent([], view).nextToGo).toBeNull()
  })
})

describe('who was asked to stop and goes on', () => {
  const asked: Unsubscription = {
    ...{ ownerId: 'owner-1', intakeId: 'first', version: 2, way: 'one-click', state: 'done', reason: null },
    ...{
      attempts: 1,
      askedAt: ago(9),
      stateAt: ago(9),
      retryAt: null,
      listId: null,
      person: 'max@x.example',
    },
  }
  const goingOn = (...held: readonly Entry[]) =>
    digestContent(held, { ...view, history: held, unsubscriptions: [asked] }).stillComing.map(
      ({ entry, count }) => [entry.subject, count],
    )

  test('is told of with the newest of their mail, and how many there were', () => {
    expect(
      goingOn(
        from('Max', { receivedAt: ago(1), subject: 'new' }),
        from('Max', { receivedAt: ago(3), subject: 'old', digestedAt: ago(2) }),
        from('Max', { receivedAt: ago(8), subject: 'within two days', digestedAt: ago(7) }),
        from('Ute', { receivedAt: ago(1) }),
      ),
    ).toEqual([['new', 2]])
  })

  test('is not told of again by a digest that lists nothing more of theirs', () => {
    expect(goingOn(from('Max', { receivedAt: ago(3), digestedAt: ago(2) }), from('Ute'))).toEqual([])
  })
})
