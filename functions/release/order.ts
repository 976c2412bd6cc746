import * as z from 'zod'
import type { ReleaseOrder } from '../../lib/app/ports.ts'

const Order = z.object({
  ownerId: z.string().min(1).max(255),
  intakeId: z.string().min(1).max(255),
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
