import { type Running, runKith } from '../e2e/process.ts'
import { chanceFrom } from './chance.ts'
import { promised, type Size, seconds } from './fault.ts'
import { numbered, OWNER } from './mail.ts'
import { sendAll } from './senders.ts'
import { settled } from './settled.ts'

const SENDERS = 12
/** One kill for so many messages, at least this often. */
const MESSAGES_A_KILL = 800
const FEWEST_KILLS = 4
const TELL_EVERY = 5_000

/** What was done: all has come to rest. */
export interface KilledLoad {
  readonly kills: number
  /** Messages that senders had to send again. */
  readonly retries: number
}

/**
 * Sends messages to the real gateway over a folder and kills it by SIGKILL at moments that chance chooses; each
 * sender tries again until it hears 250. Ends once everything is judged, and the gateway has stopped in order.
 */
export async function killUnderLoad(
  dir: string,
  { messages, seed }: Size,
  ...options: readonly string[]
): Promise<KilledLoad> {
  const begun = performance.now()
  const chance = chanceFrom(seed)
  const kills = Math.max(FEWEST_KILLS, Math.floor(messages / MESSAGES_A_KILL))
  const start = () => runKith(dir, '--no-sample', '--owner', OWNER, ...options)
  let kith = await start()
  let done = 0
  let restarting: Promise<void> | null = null
  let nextKill = Math.floor(chance() * (messages / kills))

  async function killAndRestart(victim: Running): Promise<void> {
    await victim.kill()
    done++
    kith = await start()
    restarting = null
  }

  const { retries } = await sendAll({
    port: () => kith.smtpPort,
    count: messages,
    senders: SENDERS,
    message: numbered,
    onAccepted(count) {
      if (count % TELL_EVERY === 0)
        console.log(`        ${count} accepted, ${done} kills (${seconds(begun)})`)
      if (count < nextKill || restarting !== null || done >= kills) return
      nextKill += Math.ceil((0.5 + chance()) * (messages / kills))
      restarting = killAndRestart(kith)
    },
  })
  await restarting
  // Once more while nothing comes in: what was accepted is still being judged.
  await killAndRestart(kith)
  await settled(dir)
  promised((await kith.stop()) === 0, 'the gateway ends in order')
  return { kills: done, retries }
}
