import * as z from 'zod/mini'
import { addressField } from './fields.ts'

/** All of an interaction but its moment, which each store writes in its own way. */
export const interactionShape = {
  type: z.enum(['wrote', 'answered', 'met']),
  with: addressField,
  name: z.nullable(z.string()),
  share: z.number().check(z.nonnegative()),
  thread: z.string(),
}
