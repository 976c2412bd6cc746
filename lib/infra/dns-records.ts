import { CfnOutput } from 'aws-cdk-lib'
import { CfnRecordSet } from 'aws-cdk-lib/aws-route53'
import { Construct } from 'constructs'
import { type HostedZone, zoneOf } from './hosted-zones.ts'

/** A record that DNS has to have. */
export interface WantedRecord {
  /** Its construct's, and its output's. */
  readonly id: string
  /** What it is for, in a sentence for whoever makes it by hand. */
  readonly why: string
  /** The domain that it is about: by it its zone is found. */
  readonly domain: string
  /** The record's own name; it may be known only when it is deployed. */
  readonly name: string
  readonly type: 'MX' | 'CNAME' | 'TXT'
  readonly value: string
  /** What has to stand before it. */
  readonly after?: readonly Construct[]
  /** Whether it is printed where it is not made. @default true */
  readonly isPrinted?: boolean
}

/** An hour, so that a change of mind is over in one. */
const TTL = '3600'

/** Makes records where their zone is known, and prints the others. */
export class DnsRecords extends Construct {
  private readonly zones: readonly HostedZone[]

  constructor(scope: Construct, id: string, { zones }: { readonly zones: readonly HostedZone[] }) {
    super(scope, id)
    this.zones = zones
  }

  want({ id, why, domain, name, type, value, after = [], isPrinted = true }: WantedRecord): void {
    const zone = zoneOf(domain, this.zones)
    if (zone !== null) {
      const record = new CfnRecordSet(this, id, {
        hostedZoneId: zone.id,
        name,
        type,
        ttl: TTL,
        // RFC 1035 §3.3.14: a TXT record is of quoted strings.
        resourceRecords: [type === 'TXT' ? `"${value}"` : value],
        comment: why,
      })
      if (after.length > 0) record.node.addDependency(...after)
    } else if (isPrinted) {
      new CfnOutput(this, id, { description: why, value: `${name} ${type} ${value}` })
    }
  }
}
