import { answersAt, OWNERS } from '../mail.ts'
import { bring, HOUR, isWanted, type Planned } from './planned.ts'

const TO_DIGESTS = 9_000_000

/** Owners answer a digest with what they want done, and somebody else does so in their name. */
export function planAnswers(planned: Planned): void {
  const { world, own, days } = planned
  if (!isWanted(planned, 'answers', 0.3)) return
  const { scheduler, ledger } = world

  function answer(number: number): void {
    const owner = own.pick(OWNERS)
    const digest = ledger.digests.findLast(({ ownerId }) => ownerId === owner.id)
    const listed = digest?.listing.listed ?? []
    if (digest === undefined || listed.length === 0 || scheduler.now - digest.at > 3 * 24 * HOUR) return
    const at = own.below(listed.length)
    const forged = own.chance(0.3)
    const text = own.pick([`deliver ${at + 1}`, `${at + 1}`, `block ${at + 1}`, `person ${at + 1}`])
    const about = listed[at]?.id ?? ''
    ledger.commands.set(`m${number}`, { ownerId: owner.id, about, digestId: digest.id, forged })
    bring(planned, number, 'command', [], {
      by: owner.addresses[0],
      to: [answersAt(digest.id)],
      text,
      forged,
    })
  }
  for (let count = 3 + own.below(6); count > 0; count--) {
    scheduler.after(own.between(HOUR, days * 24 * HOUR), () => answer(TO_DIGESTS + 10 * count))
  }
}
