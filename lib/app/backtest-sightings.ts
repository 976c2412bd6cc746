import type { Answer, Question } from '../domain/examination.ts'
import { isForgotten, type Sighted, type Sighting } from '../domain/fingerprint.ts'

/** The texts that a replay has come by, in order of time, as a store would have counted them. */
export class ReplayedSightings {
  /** The longest not seen comes first. */
  private readonly seen = new Map<string, Sighted>()

  /** What the history answers, with the texts that came before. */
  beside(answer: Answer, { bands = [] }: Question): Answer {
    const known = bands.flatMap((band) => {
      const sighted = this.seen.get(band)
      return sighted === undefined ? [] : [[band, sighted] as const]
    })
    return { ...answer, sighted: new Map(known) }
  }

  add({ bands, at }: Sighting): void {
    for (const band of new Set(bands)) {
      const before = this.seen.get(band)
      const count = before === undefined || isForgotten(before, at) ? 0 : before.count
      this.seen.delete(band)
      this.seen.set(band, { count: count + 1, lastAt: at })
    }
    this.forget(at)
  }

  /** As a store does in time: what nobody will count needs no room. */
  private forget(now: Date): void {
    for (const [band, sighted] of this.seen) {
      if (!isForgotten(sighted, now)) return
      this.seen.delete(band)
    }
  }
}
