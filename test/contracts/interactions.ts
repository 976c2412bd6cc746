import { describe, expect, test } from '@jest/globals'
import type { Interactions } from '../../lib/app/ports.ts'
import { address } from '../../lib/domain/address.ts'
import type { Interaction } from '../../lib/domain/interaction.ts'
import { eachOpened, type Make } from './contract.ts'

const wrote = (day: number, changes: Partial<Interaction> = {}): Interaction => ({
  type: 'wrote',
  with: address('petra@x.example'),
  name: 'Petra Öztürk',
  at: new Date(Date.UTC(2024, 0, day)),
  share: 1 / 3,
  thread: 'm1@jo.example',
  ...changes,
})

/** What every keeper of interactions does. */
export function describeInteractionsContract(name: string, make: Make<Interactions>): void {
  describe(`Interactions: ${name}`, () => {
    const { store, reopened } = eachOpened(make)

    const all = async (ownerId: string, from = store()): Promise<Interaction[]> => {
      const found: Interaction[] = []
      for await (const interaction of from.all(ownerId)) found.push(interaction)
      return found
    }

    test('has none at first', async () => {
      expect(await all('jo')).toEqual([])
    })

    test('gives them back in order of time, as they were', async () => {
      const [first, second, third] = [wrote(1), wrote(2, { type: 'met', name: null }), wrote(3)]
      await store().append('jo', [
        { id: 'sent:3', interactions: [third] },
        { id: 'sent:1', interactions: [first] },
      ])
      await store().append('jo', [{ id: 'answer:2', interactions: [second] }])
      expect(await all('jo')).toEqual([first, second, third])
    })

    test('keeps what one message taught about one person once, and of two persons both', async () => {
      const other = wrote(1, { with: address('ole@x.example') })
      const taught = [{ id: 'sent:1', interactions: [wrote(1), other] }]
      await store().append('jo', taught)
      await store().append('jo', taught)
      expect(await all('jo')).toEqual([wrote(1), other])
    })

    test('keeps owners apart', async () => {
      await store().append('jo', [{ id: 'sent:1', interactions: [wrote(1)] }])
      await store().append('ida', [{ id: 'sent:1', interactions: [wrote(2)] }])
      expect(await all('jo')).toEqual([wrote(1)])
      expect(await all('ida')).toEqual([wrote(2)])
    })

    test('gives many of one moment, each once, and still after a restart', async () => {
      const taught = Array.from({ length: 2_500 }, (_, i) => ({
        id: `sent:${i}`,
        interactions: [wrote(1, { thread: `t${i}` })],
      }))
      await store().append('jo', taught)
      const threads = (await all('jo', await reopened())).map(({ thread }) => thread)
      expect(threads).toHaveLength(2_500)
      expect(new Set(threads).size).toBe(2_500)
    })
  })
}
