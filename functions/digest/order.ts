import * as z from 'zod/mini'
import type { DigestOrder } from '../../lib/app/order-digests.ts'

const Order = z.object({
  ownerId: z.string().check(z.minLength(1), z.maxLength(255)),
  dueAt: z.iso.datetime(),
})

/** An order as it waits in the queue. */
export function orderBody({ ownerId, dueAt }: DigestOrder): string {
  return JSON.stringify({ ownerId, dueAt: dueAt.toISOString() })
}

/** @throws Error where the body is none of ours */
export function readOrder(body: string): DigestOrder {
  const { ownerId, dueAt } = Order.parse(JSON.parse(body))
  return { ownerId, dueAt: new Date(dueAt) }
}
