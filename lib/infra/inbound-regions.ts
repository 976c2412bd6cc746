/**
 * The regions in which SES receives mail, each with a door of its own (`inbound-smtp.REGION.amazonaws.com`):
 * "Email receiving endpoints" of AWS's General Reference, as far as known in 2026. A deployment elsewhere
 * would fail at its receipt rules.
 */
export const INBOUND_REGIONS = [
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'af-south-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-south-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'il-central-1',
  'me-south-1',
  'sa-east-1',
] as const
