import { SESClient } from '@aws-sdk/client-ses'
import { TIMEOUTS } from './timeouts.ts'

export const sesClient = (timeouts = TIMEOUTS): SESClient => new SESClient({ requestHandler: timeouts })
