import * as z from 'zod/mini'
import { faultOf, json } from './fields.ts'
import { Memory } from './memory.ts'

/**
 * JSON text of that shape, as `json` reads it. What was read lately is remembered by its whole text, so that a page
 * which shows the same rows again need not read them again; it can be no other than what the text says. Nobody may
 * change it, as others get the same.
 *
 * @param most characters of text that are remembered, about
 */
export function rememberedJson<T extends z.core.$ZodType>(shape: T, most: number) {
  const read = json(shape)
  const memory = new Memory<z.output<T>>(most, (text) => text.length)
  return z.pipe(
    z.string(),
    z.transform((text, context) => {
      const known = memory.get(text)
      if (known !== undefined) return known
      const result = read.safeParse(text)
      if (result.success) {
        memory.put(text, frozen(result.data))
        return result.data
      }
      for (const issue of result.error.issues) {
        const { path } = issue
        context.issues.push({ code: 'custom', path: [...path], message: faultOf(issue), input: text })
      }
      return z.NEVER
    }),
  )
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const inner of Object.values(value)) frozen(inner)
  return Object.freeze(value)
}
