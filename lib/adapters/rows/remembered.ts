import * as z from 'zod'
import { json } from './fields.ts'

/**
 * JSON text of that shape, as `json` reads it. What was read lately is remembered by its whole text, so that a page
 * which shows the same rows again need not read them again; it can be no other than what the text says. Nobody may
 * change it, as others get the same.
 *
 * @param most characters of text that are remembered, about
 */
export function rememberedJson<T extends z.ZodType>(shape: T, most: number) {
  const read = json(shape)
  const memory = new Memory<z.output<T>>(most)
  return z.string().transform((text, context) => {
    const known = memory.get(text)
    if (known !== undefined) return known
    const result = read.safeParse(text)
    if (result.success) {
      memory.put(text, frozen(result.data))
      return result.data
    }
    for (const { path, message } of result.error.issues) {
      context.issues.push({ code: 'custom', path: [...path], message, input: text })
    }
    return z.NEVER
  })
}

/** Two generations: what is asked for moves to the young one, and the old one goes whole. */
class Memory<T> {
  readonly #most: number
  #young = new Map<string, T>()
  #old = new Map<string, T>()
  #length = 0

  constructor(most: number) {
    this.#most = most
  }

  get(text: string): T | undefined {
    const young = this.#young.get(text)
    if (young !== undefined) return young
    const old = this.#old.get(text)
    if (old !== undefined) this.put(text, old)
    return old
  }

  put(text: string, value: T): void {
    this.#young.set(text, value)
    this.#length += text.length
    if (this.#length < this.#most / 2) return
    this.#old = this.#young
    this.#young = new Map()
    this.#length = 0
  }
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const inner of Object.values(value)) frozen(inner)
  return Object.freeze(value)
}
