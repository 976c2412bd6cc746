/** What is to happen, by time; of one moment, in the order in which it was planned. A binary heap. */
export class Agenda {
  readonly #items: Planned[] = []
  #planned = 0

  get size(): number {
    return this.#items.length
  }

  add(at: number, run: () => void): void {
    const items = this.#items
    const item = { at, order: this.#planned++, run }
    let place = items.length
    while (place > 0) {
      const above = (place - 1) >> 1
      const parent = items[above]
      if (parent === undefined || !isBefore(item, parent)) break
      items[place] = parent
      place = above
    }
    items[place] = item
  }

  nextAt(): number {
    return this.#items[0]?.at ?? Number.POSITIVE_INFINITY
  }

  /** Takes out what comes first. */
  take(): Planned | null {
    const items = this.#items
    const [first] = items
    const last = items.pop()
    if (first === undefined || last === undefined) return null
    if (items.length > 0) this.#sink(last)
    return first
  }

  #sink(item: Planned): void {
    const items = this.#items
    let place = 0
    for (;;) {
      const left = items[2 * place + 1]
      const right = items[2 * place + 2]
      if (left === undefined) break
      const isRight = right !== undefined && isBefore(right, left)
      const child = isRight ? right : left
      if (!isBefore(child, item)) break
      items[place] = child
      place = 2 * place + (isRight ? 2 : 1)
    }
    items[place] = item
  }
}

interface Planned {
  readonly at: number
  readonly order: number
  readonly run: () => void
}

function isBefore(one: Planned, other: Planned): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order)
}
