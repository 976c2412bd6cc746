import { readFileSync } from 'node:fs'
import type { SQSEvent, SQSRecord } from 'aws-lambda'

/** Events as AWS documents them, from `test/fixtures/events`, with what matters to a test put in. */

const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`../fixtures/events/${name}.json`, import.meta.url), 'utf8'))

export interface Receipt {
  readonly id: string
  readonly recipients: readonly string[]
  readonly mailFrom?: string
  readonly receivedAt?: Date
  readonly spam?: string
  readonly virus?: string
}

/** The body of a queued SNS message by which SES tells that it has stored a message. */
export function storedMessage(of: Receipt): string {
  const { id, recipients, mailFrom, receivedAt, spam, virus } = of
  const ses = fixture('ses-received')
  ses.receipt.recipients = recipients
  ses.receipt.action.objectKey = `${ses.receipt.action.objectKeyPrefix}${id}`
  if (spam !== undefined) ses.receipt.spamVerdict.status = spam
  if (virus !== undefined) ses.receipt.virusVerdict.status = virus
  ses.mail.messageId = id
  ses.mail.destination = recipients
  if (mailFrom !== undefined) ses.mail.source = mailFrom
  if (receivedAt !== undefined) ses.mail.timestamp = receivedAt.toISOString()
  return published(ses)
}

/** The body of a queued SNS message. */
export function published(message: unknown): string {
  return JSON.stringify({ ...fixture('sns-notification'), Message: JSON.stringify(message) })
}

/** A batch of records with these bodies; their ids are `record-0`, `record-1` … */
export function batchOf(...bodies: readonly string[]): SQSEvent {
  const record: SQSRecord = fixture('sqs-record')
  return { Records: bodies.map((body, index) => ({ ...record, messageId: `record-${index}`, body })) }
}

/** A request to the function URL, by the address that a browser would show; `cookie` as `name=value`. */
export function requestTo(url: string, { method = 'GET', body = '', cookie = '' } = {}): unknown {
  const { pathname, search, host, origin } = new URL(url)
  const event = fixture('function-url')
  const form = {
    'content-type': 'application/x-www-form-urlencoded',
    origin,
    'sec-fetch-site': 'same-origin',
  }
  return {
    ...event,
    rawPath: pathname,
    rawQueryString: search.slice(1),
    // Not among the headers: payload version 2.0 has them apart.
    ...(cookie === '' ? {} : { cookies: [cookie] }),
    headers: { ...event.headers, host, ...(method === 'POST' ? form : {}) },
    requestContext: {
      ...event.requestContext,
      domainName: host,
      http: { ...event.requestContext.http, method, path: pathname },
    },
    ...(method === 'POST' ? { body: Buffer.from(body).toString('base64'), isBase64Encoded: true } : {}),
  }
}
