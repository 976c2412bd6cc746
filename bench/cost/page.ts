import { added, type BillLine, billOf, sharesOf, times, type Usage } from './bill.ts'
import { durationOf, lambdaUsage } from './lambda.ts'
import type { Priced } from './prices.ts'
import type { Measured } from './scenario.ts'

/** Everything but SES may cost so much of what SES costs. */
const GOAL = 0.06

/** An owner's month: what comes in, and what they send. */
const OWNER = { received: 1_500, sent: 150, digests: 30 }

const MILLION = 1e6

/** Days for which what is not deleted at once lies there at most. */
const HELD_DAYS = 60

/** What is paid for whether a message comes or not. */
function standingUsage(count: (type: string) => number): Usage {
  return {
    alarmMonth: count('AWS::CloudWatch::Alarm'),
    dashboardMonth: count('AWS::CloudWatch::Dashboard'),
    secretMonth: count('AWS::SecretsManager::Secret'),
    metricMonth: METRICS,
    // Lambda asks an idle queue with five connections, each for 20 seconds (Lambda Developer Guide, SQS).
    sqs: (count('AWS::Lambda::EventSourceMapping') * 5 * (30 * 86_400)) / 20,
    schedulerInvocation: 30 * 288,
  }
}

/** Counts that `functions/shared/log.ts` keeps. */
const METRICS = 12

/** What so many messages in use, with what the owners send meanwhile, and their digests. */
function monthlyUsage(flows: readonly Measured[], received: number, sent: number, digests: number): Usage {
  const each = (name: string, count: number) => {
    const flow = flows.find((one) => one.name === name)
    return flow === undefined ? {} : times(flow.usage, count / flow.messages)
  }
  return added(
    each('Receive', received),
    each('Learn', sent),
    each('Digest', digests),
    heldOf(flows, received),
  )
}

/** What held mail and the table take up, at the most. */
function heldOf(flows: readonly Measured[], received: number): Usage {
  const receive = flows.find(({ name }) => name === 'Receive')
  if (receive === undefined) return {}
  const gone = receive.work.calls.get('S3 DELETE') ?? 0
  const held = (received * (receive.messages - gone)) / receive.messages
  const gigabytes = (held * receive.octets) / receive.messages / 1e9
  return {
    s3GigabyteMonth: (gigabytes * HELD_DAYS) / 30,
    dynamoGigabyteMonth: (received * 2_000 * 2) / 1e9,
    dynamoBackupGigabyteMonth: (received * 2_000 * 2) / 1e9,
  }
}

export function costPage(flows: readonly Measured[], count: (type: string) => number): string {
  const perMillion = monthlyUsage(
    flows,
    MILLION,
    (MILLION * OWNER.sent) / OWNER.received,
    (MILLION * OWNER.digests) / OWNER.received,
  )
  const bill = billOf(perMillion)
  const { ses, rest } = sharesOf(bill)
  const standing = sharesOf(billOf(standingUsage(count))).rest
  const owner = sharesOf(billOf(monthlyUsage(flows, OWNER.received, OWNER.sent, OWNER.digests)))
  const receive = flows.find(({ name }) => name === 'Receive')
  return `# What Kith costs in AWS

Made by \`node bench/cost.ts --write\`: the functions run as they would be uploaded, on servers that play AWS, and every
call that AWS bills is counted where it leaves them. Prices are those of us-east-1 as of mid-2026, before tax and
without the free tier, taken by hand (\`bench/cost/prices.ts\`) and **unverified since**: check them before you rely
on them.

## Per million messages that come in

With ${OWNER.sent} sent ones and ${OWNER.digests} digests for each ${OWNER.received.toLocaleString('en')}; on average ${kilobytes(receive)} KB, ${percent(deliveredShare(receive))} of them forwarded.

${billTable(bill)}

SES asks for ${dollars(ses)}, everything else comes to ${dollars(rest)}: **${percent(rest / ses)} of SES's own price**; the goal is at most ${percent(GOAL)}: ${rest / ses <= GOAL ? 'met' : 'missed'}.
${whatBounds(bill, ses)}

## Per owner and month

An owner who gets ${OWNER.received.toLocaleString('en')} messages and sends ${OWNER.sent}: ${dollars(owner.ses)} to SES, ${dollars(owner.rest)} for everything else.

## What stands each month, whoever writes

${billTable(billOf(standingUsage(count)))}

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
- **S3**: the write that SES makes of each message is the largest line but SES itself, and no choice of ours.
`
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

function callTable(flows: readonly Measured[]): string {
  const names = [...new Set(flows.flatMap(({ work }) => [...work.calls.keys()]))].sort()
  const rows = flows.map(({ name, messages, work }) => [
    name.toLowerCase(),
    ...names.map((call) => ((work.calls.get(call) ?? 0) / messages).toFixed(2)),
    `${(work.cpu / messages).toFixed(1)} ms`,
  ])
  return table(['function', ...names, 'processor'], rows)
}

function memoryTable(receive: Measured | undefined): string {
  if (receive === undefined) return ''
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

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

function deliveredShare(receive: Measured | undefined): number {
  return receive === undefined ? 0 : (receive.work.calls.get('SES send') ?? 0) / receive.messages
}

function kilobytes(receive: Measured | undefined): string {
  return receive === undefined ? '–' : (receive.octets / receive.messages / 1_000).toFixed(0)
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

const LABELS: Readonly<Record<Priced, string>> = {
  sesIn: 'SES: messages in',
  sesInChunk: 'SES: full 256 KB in',
  sesOut: 'SES: messages out',
  sesOutGigabyte: 'SES: GB out',
  s3Write: 'S3: writes',
  s3Read: 'S3: reads',
  s3GigabyteMonth: 'S3: GB kept for a month',
  snsPublish: 'SNS: publications',
  sqs: 'SQS: requests',
  lambdaRequest: 'Lambda: invocations',
  lambdaGigabyteSecond: 'Lambda: GB-seconds',
  dynamoRead: 'DynamoDB: read units',
  dynamoWrite: 'DynamoDB: write units',
  dynamoGigabyteMonth: 'DynamoDB: GB kept for a month',
  dynamoBackupGigabyteMonth: 'DynamoDB: GB that can be restored',
  logGigabyte: 'CloudWatch: GB of logs taken in',
  logGigabyteMonth: 'CloudWatch: GB of logs kept for a month',
  metricMonth: 'CloudWatch: metrics',
  alarmMonth: 'CloudWatch: alarms',
  dashboardMonth: 'CloudWatch: dashboards',
  secretMonth: 'Secrets Manager: secrets',
  secretRead: 'Secrets Manager: reads',
  schedulerInvocation: 'Scheduler: invocations',
}
