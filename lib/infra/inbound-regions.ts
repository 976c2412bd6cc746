/**
 * Regions in which SES receives mail, each with a door of its own (`inbound-smtp.REGION.amazonaws.com`), as
 * AWS's General Reference had them under "Amazon Simple Email Service endpoints and quotas, Email receiving
 * endpoints"; we have seen copies of that table of January 2024 with exactly these.
 */
const CONFIRMED_REGIONS = [
  'us-east-1',
  'us-east-2',
  'us-west-2',
  'ap-northeast-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ca-central-1',
  'eu-central-1',
  'eu-west-1',
  'eu-west-2',
] as const

/**
 * Regions in which SES is said to receive mail since: we have not seen AWS's own word for them. A deployment
 * there is warned, for it would fail at its receipt rules where that is not so.
 */
const UNCONFIRMED_REGIONS = [
  'us-west-1',
  'af-south-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'eu-north-1',
  'eu-south-1',
  'eu-west-3',
  'il-central-1',
  'me-south-1',
  'sa-east-1',
] as const

export const INBOUND_REGIONS = [...CONFIRMED_REGIONS, ...UNCONFIRMED_REGIONS] as const

/** Whether we have seen AWS say that SES receives mail there. */
export function isConfirmedInbound(region: string): boolean {
  return CONFIRMED_REGIONS.some((known) => known === region)
}
