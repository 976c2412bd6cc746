import { type Call, type Handle, openDoor, passingOnTo, type Reply, reply } from './door.ts'

/** What SES would say of an account, where the embedded one knows nothing of it. */
export interface SesAccount {
  readonly production: boolean
  readonly sent24h: number
  readonly max24h: number
  /** By domain; others are not known to SES. */
  readonly identities: Readonly<
    Record<
      string,
      { readonly tokens: readonly string[]; readonly verified: boolean; readonly mailFrom?: string }
    >
  >
  /** The active receipt rule set; null for none. */
  readonly ruleSet: { readonly name: string; readonly recipients: readonly string[] } | null
  /** CloudWatch's, by name; those that ring say why. */
  readonly alarms: Readonly<Record<string, { readonly rings?: string; readonly isMute?: true }>>
  /** EventBridge Scheduler's, by name: whether each strikes. */
  readonly schedules: Readonly<Record<string, boolean>>
}

interface Behind {
  readonly dynamo: string
  /** S3 and SQS. */
  readonly s3: string
  readonly account: () => SesAccount
}

/**
 * One endpoint for all of AWS, as an emulator has it. What the embedded servers lack is made here in the words
 * of AWS's API reference, and no more of it than doctor asks: GetAccount and GetEmailIdentity of SESv2, and
 * DescribeActiveReceiptRuleSet of SES, DescribeAlarms of CloudWatch (a page of two each), ListSchedules of
 * EventBridge Scheduler.
 */
export async function oneEndpoint({ dynamo, s3, account }: Behind) {
  const toDynamo = passingOnTo(dynamo)
  const toS3 = passingOnTo(s3)
  const handle: Handle = async (call) => {
    const target = call.headers['x-amz-target'] ?? ''
    if (target.startsWith('DynamoDB_')) return toDynamo(call)
    if (target.startsWith('AmazonSQS')) return toS3(call)
    if (target.startsWith('GraniteServiceVersion20100801')) return alarmsOf(call, account())
    if (call.path.startsWith('/schedules?')) return schedulesOf(call, account())
    return sesOf(call, account()) ?? toS3(call)
  }
  return openDoor(handle)
}

function alarmsOf({ body }: Call, { alarms }: SesAccount): Reply {
  const asked = JSON.parse(body.toString('utf8')) as { AlarmNamePrefix: string; NextToken?: string }
  const from = Number(asked.NextToken ?? 0)
  const all = Object.entries(alarms).filter(([name]) => name.startsWith(asked.AlarmNamePrefix))
  const MetricAlarms = all.slice(from, from + 2).map(([AlarmName, { rings, isMute }]) => ({
    AlarmName,
    AlarmDescription: rings,
    StateValue: rings === undefined ? 'OK' : 'ALARM',
    StateUpdatedTimestamp: 1_772_445_600,
    ActionsEnabled: isMute !== true,
  }))
  const next = from + 2 < all.length ? { NextToken: String(from + 2) } : {}
  return reply(200, 'application/x-amz-json-1.0', JSON.stringify({ MetricAlarms, ...next }))
}

function schedulesOf({ path }: Call, { schedules }: SesAccount): Reply {
  const prefix = new URL(path, 'http://localhost').searchParams.get('NamePrefix') ?? ''
  const Schedules = Object.entries(schedules)
    .filter(([name]) => name.startsWith(prefix))
    .map(([Name, strikes]) => ({ Name, State: strikes ? 'ENABLED' : 'DISABLED' }))
  return json(200, { Schedules })
}

function sesOf({ path, body }: Call, account: SesAccount): Reply | null {
  if (path === '/v2/email/account') {
    return json(200, {
      ProductionAccessEnabled: account.production,
      SendingEnabled: true,
      EnforcementStatus: 'HEALTHY',
      SendQuota: { Max24HourSend: account.max24h, SentLast24Hours: account.sent24h },
    })
  }
  if (path.startsWith('/v2/email/identities/')) return identity(path, account)
  if (!body.toString('utf8').includes('Action=DescribeActiveReceiptRuleSet')) return null
  return reply(200, 'text/xml', ruleSetXml(account))
}

function identity(path: string, { identities }: SesAccount): Reply {
  const domain = decodeURIComponent(path.slice('/v2/email/identities/'.length))
  const found = Object.hasOwn(identities, domain) ? identities[domain] : undefined
  if (found === undefined) {
    const message = `Email identity ${domain} does not exist.`
    return reply(404, 'application/json', JSON.stringify({ message }), {
      'x-amzn-errortype': 'NotFoundException',
    })
  }
  return json(200, {
    VerifiedForSendingStatus: found.verified,
    DkimAttributes: { Status: found.verified ? 'SUCCESS' : 'PENDING', Tokens: found.tokens },
    ...(found.mailFrom !== undefined && { MailFromAttributes: { MailFromDomain: found.mailFrom } }),
  })
}

function ruleSetXml({ ruleSet }: SesAccount): string {
  const inner =
    ruleSet === null
      ? ''
      : `<Metadata><Name>${ruleSet.name}</Name></Metadata><Rules><member><Name>r</Name><Enabled>true</Enabled><Recipients>${ruleSet.recipients.map((one) => `<member>${one}</member>`).join('')}</Recipients></member></Rules>`
  return `<DescribeActiveReceiptRuleSetResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><DescribeActiveReceiptRuleSetResult>${inner}</DescribeActiveReceiptRuleSetResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></DescribeActiveReceiptRuleSetResponse>`
}

function json(status: number, value: unknown): Reply {
  return reply(status, 'application/json', JSON.stringify(value))
}
