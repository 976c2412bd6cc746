import { describe, expect, test } from '@jest/globals'
import type { History, Owners } from '../../lib/app/ports.ts'
import { ownerOf } from '../support/entries.ts'
import { eachOpened, type Make } from './contract.ts'
import { ask } from './lessons.ts'

interface Keepers {
  readonly owners: Owners
  readonly history: History
}

/** What a history says of its owner's next digest, where both are kept in one place. */
export function describeDigestDueContract(name: string, make: Make<Keepers>): void {
  describe(`when a digest is due, by the history: ${name}`, () => {
    const { store } = eachOpened(make)

    test('is told with every answer, as it is by now', async () => {
      const { owners, history } = store()
      const [first, then] = [new Date('2026-11-27T06:00:00Z'), new Date('2026-11-28T06:00:00Z')]
      await owners.put(ownerOf({ nextDigestAt: first }))
      expect((await history.consult('owner-1', ask({}))).nextDigestAt).toEqual(first)
      await owners.reschedule('owner-1', first, then)
      expect((await history.consult('owner-1', ask({}))).nextDigestAt).toEqual(then)
      expect((await history.consult('nobody', ask({}))).nextDigestAt).toBeUndefined()
    })

    test('is not told where none is due', async () => {
      const { owners, history } = store()
      await owners.put(ownerOf({ nextDigestAt: null }))
      expect((await history.consult('owner-1', ask({}))).nextDigestAt).toBeUndefined()
    })
  })
}
