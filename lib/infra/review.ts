import { CfnOutput, Duration } from 'aws-cdk-lib'
import { FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { VARIABLES } from '../../functions/shared/environment.ts'
import type { Alarms } from './alarms.ts'
import type { Config } from './config.ts'
import { KithFunction } from './function.ts'
import type { LinkSecret } from './link-secret.ts'
import { MAIL, type MailStore } from './mail-store.ts'
import type { OutgoingMail } from './outgoing-mail.ts'
import { Pages } from './pages.ts'
import type { Release } from './release.ts'
import type { Table } from './table.ts'

export interface ReviewProps {
  readonly store: MailStore
  readonly table: Table
  readonly outgoing: OutgoingMail
  readonly secret: LinkSecret
  readonly release: Release
  readonly alarms: Alarms
  /** Where the pages are, and whether they are where AWS puts them, too. */
  readonly at: Pick<Config, 'pagesDomain' | 'pagesCertificate' | 'hostedZones' | 'keepFunctionUrl'>
}

/** The pages. Open to the world; a signed link is the proof, and a session that such a link opened. */
export class Review extends Construct {
  readonly url: string

  constructor(
    scope: Construct,
    id: string,
    { store, table, outgoing, secret, release, alarms, at }: ReviewProps,
  ) {
    super(scope, id)
    const page = new KithFunction(this, 'Function', {
      name: 'review',
      description: 'The pages: what waits, what came, and the links of digests',
      memorySize: 1024,
      timeout: Duration.seconds(30),
    })
    // To delete: whoever has everything of theirs erased has done so at once.
    store.grant(page, MAIL, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'])
    table.grant(
      page,
      [
        'dynamodb:BatchGetItem',
        'dynamodb:BatchWriteItem',
        'dynamodb:DeleteItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      ['shelf'],
    )
    outgoing.grantSend(page)
    secret.grantUse(page)
    release.grantOrder(page)
    alarms.onErrors(page)
    this.url = pageUrl(this, page, alarms, at)
    new CfnOutput(this, 'Url', { description: 'The pages', value: this.url })
  }
}

function pageUrl(scope: Construct, page: KithFunction, alarms: Alarms, at: ReviewProps['at']): string {
  const { pagesDomain: domain, pagesCertificate: certificate, hostedZones: zones, keepFunctionUrl } = at
  const ofAws = () => page.addFunctionUrl({ authType: FunctionUrlAuthType.NONE }).url
  if (domain === null) return ofAws()
  if (keepFunctionUrl) ofAws()
  const { url } = new Pages(scope, 'Pages', { domain, certificate, zones, page, alarms })
  page.set(VARIABLES.pageUrl, url)
  return url
}
