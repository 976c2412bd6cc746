import { added, type BillLine, billOf, sharesOf, times, type Usage } from './bill.ts'
import { LABELS } from './labels.ts'
import { durationOf, lambdaUsage } from './lambda.ts'
import { type Flows, type Measured, OWNER } from './scenario.ts'
import type { Octets } from './stock.ts'

/** Everything but SES may cost so much of what SES costs. */
const GOAL = 0.06

const MILLION = 1e6

/** Days for which the bytes of what is held lie there at most, and of what was forwarded, until the next digest. */
const HELD_DAYS = 60
const FORWARDED_DAYS = 8

/** Days for which an entry is remembered after that (`LIFETIMES` of `lib/adapters/aws/keys.ts`), and a sent message. */
const SETTLED_DAYS = 90
const SENT_DAYS = 730

/** Assumed: so much of what is forwarded comes back. */
const COMES_BACK = 0.005

/** The clock strikes every five minutes. */
const STRIKES = 30 * 288

/** What is paid for whether a message comes or not. */
function standingUsage({ strike }: Flows, count: (type: string) => number): Usage {
  const polls = {
    alarmMonth: count('AWS::CloudWatch::Alarm'),
    dashboardMonth: count('AWS::CloudWatch::Dashboard'),
    secretMonth: count('AWS::SecretsManager::Secret'),
    metricMonth: METRICS,
    // Lambda asks an idle queue with five connections, each for 20 seconds (Lambda Developer Guide, SQS).
    sqs: (count('AWS::Lambda::EventSourceMapping') * 5 * (30 * 86_400)) / 20,
  }
  return added(polls, perOne(strike, STRIKES))
}

function perOne({ usage, messages }: Measured, count: number): Usage {
  return times(usage, count / messages)
}

/** Counts that `functions/shared/log.ts` keeps. */
const METRICS = 12

/** What so many messages in use, with what the owners send meanwhile, and their digests. */
function monthlyUsage(flows: Flows, received: number, sent: number, digests: number): Usage {
  const forwarded = received * forwardedShare(flows)
  return added(
    perOne(flows.receive, received),
    perOne(flows.learn, sent),
    perOne(flows.digest, digests),
    perOne(flows.arrived, digests),
    perOne(flows.cameBack, forwarded * COMES_BACK),
    perOne(flows.over, received - forwarded),
    keptOf(flows, received, sent),
  )
}

/** What mail and the table take up once as much goes as comes, where no owner ever acts. */
function keptOf(flows: Flows, received: number, sent: number): Usage {
  const { receive, items } = flows
  const forwarded = received * forwardedShare(flows)
  const held = received - forwarded
  const months = (octets: number, days: number) => (octets * days) / 30 / 1e9
  const mail = receive.octets / receive.messages
  const keptAs = (where: keyof Octets) =>
    months(held * items.ENTRY[where], HELD_DAYS + SETTLED_DAYS) +
    months(forwarded * items.ENTRY[where], SETTLED_DAYS) +
    // Lessons stay for good: counted as long as what was sent is remembered.
    months(sent * (items.SENT[where] + items.LESSONS[where]), SENT_DAYS)
  return {
    s3GigabyteMonth: months(held * mail, HELD_DAYS) + months(forwarded * mail, FORWARDED_DAYS),
    dynamoGigabyteMonth: keptAs('table') + keptAs('indexes'),
    // Indexes are made anew from the table (Developer Guide, "Point-in-time recovery").
    dynamoBackupGigabyteMonth: keptAs('table'),
  }
}

