import { CfnOutput, Stack } from 'aws-cdk-lib'
import { ConfigurationSet, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'
import { VARIABLES } from '../../functions/shared/environment.ts'
import type { KithFunction } from './function.ts'

export interface OutgoingMailProps {
  /** The first is the one that is sent from; SES receives for verified ones alone, so all of them are. */
  readonly domains: readonly string[]
  /** Whether the domains are to be verified with SES. */
  readonly createIdentity: boolean
}

/** Forwarded mail and digests, sent by SES from our own domain. */
export class OutgoingMail extends Construct {
  private readonly domain: string
  private readonly domains: readonly string[]
  private readonly configurationSet: ConfigurationSet

  constructor(scope: Construct, id: string, { domains, createIdentity }: OutgoingMailProps) {
    super(scope, id)
    const [domain] = domains
    if (domain === undefined) throw new Error('there is no domain to send from')
    this.domain = domain
    this.domains = domains
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      // The suppression list would silently drop the mail of an owner whose mailbox was once full.
      disableSuppressionList: true,
      reputationMetrics: true,
    })
    if (!createIdentity) return
    for (const [index, each] of domains.entries()) this.verify(each, index === 0 ? '' : `-${each}`)
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
    to.set(VARIABLES.domains, this.domains.join(' '))
    to.set(VARIABLES.configurationSet, configurationSetName)
  }

  /** The first keeps the names that it had when it was the only one: its identity is not made anew. */
  private verify(domain: string, suffix: string): void {
    const identity = new EmailIdentity(this, `Identity${suffix}`, { identity: Identity.domain(domain) })
    identity.dkimRecords.forEach(({ name, value }, record) => {
      new CfnOutput(this, `Dkim${record + 1}${suffix}`, {
        description: 'A CNAME record by which the domain proves itself to SES',
        value: `${name} CNAME ${value}`,
      })
    })
  }
}
