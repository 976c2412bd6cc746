import { describe, expect, test } from '@jest/globals'
import type { Entries } from '../../lib/app/ports.ts'
import { address } from '../../lib/domain/address.ts'
import { ENTRY_STATES, type Entry, type EntryState } from '../../lib/domain/entry.ts'
import type { Judgement } from '../../lib/domain/judgement.ts'
import { undeliveredEntry } from '../../lib/domain/undelivered.ts'
import { aBareEntry, anEntry } from './fixtures.ts'

const NOW = new Date('2026-03-20T12:00:00.000Z')

/** The part of the contract of entries that is about how they were judged. */
export function describeJudgements(store: () => Entries): void {
  describe('judgements', () => {
    test('tell of an entry what the entry itself does, in whatever state', async () => {
      const entries = ENTRY_STATES.map((state, day) => ofDay(day, state))
      for (const entry of entries) await store().create(entry)
      await store().create(anEntry({ ownerId: 'ida' }))
      const newestFirst = entries.toReversed().map(judgementOf)
      expect((await store().judgements('jo', 20)).map(judgementOf)).toEqual(newestFirst)
      // Whoever asks again hears the same.
      expect((await store().judgements('jo', 20)).map(judgementOf)).toEqual(newestFirst)
      expect((await store().judgements('jo', 3)).map(judgementOf)).toEqual(newestFirst.slice(0, 3))
      expect(await store().judgements('nobody', 3)).toEqual([])
    })

    test('with nobody’s address, and with the one that it came to', async () => {
      const to = address('jo+shop@garten.example')
      await store().create(aBareEntry({ to }))
      const [judgement] = await store().judgements('jo', 1)
      expect(judgement).toMatchObject({ to, author: { name: null, address: null } })
    })

    test('are as fresh as what has come, moved on, or come back', async () => {
      await store().create(ofDay(1, 'delivered'))
      expect(await codes(store())).toEqual(['tie-weak'])
      const moved = await store().advance('jo', 'd1', ['delivered'], 'delivering', NOW)
      await store().create(ofDay(2, 'delivered', { verdict: aBareEntry().verdict }))
      expect(await codes(store())).toEqual(['never-held', 'tie-weak'])
      if (moved === null) throw new Error('it did not move')
      const back = undeliveredEntry(moved, 'came-back', new Date(NOW.getTime() + 1))
      expect(await store().putBack(moved, back)).toBe(true)
      expect(await codes(store())).toEqual(['never-held', 'came-back'])
    })
  })
}

function ofDay(day: number, state: EntryState, changes: Partial<Entry> = {}): Entry {
  const receivedAt = new Date(Date.UTC(2026, 2, 1 + day))
  const name = `Petra ${day}`
  const author = { name, address: address(`petra${day}@garten.example`), platform: null }
  return anEntry({ intakeId: `d${day}`, receivedAt, author, state, ...changes })
}

async function codes(store: Entries): Promise<readonly string[]> {
  return (await store.judgements('jo', 9)).map(({ verdict }) => verdict.reasons[0].code)
}

/** No more of an entry than a judgement has. */
function judgementOf({ author, receivedAt, to, tie, verdict }: Judgement) {
  const { kind, guarded, reasons } = verdict
  const said = { kind, guarded, tie: verdict.tie, codes: reasons.map(({ code }) => code) }
  return { author, receivedAt, to, level: tie.level, said }
}
