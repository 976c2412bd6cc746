import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'
import { numberIn } from './mail.ts'

/** The server that mail goes on to: it takes everything, and counts. */
export interface RelaySink {
  readonly port: number
  /** How often each message came, by its number. */
  readonly came: ReadonlyMap<number, number>
  close(): Promise<void>
}

export async function relaySink(): Promise<RelaySink> {
  const came = new Map<number, number>()
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString('latin1')
      })
      stream.on('end', () => {
        const n = numberIn(text)
        if (n !== null) came.set(n, (came.get(n) ?? 0) + 1)
        done()
      })
    },
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const at = server.server.address()
  return {
    port: typeof at === 'object' && at !== null ? at.port : 0,
    came,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
