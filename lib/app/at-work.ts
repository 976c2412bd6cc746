import type { Claims, Clock } from './ports.ts'

export interface AtWorkDeps {
  readonly claims: Pick<Claims, 'take'>
  readonly clock: Clock
}

/** Longer than whoever works on an order may take (a minute), and shorter than until it comes again (six). */
const AT_WORK = 3 * 60_000

/**
 * Says that one is about to send a mail of that id: orders come twice at a time, and one of them is worked on.
 *
 * @throws where somebody else is at it, that the order come again and finish what they may leave undone
 */
export async function beginSending({ claims, clock }: AtWorkDeps, id: string): Promise<void> {
  const now = clock()
  const isMine = await claims.take(`sending ${id}`, now, new Date(now.getTime() + AT_WORK))
  if (!isMine) throw new Error('this mail is being sent already')
}
