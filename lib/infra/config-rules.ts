import type { Config } from './config.ts'
import { zoneOf } from './hosted-zones.ts'

/** Which settings do not go together, a sentence each; each setting by itself is right. */
export function contradictionsIn(config: Config): readonly string[] {
  const { pagesDomain, pagesCertificate, hostedZones, alarmsTo, monthlyBudget, keepFunctionUrl } = config
  const guarded = [config.domain, ...config.furtherDomains]
  const of = (isSo: boolean, sentence: string) => (isSo ? [sentence] : [])
  return [
    ...of(
      pagesDomain !== null && pagesCertificate === null && zoneOf(pagesDomain, hostedZones) === null,
      `pagesDomain: needs pagesCertificate, or the zone of ${pagesDomain} in hostedZones`,
    ),
    ...of(
      pagesDomain !== null && guarded.includes(pagesDomain),
      'pagesDomain: is where mail goes; take a name of its own, as in pages. before it',
    ),
    ...of(
      pagesCertificate !== null && pagesDomain === null,
      'pagesCertificate: is for pagesDomain, which is missing',
    ),
    ...of(
      pagesCertificate !== null && config.region !== null && regionOf(pagesCertificate) !== config.region,
      `pagesCertificate: must be in ${config.region}, as Kith is`,
    ),
    ...of(keepFunctionUrl && pagesDomain === null, 'keepFunctionUrl: is for when there is a pagesDomain'),
    ...of(
      monthlyBudget !== null && alarmsTo === null,
      'monthlyBudget: needs alarmsTo, or nobody would be told',
    ),
    ...guarded
      .map((domain) => `${config.mailFrom}.${domain}`)
      .flatMap((sender) =>
        of(guarded.includes(sender), `mailFrom: ${sender} receives mail, and SES takes no such domain`),
      ),
    ...of(config.mailFrom === 'sent', 'mailFrom: at sent. before each domain copies of sent mail come in'),
  ]
}

/** `arn:aws:acm:REGION:…` */
function regionOf(arn: string): string | undefined {
  return arn.split(':')[3]
}
