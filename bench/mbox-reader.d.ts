declare module 'mbox-reader' {
  import type { Readable } from 'node:stream'
  export function mboxReader(stream: Readable): AsyncGenerator<{ readonly content: Buffer }>
}
