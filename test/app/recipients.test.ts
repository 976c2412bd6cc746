import { describe, expect, test } from '@jest/globals'
import { ownersOf, rememberRecipients } from '../../lib/app/recipients.ts'
import { type Address, address } from '../../lib/domain/address.ts'
import { memoryOwners } from '../support/fakes.ts'
import { anna, envelopeOf, NOW, ownerOf } from '../support/house.ts'

const ben = ownerOf('ben')
const [ANNA, BEN] = [anna.addresses[0], ben.addresses[0]]
const NOBODY = address('nobody@berger.example')

/** Owners who are asked through a memory, what they were asked, and a hand on the clock. */
function remembered() {
  const owners = memoryOwners(anna, ben)
  const asked: (readonly Address[])[] = []
  let now = NOW.getTime()
  const { ofRecipients } = rememberRecipients(
    {
      async ofRecipients(recipients) {
        asked.push(recipients)
        return owners.ofRecipients(recipients)
      },
    },
    () => new Date(now),
  )
  return {
    owners,
    asked,
    ask: async (...recipients: readonly Address[]) =>
      [...(await ofRecipients(recipients))].map(([at, { owner }]) => [at, owner.id]),
    modeOf: async (at: Address) => (await ofRecipients([at])).get(at)?.owner.mode,
    pass: (seconds: number) => {
      now += seconds * 1_000
    },
  }
}

describe('the owners of a message', () => {
  test('are named once each, by what their addresses are to them', async () => {
    const recipients = [ANNA, address('anna+x@berger.example'), NOBODY, ben.journalAddress]
    expect(await ownersOf(memoryOwners(anna, ben), envelopeOf({ recipients }))).toEqual({
      guarded: [anna],
      journals: [ben],
    })
  })

  test('may be both: a letter of one’s own that comes back in copy', async () => {
    const recipients = [ANNA, anna.journalAddress]
    expect(await ownersOf(memoryOwners(anna), envelopeOf({ recipients }))).toEqual({
      guarded: [anna],
      journals: [anna],
    })
  })
})

describe('remembered recipients', () => {
  test('are not asked for again within a minute, and only who is missing is', async () => {
    const { ask, asked, pass } = remembered()
    expect(await ask(ANNA)).toEqual([[ANNA, 'anna']])
    pass(59)
    expect(await ask(ANNA, BEN)).toEqual([
      [ANNA, 'anna'],
      [BEN, 'ben'],
    ])
    expect(await ask(BEN, ANNA)).toHaveLength(2)
    expect(asked).toEqual([[ANNA], [BEN]])
  })

  test('are asked for after a minute, however often they were remembered meanwhile', async () => {
    const { modeOf, owners, pass } = remembered()
    await modeOf(ANNA)
    await owners.put({ ...anna, mode: 'paused' })
    for (const seconds of [30, 29]) {
      pass(seconds)
      expect(await modeOf(ANNA)).toBe('guarding')
    }
    pass(1)
    expect(await modeOf(ANNA)).toBe('paused')
  })

  test('are somebody’s: that an address is nobody’s is asked each time', async () => {
    const { ask, asked, owners } = remembered()
    expect(await ask(NOBODY)).toEqual([])
    await owners.put(ownerOf('new', { addresses: [NOBODY] }))
    expect(await ask(NOBODY)).toEqual([[NOBODY, 'new']])
    expect(asked).toHaveLength(2)
  })

  test('make room for others, the longest unused first', async () => {
    const { ask, asked } = remembered()
    await ask(BEN)
    await ask(ANNA)
    for (let n = 0; n < 999; n++) {
      await ask(ANNA)
      await ask(address(`ben+${n}@berger.example`))
    }
    asked.length = 0
    await ask(ANNA)
    expect(asked).toEqual([])
    await ask(BEN)
    expect(asked).toEqual([[BEN]])
  })

  test('do not remember a fault', async () => {
    let broken = true
    const owners = memoryOwners(anna)
    const { ofRecipients } = rememberRecipients(
      { ofRecipients: (at) => (broken ? Promise.reject(new Error('no answer')) : owners.ofRecipients(at)) },
      () => NOW,
    )
    await expect(ofRecipients([ANNA])).rejects.toThrow('no answer')
    broken = false
    expect((await ofRecipients([ANNA])).size).toBe(1)
  })
})
