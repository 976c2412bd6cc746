import { PRICES, type Priced } from './prices.ts'

/** How much was used of what has a price. */
export type Usage = Readonly<Partial<Record<Priced, number>>>

export interface BillLine {
  readonly what: Priced
  readonly amount: number
  readonly dollars: number
}

const SES: ReadonlySet<Priced> = new Set(['sesIn', 'sesInChunk', 'sesOut', 'sesOutGigabyte'])

/** The lines of a bill, the dearest first. */
export function billOf(usage: Usage): readonly BillLine[] {
  const lines = entriesOf(usage).map(([what, amount]) => ({ what, amount, dollars: amount * PRICES[what] }))
  return lines.filter(({ amount }) => amount > 0).sort((a, b) => b.dollars - a.dollars)
}

/** What SES asks, and what everything else does. */
export function sharesOf(bill: readonly BillLine[]): { readonly ses: number; readonly rest: number } {
  const sum = (lines: readonly BillLine[]) => lines.reduce((total, { dollars }) => total + dollars, 0)
  return {
    ses: sum(bill.filter(({ what }) => SES.has(what))),
    rest: sum(bill.filter(({ what }) => !SES.has(what))),
  }
}

export function added(...usages: readonly Usage[]): Usage {
  const sum: Partial<Record<Priced, number>> = {}
  for (const usage of usages) {
    for (const [what, amount] of entriesOf(usage)) sum[what] = (sum[what] ?? 0) + amount
  }
  return sum
}

export function times(usage: Usage, factor: number): Usage {
  return Object.fromEntries(entriesOf(usage).map(([what, amount]) => [what, amount * factor]))
}

function entriesOf(usage: Usage): readonly (readonly [Priced, number])[] {
  const names = Object.keys(PRICES) as Priced[] // of a constant, so that these are all there are
  return names.map((name) => [name, usage[name] ?? 0])
}
