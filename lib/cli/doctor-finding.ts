import { awsFault } from './aws-store.ts'
import { describeFault } from './fault.ts'

/** `fine`; `look`: a person may want to know; `wrong`: a person has to act; `unknown`: it could not be found out. */
export type Health = 'fine' | 'look' | 'wrong' | 'unknown'

/** One thing that was looked at. */
export interface Finding {
  /** What was looked at, in a word or a few. */
  readonly check: string
  readonly health: Health
  /** How it is. */
  readonly is: string
  /** What to do; absent where there is nothing to be done. */
  readonly todo?: string
}

export type Findings = readonly Finding[]

export const fine = (check: string, is: string): Finding => ({ check, health: 'fine', is })

export const look = (check: string, is: string, todo: string): Finding => ({
  check,
  health: 'look',
  is,
  todo,
})

export const wrong = (check: string, is: string, todo: string): Finding => ({
  check,
  health: 'wrong',
  is,
  todo,
})

/** A look that fails leaves the others alone, and says why it failed. */
export async function looking(check: string, work: () => Promise<Findings> | Findings): Promise<Findings> {
  try {
    return await work()
  } catch (cause) {
    const is = `could not be looked at: ${describeFault(awsFault(cause) ?? cause)}`
    return [{ check, health: 'unknown', is }]
  }
}
