import type { Topic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import { VARIABLES } from '../../functions/shared/environment.ts'
import type { Alarms } from './alarms.ts'
import type { Config } from './config.ts'
import { KithFunction } from './function.ts'
import type { LinkSecret } from './link-secret.ts'
import { MAIL, type MailStore } from './mail-store.ts'
import type { OutgoingMail } from './outgoing-mail.ts'
import type { Release } from './release.ts'
import type { Table } from './table.ts'
import { WorkQueue } from './work-queue.ts'

export interface ReceiveProps {
  readonly mail: Topic
  readonly store: MailStore
  readonly table: Table
  readonly outgoing: OutgoingMail
  readonly secret: LinkSecret
  /** Takes the orders of owners who answer a digest. */
  readonly release: Release
  readonly alarms: Alarms
  /** Mail servers that forward to Kith and are believed. */
  readonly upstreams: Config['upstreams']
}

/** Mail comes in: judged, then forwarded or held. */
export class Receive extends Construct {
  constructor(scope: Construct, id: string, props: ReceiveProps) {
    super(scope, id)
    const { mail, store, table, outgoing, secret, release, alarms, upstreams } = props
    const worker = new KithFunction(this, 'Function', {
      name: 'receive',
      description: 'Judges incoming mail: forwards it or holds it',
      // A message of 40 MB is here several times while it is forwarded; and CPU comes with memory.
      memorySize: 1024,
    })
    store.grant(worker, MAIL, ['s3:GetObject', 's3:DeleteObject'])
    table.grant(worker, [
      'dynamodb:BatchGetItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
    ])
    outgoing.grantSend(worker)
    secret.grantUse(worker)
    release.grantOrder(worker)
    if (upstreams.length > 0) {
      const told = upstreams.map(({ authservId, mailFrom }) => `${authservId}=${mailFrom}`)
      worker.set(VARIABLES.upstreams, told.join(' '))
    }
    new WorkQueue(this, 'Work', { worker, alarms, batchSize: 5, maxConcurrency: 10 }).subscribeTo(mail)
    alarms.onErrors(worker)
    alarms.onCount('Unjudged', 'receive', 'unjudged', 'Messages could not be judged, and were delivered.')
  }
}
