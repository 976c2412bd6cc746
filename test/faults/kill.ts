import { account, eachHeld } from './accounts.ts'
import { type Fault, promised, type Size } from './fault.ts'
import { killUnderLoad } from './kill-load.ts'
import { relaySink } from './relay-sink.ts'
import { withinFolder } from './within.ts'

/** Of so many deliveries at a time a kill may cut each off between its acceptance and the record. */
const AT_ONCE = 8
/** As many as that for the relay, which is slower. */
const FOR_RELAY = 200

export const killed: Fault = {
  name: 'the gateway is killed under load, again and again; mail goes to a Maildir',
  run: (size) =>
    withinFolder(size.folder, async (dir) => {
      const { messages } = size
      const { kills, retries } = await killUnderLoad(dir, size)
      const there = await account(dir, messages)
      promised(there.lost.length === 0, `none of ${messages} is lost: ${some(there.lost)}`)
      promised(there.twice.length === 0, `none is there twice: ${some(there.twice)}`)
      promised(there.halves === 0, 'no half-written message is left')
      return `${messages} messages, ${kills} kills, ${retries} sent again: ${there.delivered} delivered, ${there.held} held, 0 lost, 0 twice`
    }),
}

export const killedRelaying: Fault = {
  name: 'the gateway is killed under load; mail goes on by SMTP, and twice only where it was cut off',
  run: (size) => withinFolder(size.folder, (dir) => relayed(dir, size)),
}

async function relayed(dir: string, size: Size): Promise<string> {
  const messages = Math.min(size.messages, FOR_RELAY)
  const sink = await relaySink()
  try {
    const relay = `127.0.0.1:${sink.port}`
    const { kills, retries } = await killUnderLoad(dir, { ...size, messages }, '--relay', relay)
    const there = new Map(sink.came)
    const held = await eachHeld(dir, (n) => {
      there.set(n, (there.get(n) ?? 0) + 1)
    })
    const lost = Array.from({ length: messages }, (_, n) => n).filter((n) => !there.has(n))
    const copies = [...there.values()].reduce((sum, times) => sum + times - 1, 0)
    promised(lost.length === 0, `none of ${messages} is lost: ${some(lost)}`)
    promised(copies <= kills * AT_ONCE, `copies only of what a kill cut off: ${copies} in ${kills} kills`)
    return `${messages} messages, ${kills} kills, ${retries} sent again: ${sink.came.size} went on, ${held} held, 0 lost, ${copies} came again (at most ${kills * AT_ONCE} could)`
  } finally {
    await sink.close()
  }
}

function some(numbers: readonly number[]): string {
  return `${numbers.length} are, the first ${numbers.slice(0, 5).join(', ')}`
}
