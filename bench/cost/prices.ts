/**
 * What AWS asks for in us-east-1, in US dollars before tax and without the free tier, as of mid-2026, by
 * hand; beside each stands AWS's page to check it against, which nobody has done since: whoever publishes a figure does.
 */
export const PRICES = {
  /** aws.amazon.com/ses/pricing: each message in, and each full 256 KB of it. */
  sesIn: 0.1 / 1_000,
  sesInChunk: 0.09 / 1_000,
  /** Each message out, and each GB of it. */
  sesOut: 0.1 / 1_000,
  sesOutGigabyte: 0.12,
  /** aws.amazon.com/s3/pricing: requests that write or list, and that read; deleting is free. */
  s3Write: 5 / 1e6,
  s3Read: 0.4 / 1e6,
  s3GigabyteMonth: 0.023,
  /** aws.amazon.com/sns/pricing: each publication; to SQS they are delivered for nothing. */
  snsPublish: 0.5 / 1e6,
  /** aws.amazon.com/sqs/pricing: each request, of at most 64 KB. */
  sqs: 0.4 / 1e6,
  /** aws.amazon.com/lambda/pricing: arm64. */
  lambdaRequest: 0.2 / 1e6,
  lambdaGigabyteSecond: 0.0000133334,
  /** aws.amazon.com/dynamodb/pricing/on-demand: units of 4 KB read and of 1 KB written. */
  dynamoRead: 0.125 / 1e6,
  dynamoWrite: 0.625 / 1e6,
  dynamoGigabyteMonth: 0.25,
  dynamoBackupGigabyteMonth: 0.2,
  /** aws.amazon.com/cloudwatch/pricing: logs taken in, kept; one metric, alarm or dashboard for a month. */
  logGigabyte: 0.5,
  logGigabyteMonth: 0.03,
  metricMonth: 0.3,
  alarmMonth: 0.1,
  dashboardMonth: 3,
  /** aws.amazon.com/secrets-manager/pricing */
  secretMonth: 0.4,
  secretRead: 0.05 / 1e4,
  /** aws.amazon.com/eventbridge/pricing */
  schedulerInvocation: 1 / 1e6,
} as const

export type Priced = keyof typeof PRICES
