import * as z from 'zod'
import { addressField } from './fields.ts'

/** All of an interaction but its moment, which each store writes in its own way. */
export const interactionShape = {
  type: z.enum(['wrote', 'answered', 'met']),
  with: addressField,
  name: z.string().nullable(),
  share: z.number().nonnegative(),
  thread: z.string(),
}
