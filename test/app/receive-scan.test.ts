import { expect, test } from '@jest/globals'
import { receive } from '../../lib/app/receive.ts'
import { houseOf, letter, newsletter } from '../support/house.ts'

const jonas = 'Jonas Weber <jonas@weber.example>'

test.each([
  ['fail', 'held'],
  ['pass', 'delivered'],
  ['unknown', 'delivered'],
] as const)('a letter with a virus scan of %s is %s', async (virus, state) => {
  const house = await houseOf()
  await receive(house.deps, { ...(await house.arrive('a1', letter(jonas))), scan: { spam: 'pass', virus } })
  expect((await house.store.entries.get('anna', 'a1'))?.state).toBe(state)
})

test.each([
  ['newsletter', newsletter(jonas), 'spam'],
  ['letter', letter(jonas), 'never-held'],
])('a stranger’s %s that is called spam', async (_what, text, reason) => {
  const house = await houseOf()
  await receive(house.deps, { ...(await house.arrive('a1', text)), scan: { spam: 'fail', virus: 'pass' } })
  expect((await house.store.entries.get('anna', 'a1'))?.verdict.reasons[0].code).toBe(reason)
})

test('a virus that cannot be judged waits to be tried again, where anything else would be delivered', async () => {
  const { store } = await houseOf()
  const history = { ...store.history, consult: () => Promise.reject(new Error('no answer')) }
  const house = await houseOf({ history })
  const intake = await house.arrive('a1', letter(jonas))
  await expect(receive(house.deps, { ...intake, scan: { spam: 'pass', virus: 'fail' } })).rejects.toThrow(
    'no answer',
  )
  expect(house.delivered).toEqual([])
  await receive(house.deps, { ...intake, scan: { spam: 'pass', virus: 'pass' } })
  expect(house.delivered).toHaveLength(1)
})
