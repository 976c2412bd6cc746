import type { SQSHandler } from 'aws-lambda'
import { storedResults } from '../../lib/adapters/authentication/stored-results.ts'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { type ReceiveDeps, receive } from '../../lib/app/receive.ts'
import { rememberRecipients } from '../../lib/app/recipients.ts'
import { eachRecord } from '../shared/batch.ts'
import { comparingTexts } from '../shared/fingerprints.ts'
import { meteredLog } from '../shared/log.ts'
import { intakeOf } from '../shared/ses-notification.ts'
import { ownersMailbox, storedMail, tableStore } from '../shared/store.ts'

const log = meteredLog()
const reader = mimeReader()
const { owners, history, entries } = tableStore()
const clock = () => new Date()
const deps: ReceiveDeps = {
  owners: rememberRecipients(owners, clock),
  history,
  entries,
  raw: storedMail(),
  mailbox: ownersMailbox(),
  reader,
  authenticator: storedResults(reader, 'amazonses.com'),
  clock,
  log,
}

/** Mail that SES has stored comes in: judged, then forwarded or held. */
export const handler: SQSHandler = (event) =>
  eachRecord(event, log, async (body, firstAttempt) => {
    const intake = intakeOf(body)
    if (intake !== null)
      await receive({ ...deps, ...(await comparingTexts(log)) }, { ...intake, firstAttempt })
  })
