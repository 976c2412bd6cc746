import type { Clock, Owners } from './ports.ts'

/** One digest that is due: to whom, and on which occasion. */
export interface DigestOrder {
  readonly ownerId: string
  readonly dueAt: Date
}

/** Where orders wait for whoever sends the digests. */
export interface DigestOrders {
  /** The same order again is a repetition, and may be dropped. */
  place(orders: readonly DigestOrder[]): Promise<void>
}

export interface OrderDigestsDeps {
  readonly owners: Owners
  readonly orders: DigestOrders
  readonly clock: Clock
}

/** Orders every digest that is due, so that many can be sent side by side; returns how many. */
export async function orderDueDigests({ owners, orders, clock }: OrderDigestsDeps): Promise<number> {
  const due = (await owners.digestDue(clock())).flatMap(({ id, nextDigestAt }) =>
    nextDigestAt === null ? [] : [{ ownerId: id, dueAt: nextDigestAt }],
  )
  if (due.length > 0) await orders.place(due)
  return due.length
}
