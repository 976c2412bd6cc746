import { address } from '../domain/address.ts'
import type { Owner } from '../domain/owner.ts'
import { SAMPLE_TIME_ZONE } from './clock.ts'

/** Whose mailbox the sample is: an architect in Hamburg with a practice of her own. */
export const SAMPLE_OWNER = {
  name: 'Hanne Brodersen',
  addresses: [address('hanne@brodersen-bauten.example'), address('buero@brodersen-bauten.example')],
  language: 'de',
  timeZone: SAMPLE_TIME_ZONE,
  interests: { topics: ['Holzbau', 'Chormusik'], effect: 'deliver' },
} as const satisfies Pick<Owner, 'name' | 'addresses' | 'language' | 'timeZone' | 'interests'>
