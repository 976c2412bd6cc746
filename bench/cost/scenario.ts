import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { address } from '../../lib/domain/address.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import { SAMPLE_OWNER } from '../../lib/sample/owner.ts'
import { fromSes } from '../../test/support/cloud/from-ses.ts'
import { batchOf, published, storedMessage } from '../../test/support/events.ts'
import { generatedMail } from '../mail/generated.ts'
import { added, type Usage } from './bill.ts'
import { lambdaUsage, type Work } from './lambda.ts'
import type { MeteredFunction, MeteredStack } from './stack.ts'
import { itemOctets, layUpStock, type Octets } from './stock.ts'

const GUARDED = address('hanne@kith.example.org')
const READS_AT = address('hanne@berger.example')
const ELSEWHERE = address('h.berger@berger.example')
const JOURNAL = address('hanne-5f3a@sent.kith.example.org')

const OWNER_ID = 'hanne'

/** An owner's month: what comes in, and what they send. */
export const OWNER = { received: 1_500, sent: 150, digests: 30 }

/** All that was measured. */
export interface Flows {
  readonly learn: Measured
  readonly receive: Measured
  /** One for each digest: its order, its mail, and what is let go of with it. */
  readonly digest: Measured
  /** One for each report of SES: that a digest has arrived, or that a forward has come back. */
  readonly arrived: Measured
  readonly cameBack: Measured
  /** One for each time that the clock strikes and nothing is due. */
  readonly strike: Measured
  /** One for each message whose time is over. */
  readonly over: Measured
  /** What an item of the table has, on average. */
  readonly items: Readonly<Record<'ENTRY' | 'SENT' | 'LESSONS', Octets>>
}

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
export async function measureFlows(stack: MeteredStack, messages: number): Promise<Flows> {
  const { store } = stack.resources
  const owner: Owner = {
    id: OWNER_ID,
    name: 'Hanne',
    // SES in its sandbox sends to the first two only.
    addresses: [READS_AT, ELSEWHERE, ...SAMPLE_OWNER.addresses, GUARDED],
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
  const learn = await through(stack, 'Learn', sent, JOURNAL)
  const receive = await through(stack, 'Receive', received, GUARDED)
  const items = await itemOctets(stack.resources)
  const stock = await layUpStock(store, owner.id, OWNER.received / OWNER.digests)
  const strike = await strikes(stack)
  const due = async () => void (await store.owners.put({ ...owner, nextDigestAt: new Date() }))
  const digest = await digests(stack, due, stock.day)
  const over = await ends(stack, stock.over)
  return { learn, receive, digest, strike, over, items, ...(await reports(stack)) }
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

/** What the clock asks for where nothing is due; a cold function is not counted. */
async function strikes({ functions: { Digest } }: MeteredStack): Promise<Measured> {
  const strike = () => Digest.running.invoke({ strike: true })
  await strike()
  const meter = begin(Digest)
  for (let each = 0; each < STRIKES; each++) await strike()
  return meter.end('Strike', STRIKES, 0, STRIKES, { schedulerInvocation: STRIKES })
}

const STRIKES = 5

/** What has been held for its whole time goes, at the next strike of the clock. */
async function ends(
  { functions: { Digest } }: MeteredStack,
  lay: (count: number) => Promise<void>,
): Promise<Measured> {
  await lay(ENDS)
  const meter = begin(Digest)
  await Digest.running.invoke({ strike: true })
  return meter.end('End', ENDS, 0, 0, {})
}

const ENDS = 50

/**
 * A day's digest, after others that warm up: in AWS those of many owners are due at the same time of day.
 *
 * @throws where one was not sent
 */
async function digests(
  { resources, functions: { Digest } }: MeteredStack,
  due: () => Promise<void>,
  anew: () => Promise<void>,
): Promise<Measured> {
  const one = async () => {
    await anew()
    await due()
    const before = resources.sent.length
    await Digest.running.invoke({ strike: true })
    const meter = begin(Digest)
    await invoke(Digest, await resources.orders())
    if (resources.sent.length === before)
      throw new Error(`no digest was sent:\n${Digest.running.log().slice(-2_000)}`)
    // The clock's function puts the order into the queue, Lambda fetches and deletes it.
    return meter.end('Digest', 1, 0, 1, { sqs: 3 })
  }
  for (let each = 0; each < WARM_DIGESTS; each++) {
    const [last] = await resources.store.digests.list(OWNER_ID, 1)
    await one()
    // The last to warm up is yesterday's; of more than one on a day the next would have less to let go of.
    if (last !== undefined && each > 0) await resources.store.digests.record({ ...last, at: LONG_AGO })
  }
  return one()
}

const WARM_DIGESTS = 5
const LONG_AGO = new Date(Date.now() - 60 * 86_400_000)

/** What SES tells of digests that arrived and of forwards that came back, a batch at a time. */
async function reports({ resources: { sent }, functions: { Feedback } }: MeteredStack) {
  const told = (eventType: string, mails: typeof sent, more: object = {}) =>
    mails.map(({ id, to, tags }) => {
      const named = Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]))
      const mail = { timestamp: new Date().toISOString(), messageId: id, destination: to, tags: named }
      return published({ eventType, mail, ...more })
    })
  const measured = async (name: string, bodies: readonly string[]) => {
    await invoke(Feedback, bodies.slice(0, 1))
    const meter = begin(Feedback)
    for (const body of bodies.slice(1)) await invoke(Feedback, [body])
    const count = bodies.length - 1
    return meter.end(name, count, 0, count, { snsPublish: count, sqs: 3 * count })
  }
  const digested = sent.filter(({ tags }) => 'kith-digest' in tags)
  const forwarded = sent.filter(({ tags }) => 'kith-intake' in tags).slice(0, 10)
  return {
    arrived: await measured('Report: arrived', told('Delivery', digested)),
    cameBack: await measured(
      'Report: came back',
      told('Bounce', forwarded, { bounce: { bounceType: 'Permanent' } }),
    ),
  }
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
