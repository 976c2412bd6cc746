/**
 * What was asked for lately, by its key; bounded. Two generations: what is asked for moves to the young one, and the
 * old one goes whole.
 */
export class Memory<T> {
  readonly #most: number
  readonly #weigh: (key: string) => number
  #young = new Map<string, T>()
  #old = new Map<string, T>()
  #weight = 0

  /**
   * @param most the weight that is kept, about
   * @param weigh what one weighs
   */
  constructor(most: number, weigh: (key: string) => number = () => 1) {
    this.#most = most
    this.#weigh = weigh
  }

  get(key: string): T | undefined {
    const young = this.#young.get(key)
    if (young !== undefined) return young
    const old = this.#old.get(key)
    if (old !== undefined) this.put(key, old)
    return old
  }

  put(key: string, value: T): void {
    this.#young.set(key, value)
    this.#weight += this.#weigh(key)
    if (this.#weight < this.#most / 2) return
    this.#old = this.#young
    this.#young = new Map()
    this.#weight = 0
  }
}
