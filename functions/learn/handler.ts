import type { SQSHandler } from 'aws-lambda'
import { storedResults } from '../../lib/adapters/authentication/stored-results.ts'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { type LearnCopyDeps, learnCopy } from '../../lib/app/learn-copy.ts'
import { rememberRecipients } from '../../lib/app/recipients.ts'
import { eachRecord } from '../shared/batch.ts'
import { logAtTheEdge } from '../shared/edge.ts'
import { intakeOf } from '../shared/ses-notification.ts'
import { storedMail, tableStore } from '../shared/store.ts'

const log = logAtTheEdge()
const reader = mimeReader()
const clock = () => new Date()
const { owners, history, entries } = tableStore()
const deps: LearnCopyDeps = {
  owners: rememberRecipients(owners, clock),
  history,
  entries,
  raw: storedMail(),
  reader,
  authenticator: storedResults(reader, 'amazonses.com'),
  clock,
  log,
}

/** Copies of sent mail come to the journal addresses: they teach whom the owner knows. */
export const handler: SQSHandler = (event) =>
  eachRecord(event, log, async (body) => {
    const intake = intakeOf(body)
    if (intake !== null) await learnCopy(deps, intake)
  })
