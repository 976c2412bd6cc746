import { acquaintance } from './acquaintance.ts'
import { audience } from './audience.ts'
import { automatic } from './automatic.ts'
import { betweenPeople } from './between-people.ts'
import { bulkHeaders } from './bulk-headers.ts'
import { calendar } from './calendar.ts'
import { circular } from './circular.ts'
import { coldLetter } from './cold-letter.ts'
import { contactRequest } from './contact-request.ts'
import { contradiction } from './contradiction.ts'
import { conversation } from './conversation.ts'
import { dealing } from './dealing.ts'
import type { Detector, Evidence, Inference, Observation } from './detector.ts'
import { eventLanguage } from './event-language.ts'
import { eventPlatform } from './event-platform.ts'
import { houseCircular } from './house-circular.ts'
import { htmlShape } from './html-shape.ts'
import { imprint } from './imprint.ts'
import { legalNotice, noticeToAll } from './legal-notice.ts'
import { letter } from './letter.ts'
import { listDiscussion } from './list-discussion.ts'
import { marketingLanguage } from './marketing-language.ts'
import { meeting } from './meeting.ts'
import { mourning } from './mourning.ts'
import { notice, plainNotice } from './notice.ts'
import { notification } from './notification.ts'
import { outreach } from './outreach.ts'
import { ownFact } from './own-fact.ts'
import { purpose } from './purpose.ts'
import { recipients } from './recipients.ts'
import { review } from './review.ts'
import { selling } from './selling.ts'
import { sender } from './sender.ts'
import { sendingService } from './sending-service.ts'
import { solicitation } from './solicitation.ts'
import { spamVerdict } from './spam-verdict.ts'
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
  audience,
  imprint,
  marketingLanguage,
  selling,
  solicitation,
  spamVerdict,
  structuredData,
  calendar,
  eventLanguage,
  eventPlatform,
  contactRequest,
  transaction,
  dealing,
  ownFact,
  mourning,
  notice,
  legalNotice,
  notification,
  conversation,
  acquaintance,
  review,
]

/** Everything that is told from several observations together. */
const INFERENCES: readonly Inference[] = [
  circular,
  houseCircular,
  purpose,
  outreach,
  coldLetter,
  letter,
  meeting,
  plainNotice,
  noticeToAll,
  betweenPeople,
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
  const inferred = INFERENCES.flatMap((inference) => inference.infer(seen, evidence))
  return [...seen.values(), ...inferred]
}
