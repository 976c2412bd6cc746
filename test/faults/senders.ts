import { setTimeout as pause } from 'node:timers/promises'
import { rawSmtp } from '../adapters/local/raw-smtp.ts'

/** A message as a sender has it: who it is for, and its octets, with CRLF and no line that begins with a dot. */
export interface Posted {
  readonly to: string
  readonly text: string
}

export interface SendAll {
  /** Where the server is just now; it moves whenever it is started anew. */
  readonly port: () => number
  readonly count: number
  readonly senders: number
  readonly message: (n: number) => Posted
  /** Hears how many were accepted so far. */
  readonly onAccepted?: (count: number) => void
}

/** What senders saw: how often they had to try again, and after which answers. */
export interface Sending {
  readonly retries: number
  readonly answers: ReadonlyMap<string, number>
}

const FROM = 'jonas@weber.example'
const AGAIN_AFTER = 100

/** Sends messages 0 … count-1 as mail servers do: each is tried again until it has been answered with 250. */
export async function sendAll({ port, count, senders, message, onAccepted }: SendAll): Promise<Sending> {
  const answers = new Map<string, number>()
  let next = 0
  let accepted = 0
  let retries = 0

  /** Sends what is left over one connection; returns what was not accepted when that broke. */
  async function session(first: number | null): Promise<number | null> {
    const smtp = await rawSmtp(port())
    let n = first ?? next++
    if (!smtp.greeting.startsWith('220') || !is250(await smtp.say('EHLO weber.example\r\n'))) {
      smtp.hangUp()
      return n
    }
    while (n < count) {
      const { to, text } = message(n)
      const heard = [
        ...(await smtp.say(`MAIL FROM:<${FROM}>\r\n`)),
        ...(await smtp.say(`RCPT TO:<${to}>\r\n`)),
        ...(await smtp.say('DATA\r\n')),
        ...(await smtp.say(`${text}\r\n.\r\n`)),
      ]
      const last = heard[3]?.slice(0, 3) ?? 'none'
      answers.set(last, (answers.get(last) ?? 0) + 1)
      if (last !== '250') {
        smtp.hangUp()
        return n
      }
      onAccepted?.(++accepted)
      n = next++
    }
    await smtp.say('QUIT\r\n')
    return null
  }

  async function sender(): Promise<void> {
    let left: number | null = null
    while (left !== null || next < count) {
      left = await session(left)
      if (left !== null && left >= count) return
      if (left === null) continue
      retries++
      await pause(AGAIN_AFTER)
    }
  }

  await Promise.all(Array.from({ length: senders }, sender))
  return { retries, answers }
}

function is250([reply = '']: readonly string[]): boolean {
  return reply.startsWith('250')
}
