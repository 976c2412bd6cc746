import { describe, expect, test } from '@jest/globals'
import { readHeld, waitingFor } from '../../lib/app/held-for-digest.ts'
import { digestContent, readByDigest } from '../../lib/domain/digest.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { heldEntry, NOW, ownerOf } from '../support/entries.ts'
import { memoryEntries } from '../support/fakes.ts'

const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000)
const view = { now: NOW, occasion: NOW, topics: [], history: [], unsubscriptions: [] }
const owner = ownerOf()

/** What a digest makes of entries as they are, where its index still has them as they were. */
async function contentOf(present: readonly Entry[], indexed: readonly Entry[] = present) {
  const outlines = await waitingFor({ entries: memoryEntries(...indexed) }, owner)
  const entries = memoryEntries(...present)
  const asked: (readonly string[])[] = []
  const counting = {
    getAll: (ownerId: string, ids: readonly string[]) => {
      asked.push(ids)
      return entries.getAll(ownerId, ids)
    },
  }
  const wanted = readByDigest(outlines, view)
  const { held, others } = await readHeld({ entries: counting }, owner, NOW, outlines, wanted)
  return { ...digestContent(held, view, others), read: asked.flat() }
}

const fresh = heldEntry({ intakeId: 'fresh', receivedAt: ago(1) })
const told = heldEntry({ intakeId: 'told', receivedAt: ago(3), digestedAt: ago(2) })
const waiting = Array.from({ length: 40 }, (_, n) =>
  heldEntry({ intakeId: `w${n}`, receivedAt: ago(3 + n), digestedAt: ago(2 + n) }),
)

describe('a digest', () => {
  test('reads what it lists and what goes first, and only counts the others', async () => {
    const { listed, waiting: count, nextToGo, read } = await contentOf([fresh, ...waiting])
    expect(listed).toEqual([fresh])
    expect(count).toBe(40)
    expect(nextToGo?.entry).toEqual(waiting[39])
    expect(read).toHaveLength(6)
  })

  test('says the same as one that reads everything', async () => {
    const near = heldEntry({ intakeId: 'near', receivedAt: ago(55), digestedAt: ago(54) })
    const blocked = heldEntry({ intakeId: 'b' }, { reasons: [{ code: 'blocked-person', facts: {} }] })
    const nowhere = heldEntry({ intakeId: 'n' }, { reasons: [{ code: 'no-address', facts: {} }] })
    const all = [fresh, nowhere, blocked, ...waiting, near]
    const { read, ...content } = await contentOf(all)
    expect(content).toEqual(digestContent(all, view))
    expect(read).not.toContain('n')
  })

  test('lists nothing that an index calls held and new, and is neither', async () => {
    const gone = { ...fresh, state: 'leaving', stateAt: ago(0.1) } as const
    const marked = { ...fresh, intakeId: 'marked', digestedAt: ago(0.1) }
    const content = await contentOf([gone, marked, told], [fresh, { ...marked, digestedAt: null }, told])
    expect(content.listed).toEqual([])
    expect(content.waiting).toBe(2)
  })

  test('lists what an index calls listed as soon as it has heard', async () => {
    const again = { ...told, digestedAt: null }
    expect((await contentOf([again], [told])).listed).toEqual([again])
    expect((await contentOf([again])).listed).toEqual([again])
  })

  test('leaves what was held after its occasion to the next', async () => {
    const late = heldEntry({ intakeId: 'late', stateAt: new Date(NOW.getTime() + 1) })
    expect((await contentOf([late, fresh])).listed).toEqual([fresh])
  })
})
