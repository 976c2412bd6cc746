import type { Priced } from './prices.ts'

/** What the bill calls what has a price. */
export const LABELS: Readonly<Record<Priced, string>> = {
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
