import { isEarlyOccasion } from '../../lib/domain/early.ts'
import { nextWallClock } from '../../lib/domain/schedule.ts'
import { OWNERS } from './mail.ts'
import type { World } from './world.ts'

/** What an owner was told is set is not undone by what else is set, or sent, at that moment; digests keep to it. */
export function settingsFaults({ store, ledger, scheduler }: World): readonly string[] {
  const faults: string[] = []
  for (const { ownerId, settings } of ledger.settings) {
    const [now, before] = [store.owners.get(ownerId), OWNERS.find(({ id }) => id === ownerId)]
    if (settings.language !== undefined && now?.language === before?.language) {
      faults.push(`${ownerId} has the language of before`)
    }
    if (settings.digestTimes !== undefined && String(now?.digestTimes) === String(before?.digestTimes)) {
      faults.push(`${ownerId} has digests at the times of before`)
    }
  }
  for (const { id, nextDigestAt, digestTimes, timeZone, digestDays } of store.owners.values()) {
    if (nextDigestAt === null || isEarlyOccasion(nextDigestAt) || nextDigestAt.getTime() <= scheduler.now)
      continue
    const next = nextWallClock(digestTimes, timeZone, new Date(scheduler.now), digestDays)
    if (next?.getTime() !== nextDigestAt.getTime())
      faults.push(`the next digest of ${id} is at no time of theirs`)
  }
  return faults
}
