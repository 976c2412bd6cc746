import { Agent, createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An HTTP request, whole. */
export interface Call {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

export type Handle = (call: Call) => Promise<Reply>

interface Door {
  readonly url: string
  close(): Promise<void>
}

/** A server in front of another, where what that one lacks is put right. */
export async function openDoor(handle: Handle): Promise<Door> {
  const server = createServer((incoming, outgoing) => {
    callOf(incoming)
      .then(handle)
      .catch((cause: unknown) => reply(500, 'text/plain', String(cause)))
      .then(({ status, headers, body }) => outgoing.writeHead(status, headers).end(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const AGENT = new Agent({ keepAlive: true })

/** Passes calls on as they are, and the replies back. */
export function passingOnTo(url: string): Handle {
  const { host } = new URL(url)
  return ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const onward = request(new URL(path, url), { method, agent: AGENT, headers: { ...headers, host } })
      onward.on('error', reject)
      onward.on('response', (incoming) => {
        callOf(incoming).then((answer) => resolve({ status: incoming.statusCode ?? 500, ...answer }), reject)
      })
      onward.end(body)
    })
}

/** Runs one after the other. */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine
    return mine
  }
}

export function reply(
  status: number,
  type: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return { status, headers: { 'content-type': type, ...headers }, body: Buffer.from(body) }
}

async function callOf(incoming: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk as Uint8Array))
  const headers = Object.fromEntries(
    Object.entries(incoming.headers)
      // The body is whole by now, and has one length.
      .filter(([name]) => name !== 'transfer-encoding' && name !== 'connection')
      .map(([name, value]) => [name, String(value)]),
  )
  return { method: incoming.method ?? '', path: incoming.url ?? '/', headers, body: Buffer.concat(chunks) }
}
