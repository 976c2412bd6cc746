import { createHash } from 'node:crypto'
import { simpleParser } from 'mailparser'
import PostalMime from 'postal-mime'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { judge } from '../../lib/app/judge.ts'
import { adHocOwner } from '../../lib/cli/ad-hoc-owner.ts'
import { SAMPLE_OWNER } from '../../lib/sample/owner.ts'
import { alternating, cpuOf, quantile, ratioOf, seriesOf } from '../measure.ts'
import { bogofilter, rspamd, spamAssassin } from '../peers.ts'
import { figureRow, note, type Row, ratioRow } from '../rows.ts'

const LARGE = 300_000

/** Whoever judges mail runs for weeks, as do the peers: V8 compiles for some thousand messages until it is done. */
const UNMEASURED = 8

/** Slow peers judge some of the messages only. */
const FOR_SLOW = 15

/** Reading, kind, author, look-up and verdict, against what others take to read or judge the same messages. */
export async function decisionRows(mails: readonly Buffer[], rounds: number): Promise<readonly Row[]> {
  const large = mails.filter(({ length }) => length > LARGE)
  const small = mails.filter(({ length }) => length <= LARGE)
  const decide = decider()
  const first = await cpuOf(() => eachOf(mails, decide))
  const all = await alternating(
    {
      kith: () => cpuOf(() => eachOf(mails, decide)),
      postal: () => cpuOf(() => eachOf(mails, postal)),
      sha: () => cpuOf(() => eachOf(mails, sha256)),
    },
    rounds,
    UNMEASURED,
  )
  const of = (name: 'kith' | 'postal' | 'sha') => all.get(name) ?? []
  const rows: Row[] = [
    figureRow('decision, processor a message', seriesOf(of('kith').map((ms) => ms / mails.length)), 'ms'),
    note(
      `the same, the first ${mails.length} messages of a process`,
      `${(first / mails.length).toFixed(1)} ms`,
    ),
    ratioRow('decision / SHA-256', ratioOf(of('kith'), of('sha')), 12, 'most'),
  ]
  for (const [name, part, goal] of [
    ['up to 300 KB', small, 0.12],
    ['over 300 KB', large, 0.25],
  ] as const) {
    if (part.length === 0) continue
    const measured = await alternating(
      { kith: () => cpuOf(() => eachOf(part, decide)), postal: () => cpuOf(() => eachOf(part, postal)) },
      rounds,
    )
    const ratio = ratioOf(measured.get('kith') ?? [], measured.get('postal') ?? [])
    rows.push(ratioRow(`decision / postal-mime, ${name}`, ratio, goal, 'most'))
  }
  rows.push(...(await tail(mails, decide)), ...(await peers(mails, rounds, of('kith'))))
  return rows
}

/** Each message by itself: the slowest. */
async function tail(mails: readonly Buffer[], decide: Take): Promise<readonly Row[]> {
  const [own, theirs] = [await times(mails, decide), await times(mails, postal)]
  const ratio = quantile(own, 0.99) / quantile(theirs, 0.99)
  const worst = own.at(-1) ?? Number.NaN
  return [
    ratioRow('p99 / postal-mime’s', seriesOf([ratio]), 0.1, 'most'),
    {
      name: 'slowest message up to 3 MB',
      figure: `${worst.toFixed(1)} ms`,
      goal: '≤ 60 ms',
      met: worst <= 60,
    },
  ]
}

/** Processor time, ascending, the least of three for each: what else the machine does is no tail of ours. */
async function times(mails: readonly Buffer[], take: Take): Promise<readonly number[]> {
  const all: number[] = []
  for (const mail of mails.filter(({ length }) => length <= 3_000_000)) {
    const tries = [
      await cpuOf(() => take(mail)),
      await cpuOf(() => take(mail)),
      await cpuOf(() => take(mail)),
    ]
    all.push(Math.min(...tries))
  }
  return all.sort((a, b) => a - b)
}

async function peers(
  mails: readonly Buffer[],
  rounds: number,
  kith: readonly number[],
): Promise<readonly Row[]> {
  const own = seriesOf(kith).median / mails.length
  const rows: Row[] = []
  const some = mails.filter(({ length }) => length <= LARGE).slice(0, FOR_SLOW)
  const parsed = await cpuOf(() => eachOf(some, (mail) => simpleParser(mail)))
  rows.push(note('mailparser, processor a message', `${(parsed / some.length).toFixed(2)} ms`))
  for (const [name, opened, which] of [
    ['rspamd', await rspamd(), mails],
    ['SpamAssassin', spamAssassin(), some],
    ['bogofilter', bogofilter(), some],
  ] as const) {
    if (opened === null) {
      rows.push(note(name, 'not installed'))
      continue
    }
    try {
      const count = name === 'rspamd' ? rounds : 1
      if (name === 'rspamd') await opened.judge(which)
      const measured: number[] = []
      for (let round = 0; round < count; round++) measured.push((await opened.judge(which)) / which.length)
      rows.push(figureRow(`${name}, processor a message`, seriesOf(measured), 'ms'))
      if (name === 'rspamd') {
        rows.push(
          ratioRow('decision / rspamd’s local checks', seriesOf(measured.map((ms) => own / ms)), 0.1, 'most'),
        )
      }
    } finally {
      await opened.close()
    }
  }
  return rows
}

type Take = (mail: Buffer) => unknown

async function eachOf(mails: readonly Buffer[], take: Take): Promise<void> {
  for (const mail of mails) await take(mail)
}

function decider(): Take {
  const reader = mimeReader()
  const { history } = openLocalStore(':memory:')
  const owner = adHocOwner([...SAMPLE_OWNER.addresses], 'de')
  const now = new Date()
  return async (bytes) =>
    judge(history, {
      message: await reader.read(bytes),
      envelope: null,
      results: null,
      owner,
      now,
      trust: 'archive',
      fingerprintKey: new Uint8Array(16),
    })
}

const postal: Take = (mail) => PostalMime.parse(mail)
const sha256: Take = (mail) => createHash('sha256').update(mail).digest()
