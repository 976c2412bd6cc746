import type { ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { httpsOneClick } from '../../../lib/adapters/unsubscribe/https-one-click.ts'
import { type Asked, CERTIFICATE, type ListServer, listServer } from './list-server.ts'

const opened: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})

type Options = Parameters<typeof httpsOneClick>[0]

/** A list's server, and a client for whom 127.0.0.1 alone is public. */
async function opening(answer: (response: ServerResponse, asked: Asked) => void, over: Options = {}) {
  const server: ListServer = await listServer(answer)
  opened.push(server)
  const looked: string[] = []
  const client = httpsOneClick({
    resolve: async (host) => {
      looked.push(host)
      return ['127.0.0.1']
    },
    isAllowed: (ip) => ip === '127.0.0.1',
    port: server.port,
    ca: CERTIFICATE,
    timeoutMs: 5_000,
    ...over,
  })
  const post = (path = '/u/1?t=a%20b', host = 'list.test') =>
    client.post(`https://${host}:${server.port}${path}`)
  return { server, post, looked, client }
}

const ok = (response: ServerResponse) => void response.end('bye')

describe('the request', () => {
  test('is RFC 8058’s, and tells nothing else', async () => {
    const { server, post } = await opening(ok)
    expect(await post('/u/1?t=a%20b')).toBe('done')
    expect(server.asked).toHaveLength(1)
    const [{ headers, ...rest } = { headers: {} }] = server.asked
    expect(rest).toEqual({
      method: 'POST',
      url: '/u/1?t=a%20b',
      host: `list.test:${server.port}`,
      body: 'List-Unsubscribe=One-Click',
    })
    expect(headers).toEqual({
      host: `list.test:${server.port}`,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': '26',
      'user-agent': expect.stringContaining('Kith'),
      accept: '*/*',
      connection: 'close',
    })
  })

  test.each([
    [200, 'done'],
    [202, 'done'],
    [204, 'done'],
    [400, 'refused'],
    [404, 'refused'],
    [408, 'unavailable'],
    [429, 'unavailable'],
    [500, 'unavailable'],
    [503, 'unavailable'],
    [304, 'redirected'],
  ])('answered by %i is %s', async (status, outcome) => {
    const { post } = await opening((response) => void response.writeHead(status).end())
    expect(await post()).toBe(outcome)
  })
})

describe('redirects', () => {
  const to = (status: number, location: string) => (response: ServerResponse) =>
    void response.writeHead(status, { location }).end()

  test('that repeat the POST at the same host are followed', async () => {
    const { server, post, looked } = await opening((response, { url }) =>
      url === '/next' ? ok(response) : to(308, '/next')(response),
    )
    expect(await post()).toBe('done')
    expect(server.asked.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['POST', '/u/1?t=a%20b', 'List-Unsubscribe=One-Click'],
      ['POST', '/next', 'List-Unsubscribe=One-Click'],
    ])
    expect(looked).toEqual(['list.test', 'list.test'])
  })

  test('are followed three times, not for ever', async () => {
    const { server, post } = await opening(to(307, '/again'))
    expect(await post()).toBe('redirected')
    expect(server.asked).toHaveLength(4)
  })

  test.each<[string, number, (port: number) => string]>([
    ['that would be a GET', 303, () => '/thanks'],
    ['of the old kind', 302, () => '/thanks'],
    ['to another host', 307, (port) => `https://other.test:${port}/`],
    ['to another port', 307, () => 'https://list.test/'],
    ['to plain http', 307, (port) => `http://list.test:${port}/`],
    ['to a private address', 307, (port) => `https://127.0.0.1:${port}/`],
    ['with credentials', 307, (port) => `https://me:it@other.test:${port}/`],
    ['to nowhere', 307, () => 'https://'],
  ])('%s are not', async (_, status, location) => {
    const { server, post, looked } = await opening((response) => to(status, location(server.port))(response))
    expect(await post()).toBe('redirected')
    expect(server.asked).toHaveLength(1)
    expect(looked).toEqual(['list.test'])
  })

  test('look the host up anew, and go nowhere private then', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.1']]
    const { server, post } = await opening(to(307, '/next'), { resolve: async () => answers.shift() ?? [] })
    expect(await post()).toBe('not-public')
    expect(server.asked).toHaveLength(1)
  })
})

