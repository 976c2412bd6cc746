import { describe, expect, test } from '@jest/globals'
import { type ActDeps, act } from '../../lib/app/act.ts'
import { receive } from '../../lib/app/receive.ts'
import { carryOutLeaving } from '../../lib/app/release.ts'
import { undo } from '../../lib/app/undo.ts'
import type { EntryAct } from '../../lib/domain/acts.ts'
import { houseOf, NOW, newsletter } from '../support/house.ts'

const shop = 'June news <june@shop.example>'

/** A newsletter `a1` that waits, and a clock that goes on with every look at it. */
async function waiting() {
  const house = await houseOf()
  let now = NOW.getTime()
  const clock = () => new Date(now++)
  const deps = { ...house.deps, clock, releases: { place: async () => undefined } } satisfies ActDeps
  await receive(house.deps, await house.arrive('a1', newsletter(shop)))
  return {
    deps: { ...deps, history: house.store.history },
    act: (what: EntryAct) => act(deps, 'anna', 'a1', what),
    rules: async () => (await house.store.history.rules('anna')).map(({ scope, effect }) => [scope, effect]),
    state: async () => (await house.store.entries.get('anna', 'a1'))?.state,
  }
}

describe('undoing a release', () => {
  test.each([
    ['allow', [['person', 'allow']]],
    ['person', [['series', 'letters']]],
  ] as const)('takes back the rule that came with it: %s', async (what, made) => {
    const { deps, act, rules, state } = await waiting()
    await act(what)
    expect(await rules()).toEqual(made)
    expect(await undo(deps, 'anna', 'a1')).toBe('done')
    expect([await state(), await rules()]).toEqual(['held', []])
    expect(await undo(deps, 'anna', 'a1')).toBe('already')
  })

  test('leaves what the owner had said before', async () => {
    const { deps, act, rules } = await waiting()
    const since = new Date(NOW.getTime() - 1)
    const earlier = {
      scope: 'list',
      subject: 'june.news.example',
      effect: 'allow',
      reach: 'mass',
      since,
    } as const
    await deps.history.putRule('anna', earlier)
    await deps.history.putRule('anna', { ...earlier, scope: 'topic', subject: 'jazz' })
    await act('allow')
    await undo(deps, 'anna', 'a1')
    expect((await rules()).sort()).toEqual([
      ['list', 'allow'],
      ['topic', 'allow'],
    ])
  })

  test('leaves the rule of an act of its own', async () => {
    const { deps, act, rules } = await waiting()
    await act('deliver')
    await act('allow')
    await undo(deps, 'anna', 'a1')
    expect(await rules()).toEqual([['person', 'allow']])
  })

  test('that comes too late leaves the rule, too', async () => {
    const { deps, act, rules } = await waiting()
    await act('allow')
    await carryOutLeaving(deps, new Date(NOW.getTime() + 60_000))
    expect(await undo(deps, 'anna', 'a1')).toBe('late')
    expect(await rules()).toEqual([['person', 'allow']])
  })
})
