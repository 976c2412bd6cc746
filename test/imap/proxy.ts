import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/**
 * Stands before a server, and cuts every connection after so many octets of what the server says; with a list, as
 * many connections as it is long, each after its own.
 */
export async function cuttingProxy(to: number, after: number | readonly number[]) {
  const lasts = typeof after === 'number' ? null : [...after]
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(to, '127.0.0.1')
    const last = lasts === null ? Number(after) : (lasts.shift() ?? Number.POSITIVE_INFINITY)
    let said = 0
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        client.destroy()
        upstream.destroy()
      })
    }
    client.pipe(upstream)
    upstream.on('data', (chunk: Buffer) => {
      said += chunk.length
      if (said > last) client.destroy()
      else client.write(chunk)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
