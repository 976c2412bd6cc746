import { expect, test } from '@jest/globals'
import type { Delivery } from '../../lib/app/ports.ts'
import { receive } from '../../lib/app/receive.ts'
import { houseOf, letter, NOW } from '../support/house.ts'

/** A mail server that takes its time: each delivery waits until it is let go. */
function slowMailbox() {
  const deliveries: Delivery[] = []
  const waiting: Array<() => void> = []
  return {
    deliveries,
    mailbox: {
      deliver: (_: unknown, delivery: Delivery) => {
        deliveries.push(delivery)
        return new Promise<void>((resolve) => waiting.push(resolve))
      },
    },
    finish: () => {
      for (const resolve of waiting.splice(0)) resolve()
    },
  }
}

const aMinuteAgo = new Date(NOW.getTime() - 60_000)

test('a queue hands one message over twice at a time: it is delivered once', async () => {
  const { deliveries, mailbox, finish } = slowMailbox()
  const house = await houseOf({ mailbox })
  const arrived = await house.arrive('a1', letter('Jonas Weber <jonas@weber.example>'))
  const intake = { ...arrived, cutOffBefore: aMinuteAgo }
  const first = receive(house.deps, intake)
  while (deliveries.length === 0) await Promise.resolve()
  await expect(receive(house.deps, intake)).rejects.toThrow('another attempt')
  finish()
  await first
  expect(deliveries).toHaveLength(1)
  // Whoever comes again finds it done.
  await receive(house.deps, intake)
  expect(deliveries).toHaveLength(1)
  house.store.close()
})

test('what was cut off long enough ago is taken up, by one of those who find it', async () => {
  const { deliveries, mailbox, finish } = slowMailbox()
  const house = await houseOf({ mailbox })
  const arrived = await house.arrive('a1', letter('Jonas Weber <jonas@weber.example>'))
  const crashed = receive(house.deps, { ...arrived, cutOffBefore: aMinuteAgo })
  while (deliveries.length === 0) await Promise.resolve()
  const later = new Date(NOW.getTime() + 600_000)
  const deps = { ...house.deps, clock: () => later }
  const cutOffBefore = new Date(later.getTime() - 60_000)
  const second = receive(deps, { ...arrived, cutOffBefore })
  while (deliveries.length === 1) await Promise.resolve()
  await expect(receive(deps, { ...arrived, cutOffBefore })).rejects.toThrow('another attempt')
  expect(deliveries.map(({ again }) => again)).toEqual([false, true])
  finish()
  await Promise.all([crashed, second])
  expect((await house.store.entries.get('anna', 'a1'))?.state).toBe('delivered')
  house.store.close()
})
