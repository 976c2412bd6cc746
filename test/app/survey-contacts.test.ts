import { describe, expect, test } from '@jest/globals'
import { surveyContacts } from '../../lib/app/survey-contacts.ts'
import { type Address, address } from '../../lib/domain/address.ts'
import { EMPTY_RECORD, recordOf, type TieKey, type TieRecord } from '../../lib/domain/tie.ts'
import { heldEntry, NOW } from '../support/entries.ts'
import { memoryEntries } from '../support/fakes.ts'

const DAY = 86_400_000

/** So many letters there and back, the last so many days ago. */
function exchanged(at: Address, letters: number, daysAgo: number): TieRecord {
  const day = new Date(NOW.getTime() - daysAgo * DAY)
  const one = { with: at, name: null, at: day, share: 1, thread: 't' }
  const wrote = recordOf({ ...one, type: 'wrote' }, `address:${at}`)
  const answered = recordOf({ ...one, type: 'answered' }, `address:${at}`)
  return {
    ...EMPTY_RECORD,
    outgoing: wrote.outgoing * letters,
    incoming: answered.incoming * letters,
    sent: letters,
    answers: letters,
    months: wrote.months,
    threads: wrote.threads,
  }
}

function historyOf(ties: () => Iterable<readonly [TieKey, TieRecord]>) {
  return {
    async *ties() {
      yield* ties()
    },
  }
}

describe('a survey of the contacts', () => {
  test('of a hundred thousand shows the best of each group and counts them all', async () => {
    const collected = { ...EMPTY_RECORD, collected: true }
    const history = historyOf(function* () {
      for (let n = 0; n < 100_000; n++) {
        const at = address(`p${n}@x.example`)
        if (n % 1_000 === 0) yield [`address:${at}`, exchanged(at, 20 + n / 1_000, 1)]
        else if (n % 1_000 === 1) yield [`address:${at}`, exchanged(at, 1, 30)]
        else if (n % 1_000 === 2) yield [`address:${at}`, exchanged(at, 1, 4_000)]
        else yield [`address:${at}`, collected]
      }
      yield ['name:pia sommer', { ...EMPTY_RECORD, addresses: [address('p99000@x.example')] }]
      yield ['name:nur im netz', collected]
    })
    const survey = await surveyContacts({ history, entries: memoryEntries() }, 'owner-1', NOW, 5)
    const counts = Object.entries(survey).map(([group, { contacts, count }]) => [
      group,
      contacts.length,
      count,
    ])
    expect(counts).toEqual([
      ['close', 5, 100],
      ['known', 5, 100],
      ['fading', 5, 100],
      ['massOnly', 0, 0],
      ['collected', 5, 99_701],
    ])
    expect(survey.close.contacts[0]?.author).toMatchObject({
      name: 'Pia Sommer',
      address: 'p99000@x.example',
    })
  })

  test('knows who only sends mass mail from one whose letters were left alone, and from one it knows', async () => {
    const known = address('anna@berger.example')
    const history = historyOf(() => [
      [`address:${known}`, exchanged(known, 9, 1)],
      ['address:max@muster.example', { ...EMPTY_RECORD, collected: true }],
      ['name:anna berger', { ...EMPTY_RECORD, sent: 9, answers: 9, addresses: [known] }],
    ])
    const hidden = { name: 'Anna Berger', address: null, platform: 'linkedin' }
    const ina = { name: 'Ina', address: address('ina@igel.example'), platform: null }
    const entries = memoryEntries(
      heldEntry(),
      heldEntry({ intakeId: 'a1', author: hidden }),
      heldEntry({ intakeId: 'i1', author: ina }, { kind: 'personal', guarded: 'deliver' }),
    )
    const survey = await surveyContacts({ history, entries }, 'owner-1', NOW, 5)
    expect(survey.massOnly).toMatchObject({ count: 1, contacts: [{ author: { name: 'Max Muster' } }] })
    expect(survey.collected.count).toBe(0)
    // Whom a platform hides is the same person as under their address.
    expect(survey.close).toMatchObject({ count: 1, contacts: [{ author: { address: known }, massMail: 1 }] })
  })
})
