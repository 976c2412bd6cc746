import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import { startGateway } from '../../lib/cli/gateway.ts'
import { address } from '../../lib/domain/address.ts'
import { type Fault, promised } from './fault.ts'
import { numbered, OWNER } from './mail.ts'
import { client, toData } from './sockets.ts'
import { withinFolder } from './within.ts'

const MOST_PENDING = 100
const COUNT = 130

/** More is accepted than can be judged, as when DNS or a mail server hangs. */
export const backlog: Fault = {
  name: 'more waits than may: senders hear 451, and what was accepted waits',
  run: ({ folder }) =>
    withinFolder(folder, async (dir) => {
      const sockets = new Set<Socket>()
      const silent = createServer((socket) => void sockets.add(socket)).listen(0, '127.0.0.1')
      await once(silent, 'listening')
      const at = silent.address()
      const port = typeof at === 'object' && at !== null ? at.port : 0
      const gateway = await startGateway({
        ...{ dataDir: dir, host: '127.0.0.1', smtpPort: 0, httpPort: 0, mostPending: MOST_PENDING },
        owner: {
          ...{ name: null, addresses: [address(OWNER)], language: 'en', timeZone: 'Europe/Berlin' },
          interests: { topics: [], effect: 'deliver' },
        },
        relay: { host: '127.0.0.1', port },
        resolver: async () => [],
        clock: () => new Date(),
        log: { info: () => {}, warn: () => {}, error: () => {} },
      })
      try {
        return await overfill(gateway.smtpPort, dir)
      } finally {
        silent.close()
        for (const socket of sockets) socket.destroy()
        await gateway.close()
      }
    }),
}

async function overfill(port: number, dir: string): Promise<string> {
  let refused = 0
  for (let n = 0; n < COUNT; n++) {
    const smtp = await client(port)
    await toData(smtp, OWNER)
    // Letters only: what is held waits for nobody.
    smtp.socket.write(`${numbered(n * 10).text}\r\n.\r\n`)
    await smtp.hears('451', '250 2.6.0')
    if (/^451/m.test(smtp.heard())) refused++
    smtp.socket.destroy()
  }
  const { intake, close } = openLocalStore(dir, { readOnly: true })
  const pending = intake.pending()
  close()
  promised(refused === COUNT - MOST_PENDING, `what is above the bound hears 451: ${refused}`)
  promised(pending === MOST_PENDING, `and what was accepted waits: ${pending}`)
  return `${COUNT} messages where ${MOST_PENDING} may wait (10,000 by default): ${pending} wait, ${refused} hear 451`
}
