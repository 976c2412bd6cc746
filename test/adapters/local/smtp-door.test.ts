import { afterEach, describe, expect, test } from '@jest/globals'
import { NOW, type OpenDoor, openDoor } from './door-fixture.ts'
import { type RawSmtp, rawSmtp } from './raw-smtp.ts'

const open: Array<{ close(): Promise<void> }> = []
const clients: RawSmtp[] = []

afterEach(async () => {
  for (const client of clients.splice(0)) client.hangUp()
  for (const door of open.splice(0)) await door.close()
})

async function door(options: Parameters<typeof openDoor>[0] = {}): Promise<OpenDoor> {
  const opened = await openDoor(options)
  open.push(opened)
  return opened
}

async function client(port: number): Promise<Awaited<ReturnType<typeof rawSmtp>>> {
  const connected = await rawSmtp(port)
  clients.push(connected)
  return connected
}

/** A client that has said EHLO. */
async function greeted(port: number): Promise<RawSmtp> {
  const connected = await client(port)
  await connected.say('EHLO mail.sender.example\r\n')
  return connected
}

/** A client to whom DATA was granted. */
async function atData(port: number): Promise<RawSmtp> {
  const smtp = await greeted(port)
  const replies = await smtp.say(
    'MAIL FROM:<eva@sender.example>\r\nRCPT TO:<anna@example.org>\r\nDATA\r\n',
    3,
  )
  expect(replies.map((reply) => reply.slice(0, 3))).toEqual(['250', '250', '354'])
  return smtp
}

const LETTER = 'From: eva@sender.example\r\nSubject: Boat\r\n\r\nShall we sail?\r\n'

describe('the session', () => {
  test('announces what it can do, and no log-in', async () => {
    const smtp = await client((await door({ maxSize: 12_345 })).port)
    expect(smtp.greeting).toMatch(/^220 kith\.test ESMTP/)
    const [reply = ''] = await smtp.say('EHLO mail.sender.example\r\n')
    const offered = reply.split('\n').map((line) => line.slice(4))
    expect(offered).toEqual(
      expect.arrayContaining(['PIPELINING', '8BITMIME', 'SMTPUTF8', 'ENHANCEDSTATUSCODES', 'SIZE 12345']),
    )
    expect(reply).not.toMatch(/AUTH|STARTTLS|XCLIENT/)
  })

  test('turns away whoever comes while all seats are taken', async () => {
    const { port } = await door({ maxClients: 1 })
    await greeted(port)
    expect((await client(port)).greeting).toMatch(/^421 /)
  })

  test('turns away the third of a client who may have two, and lets them in again when one has left', async () => {
    const { port } = await door({ maxOfOneClient: 2 })
    const first = await client(port)
    await client(port)
    expect((await client(port)).greeting).toBe('421 too many connections of yours')
    await first.say('QUIT\r\n')
    expect((await client(port)).greeting).toMatch(/^220 /)
  })

  test('ends when a message takes too long, however busy its client looks', async () => {
    const { port, accepted } = await door({ patience: 150 })
    const smtp = await atData(port)
    const drip = setInterval(() => void smtp.say('x', 0), 10)
    const [reply = ''] = await smtp.hear(1)
    clearInterval(drip)
    expect(reply).toMatch(/^421 .*too long/)
    expect(accepted).toEqual([])
  })

  test('refuses a port that is taken', async () => {
    const { port } = await door()
    await expect(openDoor({ port })).rejects.toThrow(/EADDRINUSE/)
  })
})

