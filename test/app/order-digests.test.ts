import { expect, test } from '@jest/globals'
import { type DigestOrder, orderDueDigests } from '../../lib/app/order-digests.ts'
import { memoryOwners } from '../support/fakes.ts'
import { NOW, ownerOf } from '../support/house.ts'

function queue() {
  const placed: (readonly DigestOrder[])[] = []
  return { placed, place: async (orders: readonly DigestOrder[]) => void placed.push(orders) }
}

const later = new Date(NOW.getTime() + 1)

test('each digest that is due is ordered, with its occasion, all at once', async () => {
  const owners = memoryOwners(
    ownerOf('anna', { nextDigestAt: NOW }),
    ownerOf('ben', { nextDigestAt: new Date(0) }),
    ownerOf('cleo', { nextDigestAt: later }),
    ownerOf('dora', { nextDigestAt: null }),
  )
  const orders = queue()
  expect(await orderDueDigests({ owners, orders, clock: () => NOW })).toBe(2)
  expect(orders.placed).toEqual([
    [
      { ownerId: 'anna', dueAt: NOW },
      { ownerId: 'ben', dueAt: new Date(0) },
    ],
  ])
})

test('where none is due, the queue is left alone', async () => {
  const orders = queue()
  const owners = memoryOwners(ownerOf('cleo', { nextDigestAt: later }))
  expect(await orderDueDigests({ owners, orders, clock: () => NOW })).toBe(0)
  expect(orders.placed).toEqual([])
})
