import { automatic } from './automatic.ts'
import { bulkHeaders } from './bulk-headers.ts'
import { calendar } from './calendar.ts'
import { contactRequest } from './contact-request.ts'
import { contradiction } from './contradiction.ts'
import { conversation } from './conversation.ts'
import type { Detector, Evidence, Observation } from './detector.ts'
import { eventLanguage } from './event-language.ts'
import { htmlShape } from './html-shape.ts'
import { imprint } from './imprint.ts'
import { listDiscussion } from './list-discussion.ts'
import { marketingLanguage } from './marketing-language.ts'
import { notification } from './notification.ts'
import { recipients } from './recipients.ts'
import { sender } from './sender.ts'
import { sendingService } from './sending-service.ts'
import { solicitation } from './solicitation.ts'
import { structuredData } from './structured-data.ts'
import { transaction } from './transaction.ts'
import { unsubscribeLanguage } from './unsubscribe-language.ts'

/** Every detector there is. */
export const DETECTORS: readonly Detector[] = [
  bulkHeaders,
  listDiscussion,
  sendingService,
  automatic,
  recipients,
  sender,
  htmlShape,
  unsubscribeLanguage,
  imprint,
  marketingLanguage,
  solicitation,
  structuredData,
  calendar,
  eventLanguage,
  contactRequest,
  transaction,
  notification,
  conversation,
  contradiction,
]

/** All that is to be seen in one message, each name at most once. */
export function observe(evidence: Evidence): readonly Observation[] {
  const seen = new Map<string, Observation>()
  for (const detector of DETECTORS) {
    for (const observation of detector.observe(evidence)) {
      if (!seen.has(observation.name)) seen.set(observation.name, observation)
    }
  }
  return [...seen.values()]
}