describe('where a name leads', () => {
  test.each([
    ['to this machine', ['127.0.0.1', '::1']],
    ['to the private network', ['10.0.0.1', '192.168.0.1', 'fd00::1']],
    ['to the cloud’s own service', ['169.254.169.254']],
    ['there by way of IPv6', ['::ffff:127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::']],
    ['nowhere', []],
  ])('%s, nobody is asked', async (_, addresses) => {
    // The production rule: nothing but what is public.
    const server = await listServer(ok)
    opened.push(server)
    const client = httpsOneClick({ resolve: async () => addresses, port: server.port, ca: CERTIFICATE })
    expect(await client.post(`https://list.test:${server.port}/`)).toBe('not-public')
    expect(server.asked).toEqual([])
  })

  test('is looked up once, so that no second answer can lead elsewhere', async () => {
    const answers = [['127.0.0.1'], ['127.0.0.2'], ['127.0.0.3']]
    const { server, post } = await opening(ok, { resolve: async () => answers.shift() ?? [] })
    expect(await post()).toBe('done')
    expect(server.asked).toHaveLength(1)
    expect(answers).toHaveLength(2)
  })

  test('of several addresses the public ones alone are used', async () => {
    const { server, post } = await opening(ok, {
      resolve: async () => ['10.0.0.1', '127.0.0.1', '169.254.169.254'],
    })
    expect(await post()).toBe('done')
    expect(server.asked).toHaveLength(1)
  })

  test.each(['127.0.0.1', '[::1]', '0x7f.1', '2130706433'])(
    'a bare address (%s) is not asked',
    async (host) => {
      const { server, post, looked } = await opening(ok)
      expect(await post('/', host)).toBe('not-public')
      expect([server.asked, looked]).toEqual([[], []])
    },
  )

  test.each([
    ['http://list.test/', 'refused'],
    ['https://a:b@list.test/', 'refused'],
    ['file:///etc/passwd', 'refused'],
    ['https://list.test:1/', 'not-public'],
    ['nonsense', 'garbled'],
  ])('%s is not asked', async (url, outcome) => {
    const { client, looked } = await opening(ok)
    expect(await client.post(url)).toBe(outcome)
    expect(looked).toEqual([])
  })

  test('in vain, or too late, is an outcome', async () => {
    const failing = await opening(ok, {
      resolve: () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })),
    })
    expect(await failing.post()).toBe('unreachable')
    const hanging = await opening(ok, { resolve: () => new Promise(() => {}), timeoutMs: 20 })
    expect(await hanging.post()).toBe('too-slow')
  })
})

describe('TLS', () => {
  test('of nobody whom we trust is refused', async () => {
    const server = await listServer(ok)
    opened.push(server)
    const client = httpsOneClick({
      resolve: async () => ['127.0.0.1'],
      isAllowed: () => true,
      port: server.port,
    })
    expect(await client.post(`https://list.test:${server.port}/`)).toBe('insecure')
    expect(server.asked).toEqual([])
  })

  test('of another name is refused', async () => {
    const { server, post } = await opening(ok)
    expect(await post('/', 'third.test')).toBe('insecure')
    expect(server.asked).toEqual([])
  })
})

describe('a server that means ill', () => {
  test('drips its head: too slow', async () => {
    const { post } = await opening(
      (response) => {
        const drip = setInterval(() => response.socket?.write('x'), 5)
        response.socket?.write('HTTP/1.1 200 OK\r\nX-Slow: ')
        response.socket?.on('close', () => clearInterval(drip))
      },
      { timeoutMs: 150 },
    )
    expect(await post()).toBe('too-slow')
  })

  test('never answers: too slow', async () => {
    const { post } = await opening(() => {}, { timeoutMs: 150 })
    expect(await post()).toBe('too-slow')
  })

  test('answers without end: heard, and cut off', async () => {
    let sent = 0
    const { post } = await opening((response) => {
      const more = () => {
        if (response.destroyed) return
        sent += 16_384
        response.write(Buffer.alloc(16_384), () => setImmediate(more))
      }
      more()
    })
    expect(await post()).toBe('done')
    // What lies in buffers on the way is not ours to bound.
    expect(sent).toBeLessThan(32 * 1_024 * 1_024)
  })

  test.each([
    ['changes the protocol', 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'],
    ['only ever says to go on', 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(50)],
  ])('%s: an outcome', async (_, answer) => {
    const { post } = await opening((response) => void response.socket?.write(answer), { timeoutMs: 150 })
    expect(['unreachable', 'too-slow']).toContain(await post())
  })

  test('drips its body: the status counts', async () => {
    const { post } = await opening((response) => void response.writeHead(200).write('x'), { timeoutMs: 150 })
    expect(await post()).toBe('done')
  })

  test('has a huge head: garbled', async () => {
    const { post } = await opening(
      (response) => void response.writeHead(200, { 'x-huge': 'x'.repeat(20_000) }).end(),
    )
    expect(await post()).toBe('garbled')
  })

  test('speaks something else: insecure, and hangs up: unreachable', async () => {
    const talking = await plainServer((write) => write('SSH-2.0-x\r\n'))
    expect(await talking()).toBe('insecure')
    const silent = await plainServer((_, end) => end())
    expect(await silent()).toBe('unreachable')
  })
})

async function plainServer(meet: (write: (text: string) => void, end: () => void) => void) {
  const server: Server = createServer((socket) => {
    socket.on('error', () => {})
    meet(
      (text) => void socket.once('data', () => socket.write(text)),
      () => socket.destroy(),
    )
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const at = server.address()
      resolve(typeof at === 'object' && at !== null ? at.port : 0)
    })
  })
  opened.push(server)
  const client = httpsOneClick({ resolve: async () => ['127.0.0.1'], isAllowed: () => true, port })
  return () => client.post(`https://list.test:${port}/`)
}
