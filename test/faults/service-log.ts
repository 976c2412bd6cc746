import { type Fault, promised } from './fault.ts'
import { numbered } from './mail.ts'
import { sendAll } from './senders.ts'
import { settled } from './settled.ts'
import { client, toData } from './sockets.ts'
import { withinGateway } from './within.ts'

/** Names and words of the load's mail, and of the clients that break off. */
const WORDS = [
  ...['anna', 'berger', 'jonas', 'weber', 'june', 'shop.example', 'harbour', 'discover', 'offers'],
  ...['eve@', 'evil', 'nobody@'],
]

export const quietService: Fault = {
  name: 'run as a service, it writes no address, subject or word of mail to its log, from its greeting on',
  run: ({ folder }) =>
    withinGateway(folder, async (kith, dir) => {
      await sendAll({ port: () => kith.smtpPort, count: 40, senders: 4, message: numbered })
      for (const to of ['nobody@evil.example', 'no address at all', `${'x'.repeat(3_000)}@evil.example`]) {
        const one = await client(kith.smtpPort)
        await toData(one, to)
        one.socket.write('QUIT eve@evil.example\r\n')
        one.socket.resetAndDestroy()
      }
      await settled(dir)
      const code = await kith.stop()
      promised(code === 0, 'it ends in order')
      const written = kith.written().toLowerCase()
      promised(written.includes(' info verdict '), 'it says what it does')
      const leaked = WORDS.filter((word) => written.includes(word))
      promised(leaked.length === 0, `nothing of mail is in it: ${leaked}`)
      return `${written.split('\n').length} lines of a real process: none of ${WORDS.length} planted words`
    }),
}
