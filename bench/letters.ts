import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readMailbox } from '../lib/adapters/mailbox/read.ts'
import { mimeReader } from '../lib/adapters/mime/reader.ts'
import type { ArchivedMessage } from '../lib/app/backtest.ts'
import { adHocOwner } from '../lib/cli/ad-hoc-owner.ts'
import { type Address, address } from '../lib/domain/address.ts'
import { conclude, examine } from '../lib/domain/examination.ts'

const NOTHING_KNOWN = { ties: new Map(), rules: [], sent: [] }
const NOBODY = address('receiver@kith.example')
const reader = mimeReader()

/** What became of the letters that a mailbox's owner sent. */
interface Letters {
  /** Different ones, of all folders. */
  readonly count: number
  /** Where those lie that would be held. */
  readonly held: readonly string[]
}

/**
 * Judges what the owner of a mailbox sent as if one it is addressed to received it from a stranger. Labels are a reader's opinion; that
 * somebody wrote these is not, so none of them may be taken for mass mail.
 */
export async function sentLetters(folder: string): Promise<Letters> {
  const writers = new Set(await writersOf(folder))
  const known = new Set<string>()
  const held: string[] = []
  for await (const { path, bytes } of messagesOf(folder)) {
    const message = await reader.read(bytes)
    const writer = message.from[0]?.address
    const likeness = `${message.date?.getTime()} ${message.subject}`
    if (!writer || !writers.has(writer) || known.has(likeness)) continue
    known.add(likeness)
    const owner = adHocOwner([message.to.find(({ address }) => address !== null)?.address ?? NOBODY], 'en')
    const examination = examine({ message, envelope: null, results: null, owner })
    const { verdict } = conclude(examination, NOTHING_KNOWN, owner, new Date(0), 'archive')
    if (verdict.disposition === 'hold') held.push(path)
  }
  return { count: known.size, held }
}

/** Whoever wrote what lies in the folders of sent mail is the owner. */
export async function writersOf(folder: string): Promise<readonly Address[]> {
  const writers = new Set<Address>()
  for (const name of (await readdir(folder)).filter((name) => /sent/.test(name))) {
    for await (const { bytes } of messagesOf(join(folder, name))) {
      const at = (await reader.read(bytes)).from[0]?.address
      if (at) writers.add(at)
    }
  }
  return [...writers]
}

export async function* messagesOf(folder: string): AsyncGenerator<ArchivedMessage> {
  for await (const item of readMailbox([folder])) {
    if (item.fault !== null) throw new Error(`cannot read ${item.path}`, { cause: item.fault })
    yield { path: item.path, file: item.file, bytes: item.bytes }
  }
}
