import type { Topic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import type { Alarms } from './alarms.ts'
import { KithFunction } from './function.ts'
import { type MailStore, SENT } from './mail-store.ts'
import type { Table } from './table.ts'
import { WorkQueue } from './work-queue.ts'

export interface LearnProps {
  readonly copies: Topic
  readonly store: MailStore
  readonly table: Table
  readonly alarms: Alarms
}

/** Copies of sent mail come in and teach whom the owner knows. It can send nothing and hold nothing. */
export class Learn extends Construct {
  constructor(scope: Construct, id: string, { copies, store, table, alarms }: LearnProps) {
    super(scope, id)
    const worker = new KithFunction(this, 'Function', {
      name: 'learn',
      description: 'Learns from copies of sent mail whom the owner knows',
    })
    store.grant(worker, SENT, ['s3:GetObject', 's3:DeleteObject'])
    table.grant(worker, ['dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], ['shelf'])
    new WorkQueue(this, 'Work', { worker, alarms, batchSize: 5, maxConcurrency: 5 }).subscribeTo(copies)
    alarms.onErrors(worker)
  }
}
