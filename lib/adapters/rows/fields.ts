import * as z from 'zod'
import { type Address, toAddress } from '../../domain/address.ts'

/** Says that a row does not hold what Kith writes there: the store was damaged, or changed by hand. */
class CorruptRowError extends Error {
  override readonly name = 'CorruptRowError'
}

/**
 * What the schema makes of a stored value.
 *
 * @param what names the value in an error: ids and addresses have no place in a log
 * @throws CorruptRowError
 */
export function readStored<T>(what: string, schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const faults = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new CorruptRowError(`${what} is corrupt (${faults.join('; ')})`)
}

/** Milliseconds since 1970. */
export const moment = z.int().transform((ms) => new Date(ms))

/** A whole number from 0 on. */
export const count = z.int().nonnegative()

export const addressField = z.custom<Address>(
  (value) => typeof value === 'string' && toAddress(value) === value,
  {
    error: 'not an address',
  },
)

/** JSON text of that shape. */
export function json<T extends z.ZodType>(shape: T) {
  return z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        // Its message quotes the text, which may be mail.
        context.addIssue({ code: 'custom', message: 'not JSON' })
        return z.NEVER
      }
    })
    .pipe(shape)
}
