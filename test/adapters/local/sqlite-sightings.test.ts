import { expect, test } from '@jest/globals'
import { openLocalStore } from '../../../lib/adapters/local/store.ts'
import { anEntry } from '../../contracts/fixtures.ts'
import { ask } from '../../contracts/lessons.ts'
import { describeSightingsContract } from '../../contracts/sightings.ts'
import { inMemory, onDisk } from './opened.ts'

describeSightingsContract(
  'SQLite',
  onDisk(({ entries, history }) => ({ entries, history })),
)
describeSightingsContract(
  'SQLite in memory',
  inMemory(({ entries, history }) => ({ entries, history })),
)

test('a text that has not come for half a year is forgotten when the next one is counted', async () => {
  const { entries, history, close } = openLocalStore(':memory:')
  await entries.create(anEntry(), { bands: ['00aa', '00bb'], at: new Date('2026-01-01T00:00:00Z') })
  await entries.create(anEntry({ intakeId: 'a2' }), { bands: ['00bb'], at: new Date('2026-06-01T00:00:00Z') })
  const later = new Date('2026-07-15T00:00:00Z')
  await entries.create(anEntry({ intakeId: 'a3' }), { bands: ['00aa'], at: later })
  const { sighted } = await history.consult('jo', ask({ bands: ['00aa', '00bb'] }))
  expect(sighted?.get('00aa')).toEqual({ count: 1, lastAt: later })
  expect(sighted?.get('00bb')?.count).toBe(2)
  close()
})
