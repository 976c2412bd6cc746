import { expect, test } from '@jest/globals'
import { type SettleDeps, settle } from '../../lib/app/import-settle.ts'
import type { ImportNote, ImportNotes } from '../../lib/app/ports.ts'
import { address } from '../../lib/domain/address.ts'
import { taughtBySent } from '../../lib/domain/learning.ts'
import { anna } from '../support/house.ts'
import { messageOf } from '../support/message.ts'
import { library } from './archive.ts'

const JONAS = address('jonas@weber.example')
const AT = new Date('2024-05-01T10:00:00Z')

/** One letter to Jonas, of which an archive has that many copies, each under a Message-ID of its own. */
function notesOf(copies: number): readonly ImportNote[] {
  return Array.from({ length: copies }, (_, n) => {
    const messageId = `copy-${n}@berger.example`
    const message = messageOf({ messageId, date: AT })
    const teaching = taughtBySent(message, messageId, anna.addresses, AT)
    return { sort: 'sent', likeness: 'one letter', teaching, refersTo: [] }
  })
}

/** Gives a few notes at a time, as a large archive has them, and fails at the n-th removal. */
function failing(notes: ImportNotes, page: number, failsAt: number): ImportNotes {
  let removals = 0
  return {
    ...notes,
    read: (ownerId, sort, after, limit) => notes.read(ownerId, sort, after, Math.min(page, limit)),
    async remove(ownerId, some) {
      if (++removals === failsAt) throw new Error('the power fails')
      await notes.remove(ownerId, some)
    },
  }
}

test.each([1, 2, 3, 4, 5, 6])(
  'copies are no letters of their own, where it broke off at removal %i',
  async (failsAt) => {
    const { store, ties, interactions } = library()
    const { history, importNotes: notes } = store
    const deps: SettleDeps = { history, interactions: store.interactions, notes }
    await notes.write(anna.id, notesOf(5), [])
    await settle({ ...deps, notes: failing(notes, 2, failsAt) }, anna.id).catch(() => null)
    await settle(deps, anna.id)
    expect((await ties(`address:${JONAS}`)).get(`address:${JONAS}`)).toMatchObject({ sent: 1 })
    expect(await interactions()).toHaveLength(1)
    expect(await notes.read(anna.id, 'sent', null, 10)).toEqual([])
    store.close()
  },
)
