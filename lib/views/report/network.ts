import type { Person } from './model.ts'

/** People who stand at the same point of the network: as many letters, as much mass mail. */
export interface Cluster {
  readonly wrote: number
  readonly massMail: number
  readonly group: 'known' | 'met' | 'stranger'
  /** The first few of them. */
  readonly people: readonly Person[]
  readonly count: number
}

/** Further ones would lie on top of each other, and make the file long. */
const MOST_CLUSTERS = 500

/** Gathers people at the same point; those with the fewest come last. */
export function clustersOf(people: readonly Person[]): readonly Cluster[] {
  const placed = people.filter(({ wrote, massMail }) => wrote > 0 || massMail > 0)
  const groups = Map.groupBy(placed, (person) => `${person.wrote} ${person.massMail} ${groupOf(person)}`)
  return [...groups.values()]
    .flatMap((all) => {
      const [first] = all
      if (first === undefined) return []
      const { wrote, massMail } = first
      return [{ wrote, massMail, group: groupOf(first), people: all.slice(0, 3), count: all.length }]
    })
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_CLUSTERS)
}

function groupOf({ tie, wrote }: Person): Cluster['group'] {
  if (tie === 'close' || tie === 'known' || tie === 'dormant') return 'known'
  return wrote > 0 ? 'met' : 'stranger'
}
