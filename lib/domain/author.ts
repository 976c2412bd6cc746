import type { Address } from './address.ts'

/** Who is behind a message: the person and, if any, the platform that carried it. */
export interface Author {
  readonly name: string | null
  /** The person's own address; null where a platform hides it. */
  readonly address: Address | null
  /** Lower-case platform id (`xing`, `linkedin`, …), only where DKIM or DMARC proves its domain. */
  readonly platform: string | null
}
