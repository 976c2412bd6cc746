import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type Fault, promised } from './fault.ts'
import { mailOf, OWNER } from './mail.ts'
import { sendAll } from './senders.ts'
import { client, toData } from './sockets.ts'
import { withinGateway } from './within.ts'

const MEBIBYTE = 1_024 * 1_024

/** Large messages come in by many clients at once, slower and slower, and none comes to its end. */
export const tooMuch: Fault = {
  name: 'more comes in at a time than memory should hold: 451, and memory stays flat',
  run: ({ folder }) =>
    withinGateway(folder, async (kith) => {
      const before = await kith.residentOctets()
      const clients = await Promise.all(
        Array.from({ length: 36 }, (_, n) => client(kith.smtpPort, n % 2 === 0 ? '127.0.0.1' : '127.0.0.2')),
      )
      await Promise.all(clients.map((one) => toData(one, OWNER)))
      const piece = `${'x'.repeat(998)}\r\n`.repeat(1_048)
      const head = numberedHead()
      let most = 0
      const watch = setInterval(() => {
        kith.residentOctets().then((octets) => {
          most = Math.max(most, octets)
        }, console.error)
      }, 50)
      await Promise.all(
        clients.map(async ({ socket }, n) => {
          socket.write(head(n))
          for (let sent = 0; sent < 14; sent++) {
            if (!socket.write(piece)) await new Promise((resolve) => socket.once('drain', resolve))
          }
        }),
      )
      for (const { socket } of clients) socket.write('\r\n.\r\n')
      await Promise.all(clients.map((one) => one.hears('451', '250 2.6.0')))
      clearInterval(watch)
      for (const { socket } of clients) socket.destroy()
      const refused = clients.filter((one) => /^451/m.test(one.heard())).length
      const grown = (most - before) / MEBIBYTE
      promised(refused > 0, 'some hear 451')
      promised(grown < 450, `memory grows by what the bound allows: ${grown.toFixed(0)} MiB`)
      return `36 clients with 14 MiB each (504 MiB): ${refused} hear 451; memory at most +${grown.toFixed(0)} MiB`
    }),
}

function numberedHead(): (n: number) => string {
  return (n) => `Subject: Large ${n}\r\nMessage-ID: <large-${n}@weber.example>\r\n\r\n`
}

/** The server that mail goes on to takes connections and says nothing. */
export const stalled: Fault = {
  name: 'where mail goes on to hangs: senders are still answered, and memory stays flat',
  async run({ folder }) {
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    await new Promise((resolve) => silent.once('listening', resolve))
    const address = silent.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    try {
      return await withinGateway(
        folder,
        async (kith) => {
          const send = (count: number, from: number) =>
            sendAll({
              port: () => kith.smtpPort,
              count,
              senders: 8,
              message: (n) => mailOf(from + n, 20_000),
            })
          await send(300, 0)
          await pause(300)
          const before = await kith.residentOctets()
          await send(600, 1_000)
          const grown = ((await kith.residentOctets()) - before) / MEBIBYTE
          promised(kith.isAlive(), 'the gateway lives on')
          promised(grown < 40, `12 MB that wait do not wait in memory: +${grown.toFixed(0)} MiB`)
          return `600 messages of 20 kB accepted while nothing goes out: memory ${grown < 0 ? '' : '+'}${grown.toFixed(0)} MiB`
        },
        '--relay',
        `127.0.0.1:${port}`,
      )
    } finally {
      silent.close()
    }
  },
}
