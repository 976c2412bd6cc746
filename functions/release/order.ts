import * as z from 'zod/mini'
import type { ReleaseOrder } from '../../lib/app/ports.ts'

const Order = z.object({
  ownerId: z.string().check(z.minLength(1), z.maxLength(255)),
  intakeId: z.string().check(z.minLength(1), z.maxLength(255)),
  askedAt: z.iso.datetime(),
})

/** An order as it waits in the queue. */
export function orderBody({ ownerId, intakeId, askedAt }: ReleaseOrder): string {
  return JSON.stringify({ ownerId, intakeId, askedAt: askedAt.toISOString() })
}

/** @throws Error where the body is none of ours */
export function readOrder(body: string): ReleaseOrder {
  const { askedAt, ...rest } = Order.parse(JSON.parse(body))
  return { ...rest, askedAt: new Date(askedAt) }
}
