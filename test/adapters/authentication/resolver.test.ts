import { describe, expect, jest, test } from '@jest/globals'
import { type DnsRecords, dnsResolver, zoneResolver } from '../../../lib/adapters/authentication/resolver.ts'

/** A DNS that a test directs, and a clock that it moves. */
function dns(answer: (name: string, rrtype: string) => DnsRecords | string) {
  let time = Date.parse('2026-03-02T09:30:00Z')
  const ask = jest.fn(async (name: string, rrtype: string) => {
    const found = answer(name, rrtype)
    if (typeof found === 'string') throw Object.assign(new Error(found), { code: found })
    return found
  })
  return {
    resolve: dnsResolver({ ask, now: () => new Date(time) }),
    ask,
    pass: (seconds: number) => {
      time += seconds * 1_000
    },
  }
}

describe('what was asked once', () => {
  test.each([
    ['found', [['v=spf1 -all']], 299, 301],
    ['a name that is not', 'ENOTFOUND', 59, 61],
    ['no such record', 'ENODATA', 59, 61],
    ['a server that failed', 'ESERVFAIL', 59, 61],
    ['no answer', 'ETIMEOUT', 59, 61],
  ])('is remembered for a while: %s', async (_what, answer, still, nomore) => {
    const { resolve, ask, pass } = dns(() => answer)
    const look = () => resolve('Sender.example', 'TXT').catch((fault) => fault.code)
    expect(await look()).toEqual(answer)
    pass(still)
    expect(await look()).toEqual(answer)
    expect(ask).toHaveBeenCalledTimes(1)
    pass(nomore - still)
    expect(await look()).toEqual(answer)
    expect(ask).toHaveBeenCalledTimes(2)
  })

  test('is not asked again while the answer is on its way', async () => {
    const { resolve, ask } = dns(() => ['192.0.2.1'])
    await Promise.all([resolve('a.example', 'A'), resolve('A.EXAMPLE', 'A'), resolve('a.example', 'AAAA')])
    expect(ask.mock.calls).toEqual([
      ['a.example', 'A'],
      ['a.example', 'AAAA'],
    ])
  })

  test('gives way when there is too much of it, the longest unused first', async () => {
    const { resolve, ask } = dns(() => ['192.0.2.1'])
    for (let n = 0; n < 5_000; n++) await resolve(`${n}.example`, 'A')
    await resolve('0.example', 'A')
    await resolve('one-more.example', 'A')
    ask.mockClear()
    await resolve('0.example', 'A')
    expect(ask).not.toHaveBeenCalled()
    await resolve('1.example', 'A')
    expect(ask).toHaveBeenCalledTimes(1)
  })

  test('is not kept when it is huge', async () => {
    const { resolve, ask } = dns(() => [['x'.repeat(10_000)]])
    await resolve('a.example', 'TXT')
    await resolve('a.example', 'TXT')
    expect(ask).toHaveBeenCalledTimes(2)
  })

  test('was never asked when no name can be that long', async () => {
    const { resolve, ask } = dns(() => ['192.0.2.1'])
    await expect(resolve(`${'x'.repeat(250)}.example`, 'A')).rejects.toMatchObject({ code: 'ENOTFOUND' })
    expect(ask).not.toHaveBeenCalled()
  })
})

describe('a machine without DNS', () => {
  async function failThrice(code: string) {
    const made = dns((name) => (name.startsWith('good') ? ['192.0.2.1'] : code))
    for (const n of [1, 2, 3]) await made.resolve(`${n}.example`, 'A').catch(() => null)
    made.ask.mockClear()
    return made
  }

  test.each(['ETIMEOUT', 'ECONNREFUSED', 'EREFUSED'])(
    'is not asked for half a minute after three times %s',
    async (code) => {
      const { resolve, ask, pass } = await failThrice(code)
      await expect(resolve('good.example', 'A')).rejects.toMatchObject({ code: 'ETIMEOUT' })
      pass(29)
      await expect(resolve('good.example', 'A')).rejects.toMatchObject({ code: 'ETIMEOUT' })
      expect(ask).not.toHaveBeenCalled()
      pass(2)
      expect(await resolve('good.example', 'A')).toEqual(['192.0.2.1'])
    },
  )

  test('is tried once after the pause, and left alone again', async () => {
    const { resolve, ask, pass } = await failThrice('ETIMEOUT')
    pass(31)
    await resolve('4.example', 'A').catch(() => null)
    await resolve('5.example', 'A').catch(() => null)
    expect(ask).toHaveBeenCalledTimes(1)
  })

  test.each(['ENOTFOUND', 'ENODATA', 'ESERVFAIL', 'EBADNAME'])(
    'is not what three times %s means',
    async (code) => {
      const { resolve } = await failThrice(code)
      expect(await resolve('good.example', 'A')).toEqual(['192.0.2.1'])
    },
  )

  test('is not what failures mean with an answer among them', async () => {
    const { resolve } = dns((name) => (name.startsWith('good') ? ['192.0.2.1'] : 'ETIMEOUT'))
    for (const name of ['1.example', '2.example', 'good1.example', '3.example', '4.example']) {
      await resolve(name, 'A').catch(() => null)
    }
    expect(await resolve('good2.example', 'A')).toEqual(['192.0.2.1'])
  })

  test('still has what it knows', async () => {
    const { resolve } = dns((name) => (name.startsWith('good') ? ['192.0.2.1'] : 'ETIMEOUT'))
    await resolve('good.example', 'A')
    for (const n of [1, 2, 3]) await resolve(`${n}.example`, 'A').catch(() => null)
    expect(await resolve('good.example', 'A')).toEqual(['192.0.2.1'])
  })
})

describe('a zone of our own', () => {
  const zone = new Map([
    ['s1._domainkey.Garten.example TXT', ['v=DKIM1; p=AAAA']],
    ['_dmarc.platform.net TXT', ['v=DMARC1; p=reject']],
    ['garten.example A', ['192.0.2.1']],
  ])
  const world = jest.fn(async (name: string) => [`${name} in the world`])
  const resolve = zoneResolver(zone, world)

  test('is asked first', async () => {
    expect(await resolve('S1._domainkey.garten.example', 'TXT')).toEqual([['v=DKIM1; p=AAAA']])
    expect(await resolve('_dmarc.platform.net', 'TXT')).toEqual([['v=DMARC1; p=reject']])
    expect(await resolve('garten.example', 'A')).toEqual(['192.0.2.1'])
    expect(world).not.toHaveBeenCalled()
  })

  test.each(['_dmarc.garten.example', 'nobody.test', 'mail.example.org'])(
    'is all there is of %s',
    async (name) => {
      await expect(resolve(name, 'TXT')).rejects.toMatchObject({ code: 'ENOTFOUND' })
      expect(world).not.toHaveBeenCalled()
    },
  )

  test.each(['s1._domainkey.platform.net', 'example.net.xn--p1ai', 'myexample.org'])(
    'leaves %s to the world',
    async (name) => {
      expect(await resolve(name, 'TXT')).toEqual([`${name} in the world`])
    },
  )

  test('is the world where there is none', async () => {
    await expect(zoneResolver(zone)('platform.net', 'A')).rejects.toMatchObject({ code: 'ENOTFOUND' })
  })
})
