import { examine } from '../../lib/domain/examination.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import type { Letter } from './mail.ts'
import { FINGERPRINT_KEY } from './modelled.ts'
import { keyOf } from './store.ts'
import type { World } from './world.ts'

/** Longer than from the question to the entry, and until a replica has heard. */
const JUDGED_WITHIN = 75_000

/** So many earlier copies make a request for contact of that text. */
const ENOUGH = 8

/** Each message counts its text once, and what is said of its copies is how many came before. */
export function copiesFaults(world: World): readonly string[] {
  const { store, ledger } = world
  const faults: string[] = []
  for (const owner of store.owners.values()) {
    const { id } = owner
    const copies = [...ledger.accepted].flatMap(([intakeId, { letter }]) => {
      const entry = letter.sort === 'copied' ? store.entry(id, intakeId) : null
      // What could not be judged is counted nowhere.
      if (entry === null || entry.verdict.reasons.some(({ code }) => code === 'unjudged')) return []
      return [{ entry, letter, at: ledger.entered.get(keyOf(id, intakeId)) ?? 0 }]
    })
    const [first] = copies
    if (first === undefined) continue
    const counts = bandsOf(first.letter, owner).map(
      (band) => store.sightings.get(keyOf(id, band))?.count ?? 0,
    )
    if (counts.length === 0 || counts.some((count) => count !== copies.length))
      faults.push(`${copies.length} messages of ${id} had one text, which counts ${counts}`)
    for (const { entry, at } of copies) {
      const said = entry.verdict.reasons.find(({ facts }) => facts.copies !== undefined)?.facts.copies ?? null
      const before = (moment: number) => copies.filter((each) => each.at < moment).length
      const fewest = before(at - JUDGED_WITHIN)
      if (said === null ? fewest >= ENOUGH : said > before(at) || said < fewest)
        faults.push(`${entry.intakeId} of ${id} is called a copy of ${said}, not of ${before(at)}`)
    }
  }
  return faults
}

/** By which an owner's store knows the text. */
function bandsOf({ message, results }: Letter, owner: Owner): readonly string[] {
  const { question } = examine({ message, envelope: null, results, owner, fingerprintKey: FINGERPRINT_KEY })
  return question.bands ?? []
}
