import type { Running } from './running.ts'

/** A Kith with the sample mailbox, and every page of it by what it is. */
export interface Sampled {
  readonly kith: Running
  readonly paths: ReadonlyMap<string, string>
}
