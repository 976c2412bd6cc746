import type { Progress } from '../app/import-archive.ts'
import type { Language } from '../domain/owner.ts'
import type { Io } from './io.ts'

const WIDTH = 24
const EVERY = 100

/** Milliseconds over which the rate is taken: a disk that wakes up should not spoil the forecast for long. */
const WINDOW = 15_000

interface Reading extends Progress {
  readonly at: number
}

/** A bar with the rate and the time left, in one line that renews itself; on a terminal only. */
export class ImportProgress {
  readonly #io: Io
  readonly #words: (typeof WORDS)[Language]
  readonly #language: Language
  #total = 0
  #shownAt = Number.NEGATIVE_INFINITY
  #shown = false
  /** Where the rate is taken from, and where the next will be. */
  #since: Reading | null = null
  #next: Reading | null = null

  constructor(io: Io, language: Language) {
    this.#io = io
    this.#language = language
    this.#words = WORDS[language]
  }

  /** While the owner's addresses are looked for. */
  looking(messages: number): void {
    if (this.#due()) this.#write(this.#words.looking(messages.toLocaleString(this.#language)))
  }

  /** When all is read. */
  learning(notes: number): void {
    if (this.#due()) this.#write(this.#words.learning(notes.toLocaleString(this.#language)))
  }

  /** @param total octets of all files */
  begin(total: number): void {
    this.#total = total
    this.#shownAt = Number.NEGATIVE_INFINITY
  }

  show(done: Progress): void {
    if (!this.#due()) return
    const reading = { ...done, at: this.#io.now().getTime() }
    this.#since ??= reading
    this.#next ??= reading
    if (reading.at - this.#next.at > WINDOW) {
      this.#since = this.#next
      this.#next = reading
    }
    this.#write(this.#line(reading, this.#since))
  }

  clear(): void {
    if (this.#shown) this.#io.err.write('\r\u001b[K')
    this.#shown = false
  }

  #line({ items, octets, at }: Reading, since: Reading): string {
    const share = this.#total === 0 ? 0 : Math.min(octets / this.#total, 1)
    const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░')
    const percent = share.toLocaleString(this.#language, { style: 'percent' })
    const seconds = (at - since.at) / 1_000
    const rate = seconds > 0 ? Math.round((items - since.items) / seconds) : 0
    const speed = seconds > 0 ? (octets - since.octets) / seconds : 0
    const left = speed > 0 ? this.#words.left(clock((this.#total - octets) / speed)) : ''
    const [read, each] = [items, rate].map((count) => count.toLocaleString(this.#language))
    return `${bar} ${percent}  ${this.#words.read(read ?? '', each ?? '')}  ${left}`
  }

  #due(): boolean {
    const now = this.#io.now().getTime()
    if (!this.#io.err.isTerminal || now - this.#shownAt < EVERY) return false
    this.#shownAt = now
    return true
  }

  #write(line: string): void {
    this.#shown = true
    this.#io.err.write(`\r${line}\u001b[K`)
  }
}

/** Seconds as 2:05 or 1:02:05. */
function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const [hours, minutes] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60]
  const tail = String(whole % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`
}

const WORDS = {
  en: {
    looking: (messages: string) => `Looking for your addresses: ${messages} messages …`,
    learning: (notes: string) => `All is read. Learning from it: ${notes} messages …`,
    read: (items: string, rate: string) => `${items} read, ${rate} a second`,
    left: (time: string) => `${time} left`,
  },
  de: {
    looking: (messages: string) => `Ihre Adressen werden gesucht: ${messages} Nachrichten …`,
    learning: (notes: string) => `Alles ist gelesen. Daraus gelernt: ${notes} Nachrichten …`,
    read: (items: string, rate: string) => `${items} gelesen, ${rate} je Sekunde`,
    left: (time: string) => `noch ${time}`,
  },
} as const