export function costPage(flows: Flows, count: (type: string) => number): string {
  const perMillion = monthlyUsage(
    flows,
    MILLION,
    (MILLION * OWNER.sent) / OWNER.received,
    (MILLION * OWNER.digests) / OWNER.received,
  )
  const bill = billOf(perMillion)
  const readsOfAll = ((perMillion.dynamoRead ?? 1) * OWNER.received) / OWNER.digests / MILLION
  const { ses, rest } = sharesOf(bill)
  const standing = sharesOf(billOf(standingUsage(flows, count))).rest
  const owner = sharesOf(billOf(monthlyUsage(flows, OWNER.received, OWNER.sent, OWNER.digests)))
  const { receive } = flows
  return `# What Kith costs in AWS

Made by \`node bench/cost.ts --write\`. What is measured, and what is not:

- **Measured**: the functions run as they would be uploaded, on servers that play AWS, and every call that AWS bills is
  counted where it leaves them, with the sizes of items, logs and mail, and the processor's time on the machine that
  made this page; what is written is looked at before and after, as it is billed by what becomes of an item and of its
  places in indexes. That covers a message that comes, one that the owner sends, a day's digest of an owner who has two
  months behind them, the end of what was held, SES's report that the digest has arrived or that a forward has come
  back, and the clock. The digest is really sent.
- **Assumed**: prices, those of us-east-1 as of mid-2026, before tax and without the free tier, taken by hand
  (\`bench/cost/prices.ts\`) and **unverified since**: check them before you rely on them. How long AWS's services take
  to answer (\`bench/cost/lambda.ts\`). How mail is made up: the generated mailbox of \`bench/mail\`. That owners never
  act, so that all that is held waits its ${HELD_DAYS} days, is announced once more, and goes: the dearest case. That
  ${percent(COMES_BACK)} of what is forwarded comes back. How often Lambda asks queues.
- **Not counted**: pages (one request to Lambda and a few reads each), releases, imports, IMAP, cold starts, what
  CloudFormation and DNS cost, and transfer to the internet other than SES's.

## Per million messages that come in

What is kept is what lies there once as much goes as comes: forwarded mail for ${FORWARDED_DAYS} days, as it may come back; entries for
${SETTLED_DAYS} days after they are settled. With ${OWNER.sent} sent ones and ${OWNER.digests} digests for each ${OWNER.received.toLocaleString('en')}; on average ${kilobytes(receive)} KB, ${percent(forwardedShare(flows))} of them forwarded.

${billTable(bill)}

SES asks for ${dollars(ses)}, everything else comes to ${dollars(rest)}: **${percent(rest / ses)} of SES's own price**; the goal is at most ${percent(GOAL)}: ${rest / ses <= GOAL ? 'met' : 'missed'}.
${whatBounds(bill, ses)}

- **A digest** reads ${number(readsOf(flows.digest))} units, ${percent(readsOf(flows.digest) / readsOfAll)} of all. What waits, and how often each author writes, it counts by
  outlines in an index; what it lists, and what it lets go of, it reads for itself, as an index may be stale.
- **S3's writes** are SES's own, one for each message, and no choice of ours. The goal leaves about as much again for all
  the rest.
- **The table**: ${number((flows.receive.usage.dynamoWrite ?? 0) / flows.receive.messages)} units are written for each message that comes, and ${number((flows.over.usage.dynamoWrite ?? 0) / flows.over.messages)} for each that goes when its time is over.
  One that is held is written eleven units in its life, seven of them for its places in indexes: as it comes, is
  listed, is announced, and goes. An entry has ${number(flows.items.ENTRY.table)} octets, so that it is written as one kilobyte, and ${number(flows.items.ENTRY.indexes)} more in
  indexes. It is remembered for ${SETTLED_DAYS} days, and may be restored, which costs nearly as much as keeping it.
- **What is left** is bounded by what none of this touches: S3, SNS, SQS and logs alone come to ${percent(outsideOf(bill) / ses)}.

## Per owner and month

An owner who gets ${OWNER.received.toLocaleString('en')} messages and sends ${OWNER.sent}: ${dollars(owner.ses)} to SES, ${dollars(owner.rest)} for everything else.

## What stands each month, whoever writes

${billTable(billOf(standingUsage(flows, count)))}

Together ${dollars(standing)} for the whole stack, however many owners it guards. Queues that are idle are asked all the time;
the first million requests, ten alarms, ten metrics and three dashboards of an account are free, which is not counted
here.

## What each message asks for

${callTable(flows)}

## Memory and batch

Processor time comes with memory (one processor at 1,769 MB), so what is computed costs the same at any size; what is
waited for costs more the larger it is. Waits are assumed (\`bench/cost/lambda.ts\`), processor time is measured here.

${memoryTable(receive)}

- **Memory**: less is cheaper, but a message of 40 MB is in memory several times while it is forwarded, and a cold start
  takes as many times longer. 1,024 MB is the least that holds such a message.
- **Batch**: a batch of five shares one invocation and two requests to SQS; larger ones save less than
  ${dollars((0.2 + 0.8) / 5)} a million, and one slow message would hold up more of them.
- **Reading parts of objects**: S3 asks for a request, not for octets, and within a region transfer is free. Only time
  could be saved: of messages beyond a megabyte some ten milliseconds each, at one request more wherever the text does not
  lie in the first part. A forwarded message is needed whole. It does not pay.
`
}

