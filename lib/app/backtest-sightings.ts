import type { Answer, Question } from '../domain/examination.ts'
import { isForgotten, type Sighted, type Sighting } from '../domain/fingerprint.ts'

/** The texts that a replay has come by, as a store would have counted them. */
export class ReplayedSightings {
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
      this.seen.set(band, { count: count + 1, lastAt: at })
    }
  }
}
