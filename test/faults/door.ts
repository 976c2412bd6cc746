import { setTimeout as pause } from 'node:timers/promises'
import { smtpDoor } from '../../lib/adapters/local/smtp-door.ts'
import { account } from './accounts.ts'
import { type Fault, promised } from './fault.ts'
import { numbered, OWNER } from './mail.ts'
import { sendAll } from './senders.ts'
import { settled } from './settled.ts'
import { client, toData } from './sockets.ts'
import { withinGateway } from './within.ts'

const MEBIBYTE = 1_024 * 1_024

export const gone: Fault = {
  name: 'clients are gone in the middle of DATA: nothing of it arrives, and nobody is kept out',
  run: ({ folder }) =>
    withinGateway(folder, async (kith, dir) => {
      for (let round = 0; round < 10; round++) {
        const clients = await Promise.all(
          Array.from({ length: 15 }, async () => {
            const one = await client(kith.smtpPort)
            promised(await toData(one, OWNER), `a client may send: ${one.heard()}`)
            return one
          }),
        )
        for (const [n, { socket }] of clients.entries()) {
          socket.write(numbered(n).text.slice(0, -20))
          // Some hang up, some are cut off.
          if (n % 2 === 0) socket.end()
          else socket.resetAndDestroy()
        }
      }
      await sendAll({ port: () => kith.smtpPort, count: 3, senders: 1, message: numbered })
      await settled(dir)
      const there = await account(dir, 3)
      promised(there.delivered === 3 && there.twice.length === 0, `just what was whole: ${there.delivered}`)
      return `150 broke off, 3 came whole: ${there.delivered} delivered`
    }),
}

export const slow: Fault = {
  name: 'slow clients trickle one octet after the other: their seats are free again when their time is over',
  async run() {
    const patience = 1_500
    const door = await smtpDoor({
      ...{ host: '127.0.0.1', port: 0, hostname: 'kith.test', maxOfOneClient: 20, maxClients: 20, patience },
      isRecipient: async () => true,
      accept: async () => {},
      log: { info: () => {}, warn: () => {}, error: () => {} },
    })
    const begun = performance.now()
    const all = await Promise.all(Array.from({ length: 20 }, () => client(door.port)))
    await Promise.all(all.map((one) => toData(one, OWNER)))
    const drip = setInterval(() => {
      for (const { socket } of all) socket.write('x')
    }, 100)
    const dismissed = await Promise.all(all.map((one) => one.hears('421')))
    const took = performance.now() - begun
    clearInterval(drip)
    const next = await client(door.port)
    promised(dismissed.every(Boolean), 'each hears 421')
    promised(await toData(next, OWNER), 'and whoever comes then gets in')
    next.socket.destroy()
    for (const { socket } of all) socket.destroy()
    await door.close()
    return `20 of 20 seats held by a trickle, all free after ${Math.round(took)} ms (their time was ${patience} ms; ten minutes by default)`
  },
}

export const flood: Fault = {
  name: 'one client opens connections by the hundred: others still get in',
  run: ({ folder }) =>
    withinGateway(folder, async (kith) => {
      const all = await Promise.all(Array.from({ length: 300 }, () => client(kith.smtpPort)))
      const greeted = await Promise.all(all.map((one) => Promise.race([one.hears('220'), pause(5_000)])))
      const seated = greeted.filter((heard) => heard === true).length
      promised(seated <= 20, `one client has 20 seats at most: ${seated}`)
      const turnedAway = all.filter((one) => one.heard().startsWith('421')).length
      promised(turnedAway === all.length - seated, `all others hear 421: ${turnedAway}`)
      const other = await client(kith.smtpPort, '127.0.0.2')
      promised(await toData(other, OWNER), `another client gets in: ${other.heard()}`)
      for (const { socket } of [...all, other]) socket.destroy()
      promised(kith.isAlive(), 'the gateway lives on')
      return `300 connections: ${seated} seated, ${turnedAway} hear 421; another client gets in meanwhile`
    }),
}

export const large: Fault = {
  name: 'a message is larger than may be, or for more recipients',
  run: ({ folder }) =>
    withinGateway(folder, async (kith, dir) => {
      const declaring = await client(kith.smtpPort)
      await declaring.hears('220')
      declaring.socket.write(`EHLO x.example\r\nMAIL FROM:<jonas@weber.example> SIZE=${41 * MEBIBYTE}\r\n`)
      promised(
        await declaring.hears('552'),
        `a size that is declared is refused at MAIL: ${declaring.heard()}`,
      )
      declaring.socket.destroy()
      const before = await kith.residentOctets()
      const silent = await client(kith.smtpPort)
      await toData(silent, OWNER)
      const line = `${'x'.repeat(998)}\r\n`.repeat(1_048)
      for (let sent = 0; sent < 60 * MEBIBYTE; sent += line.length) {
        if (!silent.socket.write(line)) await new Promise((resolve) => silent.socket.once('drain', resolve))
      }
      silent.socket.write('.\r\n')
      promised(await silent.hears('552'), 'one that is not is refused at its end')
      silent.socket.destroy()
      const grown = ((await kith.residentOctets()) - before) / MEBIBYTE
      promised(grown < 160, `60 MiB of it do not fill the memory: ${grown.toFixed(0)} MiB`)
      const many = await recipients(kith.smtpPort)
      await settled(dir)
      const there = await account(dir, 1)
      promised(there.delivered === 1, `who is named a thousand times gets it once: ${there.delivered}`)
      return `552 at MAIL with SIZE, 552 at its end without (memory +${Math.max(0, grown).toFixed(0)} MiB for 60 MiB); ${many}`
    }),
}

async function recipients(port: number): Promise<string> {
  const one = await client(port)
  await one.hears('220')
  one.socket.write('EHLO weber.example\r\n')
  await one.hears('250')
  const [name, domain] = OWNER.split('@')
  one.socket.write('MAIL FROM:<jonas@weber.example>\r\n')
  for (let n = 0; n < 1_100; n++) one.socket.write(`RCPT TO:<${name}+${n}@${domain}>\r\n`)
  one.socket.write('DATA\r\n')
  promised(await one.hears('354'), `a thousand are taken: ${one.heard().slice(-200)}`)
  const refused = one.heard().match(/^452/gm)?.length ?? 0
  one.socket.write(`${numbered(0).text}\r\n.\r\n`)
  while (!/message queued/.test(one.heard()) && !one.isOver()) await pause(20)
  one.socket.destroy()
  promised(refused === 100, `the hundred above them hear 452: ${refused}`)
  return 'of 1,100 recipients 100 hear 452; the owner of the 1,000 addresses gets it once'
}
