import * as z from 'zod/mini'
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
export function readStored<T>(what: string, schema: z.core.$ZodType<T>, value: unknown): T {
  const result = z.safeParse(schema, value)
  if (result.success) return result.data
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${faultOf(issue)}`)
  throw new CorruptRowError(`${what} is corrupt (${faults.join('; ')})`)
}

/** What is amiss, without the value. Only our own checks have a sentence; zod's, the lean one has not. */
export function faultOf({ code, message }: z.core.$ZodIssue): string {
  return code === 'custom' ? message : code
}

/** Milliseconds since 1970. */
export const moment = z.pipe(
  z.int(),
  z.transform((ms) => new Date(ms)),
)

/** A whole number from 0 on. */
export const count = z.int().check(z.nonnegative())

export const addressField = z.custom<Address>(
  (value) => typeof value === 'string' && toAddress(value) === value,
  {
    error: 'not an address',
  },
)

/** JSON text of that shape. */
export function json<T extends z.core.$ZodType>(shape: T) {
  return z.pipe(
    z.pipe(
      z.string(),
      z.transform((text, context) => {
        try {
          return JSON.parse(text) as unknown
        } catch {
          // Its message quotes the text, which may be mail.
          context.issues.push({ code: 'custom', message: 'not JSON', input: text })
          return z.NEVER
        }
      }),
    ),
    shape,
  )
}