describe('the envelope', () => {
  test.each([
    ['a known recipient', 'RCPT TO:<anna@example.org>', /^250 2\.1\.5/],
    ['the same in capitals', 'RCPT TO:<Anna@Example.ORG>', /^250 2\.1\.5/],
    ['an unknown one', 'RCPT TO:<nobody@example.org>', /^550 5\.1\.1/],
    ['no address at all', 'RCPT TO:<anna>', /^501 5\.1\.3/],
    ['a domain with a blank', 'RCPT TO:<anna@exa mple.org>', /^501 5\.1\.3/],
    ['an address with a comma', 'RCPT TO:<anna,jonas@example.org>', /^553 5\.1\.3/],
    ['an empty path', 'RCPT TO:<>', /^501 5\.1\.3/],
  ])('recipient: %s', async (_what, command, expected) => {
    const smtp = await greeted((await door()).port)
    await smtp.say('MAIL FROM:<eva@sender.example>\r\n')
    expect((await smtp.say(`${command}\r\n`))[0]).toMatch(expected)
  })

  test.each([
    ['an address', 'MAIL FROM:<eva@sender.example>', /^250 2\.1\.0/],
    ['the null reverse-path of bounces', 'MAIL FROM:<>', /^250 2\.1\.0/],
    ['an address beyond ASCII', 'MAIL FROM:<j\u00c3\u00b6rg@sender.example> SMTPUTF8', /^250 2\.1\.0/],
    ['a size within bounds', 'MAIL FROM:<eva@sender.example> SIZE=100', /^250 2\.1\.0/],
    ['a size beyond them', 'MAIL FROM:<eva@sender.example> SIZE=1001', /^552 5\.3\.4/],
    ['no address', 'MAIL FROM:<eva>', /^501 5\.1\.7/],
    ['an address with a semicolon', 'MAIL FROM:<eva;x@sender.example>', /^553/],
  ])('sender: %s', async (_what, command, expected) => {
    const smtp = await greeted((await door({ maxSize: 1_000 })).port)
    expect((await smtp.say(`${command}\r\n`))[0]).toMatch(expected)
  })

  test('holds each recipient once, the client, and the moment', async () => {
    const { port, accepted } = await door()
    const smtp = await greeted(port)
    await smtp.say(
      'MAIL FROM:<Eva@Sender.Example>\r\nRCPT TO:<anna@example.org>\r\nRCPT TO:<ANNA@example.org>\r\nRCPT TO:<jonas@example.org>\r\nDATA\r\n',
      5,
    )
    await smtp.say(`${LETTER}.\r\n`)
    expect(accepted[0]?.envelope).toEqual({
      mailFrom: 'eva@sender.example',
      recipients: ['anna@example.org', 'jonas@example.org'],
      receivedAt: NOW,
      client: { ip: '127.0.0.1', helo: 'mail.sender.example' },
    })
  })

  test('has no sender for a bounce', async () => {
    const { port, accepted } = await door()
    const smtp = await greeted(port)
    await smtp.say('MAIL FROM:<>\r\nRCPT TO:<anna@example.org>\r\nDATA\r\n', 3)
    await smtp.say(`${LETTER}.\r\n`)
    expect(accepted[0]?.envelope.mailFrom).toBeNull()
  })

  test('names domains in ASCII, however they came', async () => {
    const asked: string[] = []
    const { port } = await door({
      isRecipient: async (at) => {
        asked.push(at)
        return true
      },
    })
    const smtp = await greeted(port)
    await smtp.say(
      'MAIL FROM:<>\r\nRCPT TO:<anna@xn--brcke-lva.example>\r\nRCPT TO:<anna@br\u00c3\u00bccke.example>\r\n',
      3,
    )
    expect(asked).toEqual(['anna@xn--brcke-lva.example', 'anna@xn--brcke-lva.example'])
  })

  test('takes the postmaster without a domain for its own', async () => {
    const { port, accepted } = await door({ isRecipient: async (at) => at === 'postmaster@kith.test' })
    const smtp = await greeted(port)
    await smtp.say('MAIL FROM:<>\r\nRCPT TO:<Postmaster>\r\nDATA\r\n', 3)
    await smtp.say(`${LETTER}.\r\n`)
    expect(accepted[0]?.envelope.recipients).toEqual(['postmaster@kith.test'])
  })

  test('answers that it cannot tell when asking about a recipient fails', async () => {
    const { port, events } = await door({ isRecipient: () => Promise.reject(new Error('the store is gone')) })
    const smtp = await greeted(port)
    await smtp.say('MAIL FROM:<>\r\n')
    expect((await smtp.say('RCPT TO:<anna@example.org>\r\n'))[0]).toBe('451 4.3.0 please try again later')
    expect(events).toEqual(['smtp-recipient-unchecked'])
  })
})

