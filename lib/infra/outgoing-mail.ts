import { CfnOutput, Stack } from 'aws-cdk-lib'
import { ConfigurationSet, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'
import { VARIABLES } from '../../functions/shared/environment.ts'
import type { KithFunction } from './function.ts'

export interface OutgoingMailProps {
  readonly domain: string
  /** Whether the domain is to be verified with SES. */
  readonly createIdentity: boolean
}

/** Forwarded mail and digests, sent by SES from our own domain. */
export class OutgoingMail extends Construct {
  private readonly domain: string
  private readonly configurationSet: ConfigurationSet

  constructor(scope: Construct, id: string, { domain, createIdentity }: OutgoingMailProps) {
    super(scope, id)
    this.domain = domain
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      // The suppression list would silently drop the mail of an owner whose mailbox was once full.
      disableSuppressionList: true,
      reputationMetrics: true,
    })
    if (createIdentity) this.verifyDomain()
  }

  /** Lets a function send from the domain, and tells it how. */
  grantSend(to: KithFunction): void {
    const { partition, region, account } = Stack.of(this)
    const { configurationSetName } = this.configurationSet
    const ses = `arn:${partition}:ses:${region}:${account}`
    to.allow(
      ['ses:SendEmail', 'ses:SendRawEmail'],
      [`${ses}:identity/${this.domain}`, `${ses}:configuration-set/${configurationSetName}`],
    )
    to.set(VARIABLES.domain, this.domain)
    to.set(VARIABLES.configurationSet, configurationSetName)
  }

  private verifyDomain(): void {
    const identity = new EmailIdentity(this, 'Identity', { identity: Identity.domain(this.domain) })
    identity.dkimRecords.forEach(({ name, value }, index) => {
      new CfnOutput(this, `Dkim${index + 1}`, {
        description: 'A CNAME record by which the domain proves itself to SES',
        value: `${name} CNAME ${value}`,
      })
    })
  }
}
