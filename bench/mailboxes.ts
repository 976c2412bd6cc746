import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readMailbox } from '../lib/adapters/mailbox/read.ts'
import { mimeReader } from '../lib/adapters/mime/reader.ts'
import { type Archive, readArchive } from '../lib/app/backtest-archive.ts'
import { type ArchivedMessage, keepingInMemory } from '../lib/app/backtest-reading.ts'
import { adHocOwner } from '../lib/cli/ad-hoc-owner.ts'
import { type Address, localPartOf } from '../lib/domain/address.ts'

/** A whole mailbox of one person, sent and received. */
export interface Mailbox {
  readonly name: string
  readonly archive: Archive
}

/**
 * The mailboxes below `dev/enron*` of the corpus, each a folder named after its owner (`allen-p`). Their
 * addresses are those in From of the folders of sent mail that are made of the surname.
 */
export async function mailboxesIn(corpus: string): Promise<readonly Mailbox[]> {
  const dev = join(corpus, 'dev')
  const mailboxes: Mailbox[] = []
  for (const group of (await readdir(dev)).filter((name) => name.startsWith('enron')).sort()) {
    for (const name of (await readdir(join(dev, group))).sort()) {
      const folder = join(dev, group, name)
      const owner = adHocOwner(await ownAddresses(folder, name.replace(/-.*/, '')), 'en')
      const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
      const keeper = keepingInMemory({ reader: mimeReader(), digest })
      const archive = await readArchive(keeper, { items: readable(folder), owner })
      mailboxes.push({ name, archive })
    }
  }
  return mailboxes
}

async function ownAddresses(folder: string, surname: string): Promise<readonly Address[]> {
  const found = new Map<Address, number>()
  const reader = mimeReader()
  for (const name of (await readdir(folder)).filter((each) => /sent/i.test(each))) {
    for await (const { bytes } of readable(join(folder, name))) {
      const from = (await reader.read(bytes)).from[0]?.address
      if (from && localPartOf(from).includes(surname)) found.set(from, (found.get(from) ?? 0) + 1)
    }
  }
  return [...found].sort(([, a], [, b]) => b - a).map(([address]) => address)
}

async function* readable(path: string): AsyncGenerator<ArchivedMessage> {
  for await (const item of readMailbox([path])) {
    if (item.fault === null) yield { path: item.path, file: item.file, bytes: item.bytes }
  }
}