/** What neither the table nor the functions cost: mail on its way in and at rest, and what is told of it. */
function outsideOf(bill: readonly BillLine[]): number {
  const outside = bill.filter(({ what }) => /^(?:s3|sns|sqs|log)/.test(what))
  return outside.reduce((sum, { dollars: price }) => sum + price, 0)
}

function whatBounds(bill: readonly BillLine[], ses: number): string {
  const [first, second] = bill.filter(({ what }) => !what.startsWith('ses'))
  if (!first || !second) return ''
  return `The largest lines are ${LABELS[first.what]} (${percent(first.dollars / ses)}) and ${LABELS[second.what]} (${percent(second.dollars / ses)}).`
}

function billTable(bill: readonly BillLine[]): string {
  const rows = bill.map(({ what, amount, dollars: price }) => [LABELS[what], number(amount), dollars(price)])
  return table(['what', 'how much', 'price'], rows)
}

function callTable({ learn, receive, digest, over, arrived, cameBack, strike }: Flows): string {
  const flows = [receive, learn, digest, over, arrived, cameBack, strike]
  const names = [...new Set(flows.flatMap(({ work }) => [...work.calls.keys()]))].sort()
  const rows = [...names, 'processor'].map((call) => [
    call,
    ...flows.map(({ messages, work }) =>
      call === 'processor'
        ? `${(work.cpu / messages).toFixed(1)} ms`
        : ((work.calls.get(call) ?? 0) / messages).toFixed(2),
    ),
  ])
  return table(['', ...flows.map(({ name }) => name.toLowerCase())], rows)
}

function memoryTable(receive: Measured): string {
  const rows = [512, 1_024, 1_769].map((memory) => {
    const usage = times(lambdaUsage(receive.work, memory), MILLION / receive.messages)
    return [
      `${memory} MB`,
      `${(durationOf(receive.work, memory) / receive.messages).toFixed(0)} ms`,
      dollars(sharesOf(billOf(usage)).rest),
    ]
  })
  return table(['receive at', 'a message', 'a million'], rows)
}

/** The first column to the left, the others to the right, in line as the formatter has them. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(4, ...[head, ...rows].map((row) => row[at]?.length ?? 0)))
  const line = (cells: readonly string[]) => {
    const padded = widths.map((width, at) => (cells[at] ?? '')[at === 0 ? 'padEnd' : 'padStart'](width))
    return `| ${padded.join(' | ')} |`
  }
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

function readsOf({ usage, messages }: Measured): number {
  return (usage.dynamoRead ?? 0) / messages
}

function forwardedShare({ receive }: Flows): number {
  return (receive.work.calls.get('SES send') ?? 0) / receive.messages
}

function kilobytes({ octets, messages }: Measured): string {
  return (octets / messages / 1_000).toFixed(0)
}

function dollars(amount: number): string {
  return `$${amount.toFixed(amount < 0.1 ? 4 : 2)}`
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

function number(amount: number): string {
  return amount.toLocaleString('en', { maximumFractionDigits: amount < 100 ? 2 : 0 })
}
