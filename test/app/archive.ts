import { createHash } from 'node:crypto'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { type ImportReport, importArchive } from '../../lib/app/import-archive.ts'
import type { Source, SourceItem } from '../../lib/app/import-source.ts'
import type { Address } from '../../lib/domain/address.ts'
import type { Interaction } from '../../lib/domain/interaction.ts'
import type { TieKey, TieRecord } from '../../lib/domain/tie.ts'
import { anna } from '../support/house.ts'

/** A file of an archive: its path, and the messages (or other items) in it. */
export type TestFile = readonly [path: string, ...items: (string | SourceItem)[]]

/** A store in memory, and imports into it. */
export function library(owner = anna) {
  const store = openLocalStore(':memory:')
  const { history, interactions, importNotes: notes } = store
  const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
  return {
    store,
    async import(
      files: readonly TestFile[],
      addresses: readonly Address[] = owner.addresses,
      /** The item of each file at which the power fails. */
      failsAt = Number.POSITIVE_INFINITY,
    ): Promise<ImportReport> {
      const [main = owner.addresses[0], ...others] = addresses
      return await importArchive(
        { reader: mimeReader(), digest, history, interactions, notes },
        {
          sources: sourcesOf(files, failsAt),
          owner: { ...owner, addresses: [main, ...others] },
          now: new Date('2026-06-01T12:00:00Z'),
        },
      )
    },
    async ties(...keys: readonly TieKey[]): Promise<ReadonlyMap<TieKey, TieRecord>> {
      const question = { ties: keys, ruleSubjects: [], messageIds: [] }
      return (await history.consult(owner.id, question)).ties
    },
    async interactions(): Promise<readonly Interaction[]> {
      const all: Interaction[] = []
      for await (const each of interactions.all(owner.id)) all.push(each)
      return all
    },
  }
}

export async function* sourcesOf(
  files: readonly TestFile[],
  failsAt = Number.POSITIVE_INFINITY,
): AsyncGenerator<Source> {
  for (const [path, ...items] of files) {
    const size = items.reduce((sum, item) => sum + (typeof item === 'string' ? item.length : 1), 0)
    yield { path, size, modifiedAt: 0, items: () => itemsOf(path, items, failsAt) }
  }
}

async function* itemsOf(
  file: string,
  items: readonly (string | SourceItem)[],
  failsAt: number,
): AsyncGenerator<SourceItem> {
  for (const [at, item] of items.entries()) {
    if (at === failsAt) throw new Error('the power is gone')
    const path = items.length === 1 ? file : `${file}#${at + 1}`
    yield typeof item === 'string' ? { type: 'message', path, bytes: Buffer.from(item) } : item
  }
}

interface Written {
  readonly from: string
  readonly to: string
  readonly id: string
  readonly cc?: string
  readonly bcc?: string
  readonly date?: string
  readonly answers?: string
  readonly subject?: string
  readonly more?: string
}

/** A letter as it lies in an archive. */
export function letterOf({ from, to, id, cc, bcc, date, answers, subject, more = '' }: Written): string {
  return [
    `From: ${from}`,
    `To: ${to}`,
    ...(cc === undefined ? [] : [`Cc: ${cc}`]),
    ...(bcc === undefined ? [] : [`Bcc: ${bcc}`]),
    `Subject: ${subject ?? 'The garden'}`,
    `Date: ${date ?? 'Mon, 04 May 2026 10:00:00 +0000'}`,
    `Message-ID: <${id}>`,
    ...(answers === undefined ? [] : [`In-Reply-To: <${answers}>`, `References: <${answers}>`]),
    `${more}Content-Type: text/plain`,
    '',
    'The roses are out at last. Will you come on Sunday?',
    '',
  ].join('\n')
}
