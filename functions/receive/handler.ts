import type { SQSHandler } from 'aws-lambda'
import { storedResults } from '../../lib/adapters/authentication/stored-results.ts'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { type ReceiveDeps, receive } from '../../lib/app/receive.ts'
import { rememberRecipients } from '../../lib/app/recipients.ts'
import { eachRecord } from '../shared/batch.ts'
import { logAtTheEdge } from '../shared/edge.ts'
import { comparingTexts } from '../shared/fingerprints.ts'
import { intakeOf } from '../shared/ses-notification.ts'
import { ownersMailbox, storedMail, tableStore } from '../shared/store.ts'
import { withoutReplies } from './replies.ts'
import { upstreams } from './upstreams.ts'

const log = logAtTheEdge()
const reader = mimeReader()
const { owners, history, entries, aliases } = tableStore()
const clock = () => new Date()
const deps: ReceiveDeps = {
  owners: rememberRecipients(owners, clock),
  schedule: owners,
  history,
  entries,
  aliases,
  raw: storedMail(),
  mailbox: ownersMailbox(log),
  reader,
  authenticator: storedResults(reader, 'amazonses.com', upstreams()),
  clock,
  log,
}

/** Longer than an attempt may take, and shorter than the queue waits before the next. */
const CUT_OFF_AFTER = 5 * 60_000

/** Mail that SES has stored comes in: judged, then forwarded or held. */
export const handler: SQSHandler = (event) =>
  eachRecord(event, log, async (body, firstAttempt) => {
    const intake = intakeOf(body)
    const cutOffBefore = new Date(clock().getTime() - CUT_OFF_AFTER)
    const mail = intake && (await withoutReplies(deps, { ...intake, firstAttempt, cutOffBefore }))
    if (mail !== null) await receive({ ...deps, ...(await comparingTexts(log)) }, mail)
  })
