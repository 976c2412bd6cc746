import type { Address } from '../domain/address.ts'

/** One file of a mailbox or address book that is to be imported. */
export interface Source {
  readonly path: string
  /** Octets. */
  readonly size: number
  /** Milliseconds since 1970. */
  readonly modifiedAt: number
  /** What it holds, in the same order each time. `onOctets` is told how many octets were used up since. */
  items(onOctets: (count: number) => void): AsyncIterable<SourceItem>
}

export type SourceItem =
  | { readonly type: 'message'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly type: 'contact'; readonly path: string; readonly contact: Contact }
  | { readonly type: 'damaged'; readonly path: string; readonly fault: Error }

/** Somebody in an address book or a network's export: collected, not known. */
export interface Contact {
  readonly name: string | null
  readonly addresses: readonly Address[]
}
