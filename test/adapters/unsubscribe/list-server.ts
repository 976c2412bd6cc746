import { readFileSync } from 'node:fs'
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'

/** The certificate of list.test and other.test, which it signs itself. */
export const CERTIFICATE = fixture('list.cert.pem')

/** What a list's server was asked. */
export interface Asked {
  readonly method: string
  readonly url: string
  readonly host: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface ListServer {
  readonly port: number
  readonly asked: readonly Asked[]
  close(): Promise<void>
}

/** A web server of this machine that notes what it is asked, and answers by `answer`. */
export async function listServer(
  answer: (response: ServerResponse, asked: Asked) => void,
): Promise<ListServer> {
  const asked: Asked[] = []
  const options = { key: fixture('list.key.pem'), cert: CERTIFICATE }
  const server = createServer(options, (request, response) => {
    const chunks: Buffer[] = []
    response.on('error', () => {})
    request.on('error', () => {})
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      const one = { method, url, host: headers.host ?? '', headers, body: Buffer.concat(chunks).toString() }
      asked.push(one)
      answer(response, one)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    // A TCP server's address is an object, and a pipe's alone a string.
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/tls/${name}`, import.meta.url), 'utf8')
}
