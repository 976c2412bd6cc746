import type { Io } from './io.ts'

/** How often the line is written anew, in milliseconds. */
const EVERY = 100

/** A line that counts up and says how fast, on a terminal only. */
export class Progress {
  readonly #io: Io
  readonly #what: string
  #begunAt: number | null = null
  #shownAt = Number.NEGATIVE_INFINITY
  #shown = false

  /** @param what the thing done: `messages read` */
  constructor(io: Io, what: string) {
    this.#io = io
    this.#what = what
  }

  show(count: number): void {
    if (!this.#io.err.isTerminal) return
    const now = this.#io.now().getTime()
    if (now - this.#shownAt < EVERY) return
    this.#shownAt = now
    this.#shown = true
    this.#begunAt ??= now
    const seconds = (now - this.#begunAt) / 1000
    const rate = seconds < 1 ? '' : `, ${Math.round(count / seconds).toLocaleString('en')} a second`
    this.#io.err.write(`\r${count.toLocaleString('en')} ${this.#what}${rate} …\u001b[K`)
  }

  clear(): void {
    if (this.#shown) this.#io.err.write('\r\u001b[K')
    this.#shown = false
  }
}
