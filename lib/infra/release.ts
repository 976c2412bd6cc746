import { Construct } from 'constructs'
import { VARIABLES } from '../../functions/shared/environment.ts'
import type { Alarms } from './alarms.ts'
import { KithFunction } from './function.ts'
import { MAIL, type MailStore } from './mail-store.ts'
import type { OutgoingMail } from './outgoing-mail.ts'
import type { Table } from './table.ts'
import { WorkQueue } from './work-queue.ts'

export interface ReleaseProps {
  readonly store: MailStore
  readonly table: Table
  readonly outgoing: OutgoingMail
  readonly alarms: Alarms
}

/**
 * Held messages that their owner wants: each order lies in the queue for as long as it can be undone, and then
 * the message is forwarded. It sees no secret and serves no page.
 */
export class Release extends Construct {
  private readonly work: WorkQueue

  constructor(scope: Construct, id: string, { store, table, outgoing, alarms }: ReleaseProps) {
    super(scope, id)
    const worker = new KithFunction(this, 'Function', {
      name: 'release',
      description: 'Forwards the held messages that their owners released',
      // It forwards messages as large as mail can be.
      memorySize: 1024,
    })
    store.grant(worker, MAIL, ['s3:GetObject', 's3:DeleteObject'])
    table.grant(worker, ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'])
    outgoing.grantSend(worker)
    this.work = new WorkQueue(this, 'Work', { worker, alarms, batchSize: 1, maxConcurrency: 10 })
    alarms.onErrors(worker)
    alarms.onCount('BytesMissing', 'release', 'bytes-missing', 'A message was released whose bytes are gone.')
  }

  /** Lets a function place orders, and tells it where. */
  grantOrder(to: KithFunction): void {
    to.allow(['sqs:SendMessage'], [this.work.queue.queueArn])
    to.set(VARIABLES.releaseQueue, this.work.queue.queueUrl)
  }
}
