declare module 'dynalite' {
  import type { Server } from 'node:http'

  /** Milliseconds for which a table is said to be in the making. */
  export default function dynalite(options: { readonly createTableMs: number }): Server
}
