/** What was measured several times over. */
export interface Series {
  readonly median: number
  readonly least: number
  readonly most: number
}

export function seriesOf(values: readonly number[]): Series {
  const sorted = values.toSorted((a, b) => a - b)
  return { median: quantile(sorted, 0.5), least: sorted[0] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN }
}

/** @param sorted ascending */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Milliseconds of processor time that this process, all its threads included, takes for it. */
export async function cpuOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/**
 * Measures contestants in turn, round by round, so that what else the machine does falls on all of them.
 *
 * @param unmeasured rounds before the first that counts: as many as it takes until nothing is compiled any more
 */
export async function alternating<Name extends string>(
  contestants: Readonly<Record<Name, () => Promise<number>>>,
  rounds: number,
  unmeasured = 1,
): Promise<ReadonlyMap<Name, readonly number[]>> {
  const names = Object.keys(contestants) as Name[] // a record's own keys are all it has
  const results = new Map(names.map((name) => [name, [] as number[]]))
  for (let round = 0; round < unmeasured + rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const result = await contestants[name]()
      if (round >= unmeasured) results.get(name)?.push(result)
    }
  }
  return results
}

/** One measure divided by another, round by round. */
export function ratioOf(one: readonly number[], other: readonly number[]): Series {
  return seriesOf(one.map((value, round) => value / (other[round] ?? Number.NaN)))
}
