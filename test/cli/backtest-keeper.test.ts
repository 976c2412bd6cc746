import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { openShelfFile, shelfIn } from '../../lib/adapters/local/shelf-file.ts'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { type ArchivedMessage, type BacktestReport, backtest } from '../../lib/app/backtest.ts'
import { keepingInFile } from '../../lib/cli/backtest-keeper.ts'
import { composeSample } from '../../lib/sample/compose.ts'
import { sampleMailbox } from '../../lib/sample/mailbox.ts'
import { SAMPLE_OWNER } from '../../lib/sample/owner.ts'
import { anna } from '../support/house.ts'

const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
const deps = { reader: mimeReader(), digest }
const owner = { ...anna, addresses: SAMPLE_OWNER.addresses }

/** The sample's mailbox, each third message in a second folder, too, and one that is empty. */
async function mailbox(): Promise<readonly ArchivedMessage[]> {
  const messages: ArchivedMessage[] = []
  for (const [n, message] of sampleMailbox(new Date('2026-06-01T12:00:00Z')).entries()) {
    const bytes = await composeSample(message)
    messages.push({ path: `in#${n}`, file: 'in', bytes })
    if (n % 3 === 0) messages.push({ path: `copies#${n}`, file: 'copies', bytes })
  }
  // In no order of time, so that the replay has to find it.
  return [...messages.reverse(), { path: 'empty', file: 'empty', bytes: new Uint8Array() }]
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

let messages: readonly ArchivedMessage[]

async function replayed(threads: number | null): Promise<BacktestReport> {
  const store = openLocalStore(':memory:')
  const shelf = openShelfFile()
  const input = { items: each(messages), owner }
  try {
    const report =
      threads === null
        ? await backtest({ ...deps, history: store.history }, input)
        : await backtest(
            {
              ...deps,
              history: store.history,
              keeper: keepingInFile({ ...deps, shelf, threads, batchSize: 20_000 }),
              shelf: shelfIn(shelf),
            },
            input,
          )
    return { ...report, verdicts: Object.assign([...report.verdicts]) }
  } finally {
    shelf.close()
    store.close()
  }
}

describe('reading an archive in several threads', () => {
  let plain: BacktestReport
  beforeAll(async () => {
    messages = await mailbox()
    plain = await replayed(null)
  }, 30_000)

  test('the plain way reads all of it', () => {
    expect(plain).toMatchObject({ files: 3, messages: 140 })
    expect(plain.answered).toBeGreaterThan(10)
  })

  test.each([0, 2])(
    'gives what one thread and memory give: %i more',
    async (threads) => {
      expect(await replayed(threads)).toEqual(plain)
    },
    30_000,
  )
})