describe('the message', () => {
  test.each([
    ['plain', LETTER, LETTER],
    ['with stuffed dots', '..\r\n...a\r\nb.\r\n', '.\r\n..a\r\nb.\r\n'],
    ['with bare line feeds', 'Subject: x\n\nbody\nend\r\n', 'Subject: x\n\nbody\nend\r\n'],
    [
      'with octets of no character set',
      'a: b\r\n\r\n\u0000\u00ff\u00fe\u0080\r\n',
      'a: b\r\n\r\n\u0000\u00ff\u00fe\u0080\r\n',
    ],
    ['with nothing in it', '', ''],
  ])('arrives octet for octet: %s', async (_what, sent, expected) => {
    const { port, accepted } = await door()
    const smtp = await atData(port)
    expect((await smtp.say(`${sent}.\r\n`))[0]).toMatch(/^250 2\.6\.0/)
    expect(Buffer.from(accepted[0]?.bytes ?? []).toString('latin1')).toBe(expected)
  })

  test('of many tiny stuffed lines arrives whole', async () => {
    const { port, accepted } = await door()
    const smtp = await atData(port)
    await smtp.say(`${'..\r\n'.repeat(5_000)}.\r\n`)
    expect(accepted[0]?.bytes.length).toBe(3 * 5_000)
  })

  test.each([
    ['LF . LF', '\n.\n'],
    ['LF . CRLF', '\n.\r\n'],
    ['CRLF . LF', '\r\n.\n'],
    ['CR . CR', '\r.\r'],
    ['CRLF . CR', '\r\n.\r'],
  ])('is not ended by %s: nothing can be smuggled in behind it', async (_what, falseEnd) => {
    const { port, accepted } = await door()
    const smtp = await atData(port)
    const smuggled =
      'MAIL FROM:<evil@sender.example>\r\nRCPT TO:<jonas@example.org>\r\nDATA\r\nSubject: forged\r\n'
    const replies = await smtp.say(`Subject: honest\r\n\r\nx${falseEnd}${smuggled}\r\n.\r\nNOOP\r\n`, 2)
    expect(replies).toEqual([expect.stringMatching(/^250 2\.6\.0/), expect.stringMatching(/^250 2\.0\.0 OK/)])
    expect(accepted).toHaveLength(1)
    expect(accepted[0]?.envelope.mailFrom).toBe('eva@sender.example')
  })

  test('beyond the limit is refused, and the session goes on', async () => {
    const { port, accepted } = await door({ maxSize: 1_000 })
    const smtp = await atData(port)
    expect((await smtp.say(`${'x'.repeat(998)}\r\nyz\r\n.\r\n`))[0]).toMatch(/^552 5\.3\.4/)
    await smtp.say('MAIL FROM:<>\r\nRCPT TO:<anna@example.org>\r\nDATA\r\n', 3)
    expect((await smtp.say(`${'x'.repeat(998)}\r\n.\r\n`))[0]).toMatch(/^250/)
    expect(accepted.map(({ bytes }) => bytes.length)).toEqual([1_000])
  })

  test('is confirmed only once it is safe', async () => {
    const stored = Promise.withResolvers<void>()
    const arrived = Promise.withResolvers<void>()
    const { port } = await door({
      accept: () => {
        arrived.resolve()
        return stored.promise
      },
    })
    const smtp = await atData(port)
    let confirmed = false
    const reply = smtp.say(`${LETTER}.\r\n`).then((replies) => {
      confirmed = true
      return replies
    })
    await arrived.promise
    await new Promise((resolve) => setImmediate(resolve))
    expect(confirmed).toBe(false)
    stored.resolve()
    expect((await reply)[0]).toMatch(/^250 2\.6\.0/)
  })

  test('that cannot be stored is to be sent again, and nothing of why goes out', async () => {
    const { port, events } = await door({ accept: () => Promise.reject(new Error('disk full at /secret')) })
    const smtp = await atData(port)
    expect(await smtp.say(`${LETTER}.\r\n`)).toEqual(['451 4.3.0 please try again later'])
    expect(events).toEqual(['smtp-message-not-stored'])
  })

  test.each([
    ['the file system', { code: 'ENOSPC' }],
    ['SQLite', { code: 'ERR_SQLITE_ERROR', errcode: 13 }],
  ])('for which the disk has no room is to be sent again: %s says so', async (_, said) => {
    const { port } = await door({ accept: () => Promise.reject(Object.assign(new Error('full'), said)) })
    const smtp = await atData(port)
    const [reply = ''] = await smtp.say(`${LETTER}.\r\n`)
    expect(reply).toMatch(/^452 .*no room on the disk/)
  })

  test('for which there is no room in memory just now is to be sent again; the next one comes in', async () => {
    const { port, accepted } = await door({ maxInMemory: 1_000 })
    const smtp = await atData(port)
    const [reply = ''] = await smtp.say(`Subject: Boat\r\n\r\n${'x'.repeat(990)}\r\n.\r\n`)
    expect(reply).toMatch(/^451 .*too much is coming in/)
    expect(accepted).toEqual([])
    expect(await (await atData(port)).say(`${LETTER}.\r\n`)).toEqual([expect.stringMatching(/^250/)])
    expect(accepted).toHaveLength(1)
  })

  test('that breaks off was never there', async () => {
    const { port, accepted, close } = await door()
    const smtp = await atData(port)
    smtp.say('Subject: half a mess', 0)
    smtp.hangUp()
    await close()
    expect(accepted).toEqual([])
  })
})

describe('closing', () => {
  test('lets the message underway in, then dismisses its client', async () => {
    const stored = Promise.withResolvers<void>()
    const arrived = Promise.withResolvers<void>()
    const { port, close } = await door({
      accept: () => {
        arrived.resolve()
        return stored.promise
      },
    })
    const smtp = await atData(port)
    const replies = smtp.say(`${LETTER}.\r\n`, 2)
    await arrived.promise
    const closed = close()
    stored.resolve()
    expect(await replies).toEqual([expect.stringMatching(/^250 2\.6\.0/), expect.stringMatching(/^421 /)])
    smtp.hangUp()
    await closed
  })

  test('dismisses the idle at once, and is done once however often it is asked', async () => {
    const { port, close } = await door()
    const smtp = await greeted(port)
    const closed = close()
    expect(close()).toBe(closed)
    expect((await smtp.hear(1))[0]).toMatch(/^421 /)
    smtp.hangUp()
    await closed
    await expect(rawSmtp(port)).resolves.toMatchObject({ greeting: '' })
  })
})
