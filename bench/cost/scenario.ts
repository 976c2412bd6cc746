import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { address } from '../../lib/domain/address.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import { SAMPLE_OWNER } from '../../lib/sample/owner.ts'
import { fromSes } from '../../test/support/cloud/from-ses.ts'
import { batchOf, storedMessage } from '../../test/support/events.ts'
import { generatedMail } from '../mail/generated.ts'
import { added, type Usage } from './bill.ts'
import { lambdaUsage, type Work } from './lambda.ts'
import type { MeteredFunction, MeteredStack } from './stack.ts'

const GUARDED = address('hanne@kith.example.org')
const READS_AT = address('hanne@berger.example')
const JOURNAL = address('hanne-5f3a@sent.kith.example.org')

/** What one function used for so many messages. */
export interface Measured {
  readonly name: string
  readonly messages: number
  readonly octets: number
  readonly work: Work
  readonly memory: number
  /** The bill's part of it, Lambda, logs and the way in included. */
  readonly usage: Usage
}

/** Records that SQS hands over at a time, by the template. */
const BATCH = 5

/** What Lambda itself writes for each invocation: START, END and REPORT. */
const LAMBDA_LINES = 420

/** Reading them twice to be rid of what only a cold function does. */
const WARM_UP = 20

/** Puts mail through the functions as it would go in AWS: what comes in, what the owner sends, and one digest of it. */
export async function measureFlows(stack: MeteredStack, messages: number): Promise<readonly Measured[]> {
  const { store } = stack.resources
  const owner: Owner = {
    id: 'hanne',
    name: 'Hanne',
    // SES in its sandbox sends to the first one only.
    addresses: [READS_AT, ...SAMPLE_OWNER.addresses, GUARDED],
    journalAddress: JOURNAL,
    language: 'de',
    timeZone: 'Europe/Berlin',
    mode: 'guarding',
    sensitivity: 'normal',
    interests: { topics: [], effect: 'deliver' },
    digestTimes: ['07:00'],
    nextDigestAt: new Date(Date.now() + 6 * 3_600_000),
  }
  await store.owners.put(owner)
  const { sent, received } = await mail(messages + WARM_UP)
  const flows = [
    await through(stack, 'Learn', sent, JOURNAL),
    await through(stack, 'Receive', received, GUARDED),
  ]
  await store.owners.put({ ...owner, nextDigestAt: new Date(Date.now() - 60_000) })
  return [...flows, await digest(stack)]
}

async function mail(count: number): Promise<Record<'sent' | 'received', readonly Buffer[]>> {
  const [sent, received]: [Buffer[], Buffer[]] = [[], []]
  for await (const { bytes } of generatedMail(11)) {
    const text = bytes.toString('latin1').replace(/^Received:.*(?:\n[ \t].*)*\n/, '')
    const isSent = /^From:.*brodersen-bauten\.example/im.test(text)
    const all = isSent ? sent : received
    if (all.length < count) all.push(Buffer.from(fromSes(text).replace(/\r?\n/g, '\r\n'), 'latin1'))
    if (sent.length + received.length === 2 * count) break
  }
  return { sent, received }
}

async function through(
  { resources, functions }: MeteredStack,
  name: 'Receive' | 'Learn',
  mails: readonly Buffer[],
  to: string,
): Promise<Measured> {
  const one = functions[name]
  const bodies: string[] = []
  for (const bytes of mails) {
    const id = randomBytes(20).toString('hex')
    await (name === 'Learn' ? resources.sentCopies : resources.mail).put(id, bytes)
    bodies.push(storedMessage({ id, recipients: [to], receivedAt: new Date() }))
  }
  for (let at = 0; at < WARM_UP; at += BATCH) await invoke(one, bodies.slice(at, at + BATCH))
  const meter = begin(one)
  for (let at = WARM_UP; at < bodies.length; at += BATCH) {
    await invoke(one, bodies.slice(at, at + BATCH))
  }
  const count = bodies.length - WARM_UP
  const invocations = Math.ceil(count / BATCH)
  const octets = mails.slice(WARM_UP).reduce((sum, { length }) => sum + length, 0)
  const wayIn: Usage = {
    sesIn: count,
    sesInChunk: mails.slice(WARM_UP).reduce((sum, { length }) => sum + Math.floor(length / 262_144), 0),
    // SES stores it and tells SNS, which puts it into the queue; Lambda fetches and deletes a batch at a time.
    s3Write: count,
    snsPublish: count,
    sqs: count + 2 * invocations,
  }
  return meter.end(name, count, octets, invocations, wayIn)
}

async function digest({ resources, functions }: MeteredStack): Promise<Measured> {
  const { Digest } = functions
  const meter = begin(Digest)
  await Digest.running.invoke({ strike: true })
  const orders = await resources.orders()
  await invoke(Digest, orders)
  return meter.end('Digest', orders.length, 0, 2, { sqs: 3, schedulerInvocation: 1 })
}

/** @throws where a record comes back: what has failed says nothing of what it costs */
async function invoke({ running }: MeteredFunction, bodies: readonly string[]): Promise<void> {
  const { batchItemFailures } = Failures.parse(await running.invoke(batchOf(...bodies)))
  if (batchItemFailures.length > 0) throw new Error(`records failed:\n${running.log().slice(-2_000)}`)
}

const Failures = z.object({ batchItemFailures: z.array(z.unknown()) })

function begin({ meter, running, memory, cpu }: MeteredFunction) {
  meter.taken()
  const before = { cpu: cpu(), log: running.log().length }
  return {
    end(name: string, messages: number, octets: number, invocations: number, wayIn: Usage): Measured {
      const { usage, calls } = meter.taken()
      const work = { cpu: cpu() - before.cpu, calls, invocations }
      const logged = running.log().length - before.log + invocations * LAMBDA_LINES
      const logs: Usage = { logGigabyte: logged / 1e9, logGigabyteMonth: (3 * logged) / 1e9 }
      return {
        name,
        messages,
        octets,
        work,
        memory,
        usage: added(usage, wayIn, logs, lambdaUsage(work, memory)),
      }
    },
  }
}
