import { existsSync, statSync } from 'node:fs'
import { messagesIn } from '../adapters/mailbox/messages.ts'
import { readMailbox } from '../adapters/mailbox/read.ts'
import type { Io } from './io.ts'
import { CommandFault } from './usage.ts'

/** The octets of one message. */
interface OneMessage {
  readonly bytes: Uint8Array
  /** Whether it was taken for being the first of several. */
  readonly firstOfSeveral: boolean
}

/**
 * Reads one message: of a file, `-` for standard input, or `FILE#n` for the n-th of an mbox.
 *
 * @throws CommandFault or MailboxError when there is none
 */
export async function readOneMessage(name: string, { stdin }: Pick<Io, 'stdin'>): Promise<OneMessage> {
  if (name === '-') return await takeFirst(messagesIn(stdin), name)
  const numbered = existsSync(name) ? null : /^(.+)#(\d{1,9})$/.exec(name)
  const [, file = name, ordinal] = numbered ?? []
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CommandFault(`${file} is a folder; explain takes one message, and backtest takes folders.`)
  }
  const one = await takeFirst(skipped(messagesOf(file), Number(ordinal ?? 1) - 1), name)
  return numbered === null ? one : { ...one, firstOfSeveral: false }
}

interface Readable {
  readonly bytes: Uint8Array
}

async function* messagesOf(file: string): AsyncGenerator<Readable> {
  for await (const item of readMailbox([file])) {
    if (item.fault !== null) throw item.fault
    yield item
  }
}

async function* skipped(messages: AsyncGenerator<Readable>, count: number): AsyncGenerator<Readable> {
  let at = 0
  for await (const message of messages) if (at++ >= count) yield message
}

async function takeFirst(messages: AsyncGenerator<Readable>, name: string): Promise<OneMessage> {
  const one = await messages.next()
  if (one.done) throw new CommandFault(`There is no such message: ${name}`)
  const firstOfSeveral = !(await messages.next()).done
  await messages.return(undefined)
  return { bytes: one.value.bytes, firstOfSeveral }
}
