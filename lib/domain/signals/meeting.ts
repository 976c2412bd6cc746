import type { Inference } from './detector.ts'

/** Written for whoever reads it, calendar entry or not. */
const TO_MANY = [
  'list-post',
  'campaign-to-list',
  'undisclosed-recipients',
  'no-recipients',
  'many-recipients',
  'to-distribution',
  'service-marketing',
  'campaign-id',
  'event-platform',
  'speaks-to-many',
]

/**
 * A request to a few who are named (RFC 5546 §3.2.2) is a meeting, however much it reads like an event: a date, a
 * place and "Invitation" stand in every one.
 */
export const meeting: Inference = {
  name: 'meeting',
  infer: (seen) => {
    const request = seen.get('calendar-request-few')
    if (request === undefined || TO_MANY.some((name) => seen.has(name))) return []
    return [{ name: 'few-who-meet', detail: request.detail }]
  },
}
