import { describe, expect, test } from '@jest/globals'
import type { ImportNote, ImportNotes } from '../../lib/app/ports.ts'
import { address } from '../../lib/domain/address.ts'
import { eachOpened, type Make } from './contract.ts'

const AT = new Date('2024-03-04T05:06:07.008Z')

function note(id: string, likeness: string, changes: Partial<ImportNote> = {}): ImportNote {
  const to = address('petra@x.example')
  return {
    sort: 'sent',
    likeness,
    teaching: {
      id,
      interactions: [{ type: 'wrote', with: to, name: 'Petra', at: AT, share: 0.5, thread: 't1' }],
      sent: { messageId: id, recipients: [to], at: AT },
    },
    refersTo: [],
    ...changes,
  }
}

/** What every keeper of an import's notes does. */
export function describeImportNotesContract(name: string, make: Make<ImportNotes>): void {
  describe(`ImportNotes: ${name}`, () => {
    const { store, reopened } = eachOpened(make)

    test('gives notes back by likeness and id, page after page, each once', async () => {
      const notes = [note('b', '1'), note('a', '2'), note('c', '1'), note('b', '2')]
      await store().write('jo', notes, [])
      await store().write('jo', notes.slice(1, 3), [])
      const first = await store().read('jo', 'sent', null, 3)
      expect(first).toEqual([note('b', '1'), note('c', '1'), note('a', '2')])
      expect(await store().read('jo', 'sent', first.at(-1) ?? null, 3)).toEqual([note('b', '2')])
    })

    test('keeps sorts and owners apart', async () => {
      const answer = note('a', '', { sort: 'answer', refersTo: ['m1@jo.example'] })
      await store().write('jo', [note('a', ''), answer], [])
      expect(await store().read('jo', 'answer', null, 9)).toEqual([answer])
      expect(await store().read('ida', 'answer', null, 9)).toEqual([])
    })

    test.each([0, 1])(
      'of two copies of a note the one that tells more stays, whichever came %p-th',
      async (at) => {
        const bare = note('a', '1')
        const other = address('secret@x.example')
        const sent = { messageId: 'a', recipients: [address('petra@x.example'), other], at: AT }
        const full = { ...bare, teaching: { ...bare.teaching, sent } }
        for (const each of at === 0 ? [full, bare] : [bare, full]) await store().write('jo', [each], [])
        expect(await store().read('jo', 'sent', null, 9)).toEqual([full])
      },
    )

    test('keeps an accepted appointment', async () => {
      const bare = note('a', '1')
      const accepted = { messageId: 'appointment u1', recipients: [address('petra@x.example')], at: AT }
      const accepting = { ...bare, teaching: { ...bare.teaching, accepted } }
      await store().write('jo', [accepting], [])
      expect(await store().read('jo', 'sent', null, 9)).toEqual([accepting])
    })

    test('removes those it is told', async () => {
      await store().write('jo', [note('a', '1'), note('b', '1')], [])
      await store().remove('jo', [note('a', '1')])
      expect(await store().read('jo', 'sent', null, 9)).toEqual([note('b', '1')])
    })

    test('knows how far a source was read, still after a restart', async () => {
      expect(await store().mark('jo', 's1')).toBeNull()
      await store().write('jo', [], [{ source: 's1', items: 7, complete: false }])
      await store().write('jo', [], [{ source: 's1', items: 9, complete: true }])
      const again = await reopened()
      expect(await again.mark('jo', 's1')).toEqual({ source: 's1', items: 9, complete: true })
      expect(await again.mark('ida', 's1')).toBeNull()
    })
  })
}
