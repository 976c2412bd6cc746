import { CfnOutput, Duration, RemovalPolicy, Stack, Token, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  ApiMapping,
  DomainName,
  EndpointType,
  HttpApi,
  HttpStage,
  IpAddressType,
  LogGroupLogDestination,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Certificate, CertificateValidation, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { CfnRecordSet, HostedZone } from 'aws-cdk-lib/aws-route53'
import { Construct } from 'constructs'
import type { Alarms } from './alarms.ts'
import type { KithFunction } from './function.ts'
import { type HostedZone as Zone, zoneOf } from './hosted-zones.ts'

export interface PagesProps {
  readonly domain: string
  /** The ARN of its certificate; null to have one made. */
  readonly certificate: string | null
  readonly zones: readonly Zone[]
  readonly page: KithFunction
  readonly alarms: Alarms
}

/** More than all owners click, and less than a bill that hurts. */
const THROTTLE = { rateLimit: 50, burstLimit: 100 }

/** The pages at a domain of their own (ADR 0020): an HTTP API, which says to the function what a function URL says. */
export class Pages extends Construct {
  readonly url: string

  constructor(scope: Construct, id: string, { domain, certificate, zones, page, alarms }: PagesProps) {
    super(scope, id)
    const zone = zoneOf(domain, zones)
    const name = new DomainName(this, 'Domain', {
      domainName: domain,
      certificate: this.certificate(domain, certificate, zone),
      endpointType: EndpointType.REGIONAL,
      securityPolicy: SecurityPolicy.TLS_1_2,
      ipAddressType: IpAddressType.DUAL_STACK,
    })
    const stage = this.stage(page)
    // The links of digests say what they may: no log has the paths.
    new ApiMapping(this, 'Mapping', { api: stage.api, domainName: name, stage })
    if (zone === null) {
      new CfnOutput(this, 'Record', {
        description: 'Leads to the pages',
        value: `${domain} CNAME ${name.regionalDomainName}`,
      })
    } else {
      for (const type of ['A', 'AAAA']) {
        new CfnRecordSet(this, type, {
          hostedZoneId: zone.id,
          name: domain,
          type,
          aliasTarget: { dnsName: name.regionalDomainName, hostedZoneId: name.regionalHostedZoneId },
        })
      }
    }
    this.url = `https://${domain}/`
    alarms.onFailingPages(stage.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }))
  }

  private stage(page: KithFunction): HttpStage {
    const api = new HttpApi(this, 'Api', {
      description: 'The pages',
      defaultIntegration: new HttpLambdaIntegration('Page', page),
      createDefaultStage: false,
      // One address only: what signs in at one would not be known at the other.
      disableExecuteApiEndpoint: true,
    })
    const log = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const stage = new HttpStage(this, 'Stage', {
      httpApi: api,
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        // Neither who nor what: paths have the tokens of links in them.
        format: AccessLogFormat.custom(
          '{"request":"$context.requestId","at":"$context.requestTime","method":"$context.httpMethod","status":"$context.status","ms":"$context.responseLatency","fault":"$context.integrationErrorMessage"}',
        ),
      },
    })
    Validations.of(api).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'The pages stand open: a signed link is the proof, or the session that such a link has opened.',
    })
    return stage
  }

  private certificate(domain: string, arn: string | null, zone: Zone | null): ICertificate {
    if (arn !== null) {
      const { region } = Stack.of(this)
      if (!Token.isUnresolved(region) && arn.split(':')[3] !== region) {
        throw new Error(`"pagesCertificate" in kith.config.json must be in ${region}, as Kith is: ${arn}`)
      }
      return Certificate.fromCertificateArn(this, 'Certificate', arn)
    }
    if (zone === null) {
      throw new Error(
        `"pagesDomain" in kith.config.json needs "pagesCertificate", or the zone of ${domain} in "hostedZones".`,
      )
    }
    const hostedZone = HostedZone.fromHostedZoneAttributes(this, 'Zone', {
      hostedZoneId: zone.id,
      zoneName: zone.name,
    })
    return new Certificate(this, 'Certificate', {
      domainName: domain,
      validation: CertificateValidation.fromDns(hostedZone),
    })
  }
}
