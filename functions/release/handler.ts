import type { SQSHandler } from 'aws-lambda'
import { carryOut } from '../../lib/app/release.ts'
import { eachRecord } from '../shared/batch.ts'
import { logAtTheEdge } from '../shared/edge.ts'
import { ownersMailbox, storedMail, tableStore } from '../shared/store.ts'
import { readOrder } from './order.ts'

const log = logAtTheEdge()
const clock = () => new Date()
const { owners, history, entries } = tableStore()
const deps = { owners, history, entries, raw: storedMail(), mailbox: ownersMailbox(log), clock, log }

/** Longer than an attempt may take, and shorter than the queue waits before the next. */
const CUT_OFF_AFTER = 5 * 60_000

/** Releases whose time to be undone is up: each is handed over, unless it was undone. */
export const handler: SQSHandler = (event) =>
  eachRecord(event, log, async (body) => {
    await carryOut(deps, readOrder(body), new Date(clock().getTime() - CUT_OFF_AFTER))
  })
