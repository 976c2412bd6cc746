import { accounts } from './accounts.ts'
import { automaticReplies } from './automatic.ts'
import { sampleClock } from './clock.ts'
import { contactRequests } from './contact-requests.ts'
import { platformInvitations } from './event-platforms.ts'
import { colleaguesLetters } from './letters-colleagues.ts'
import { customersLetters } from './letters-customers.ts'
import { englishLetters } from './letters-english.ts'
import { friendsLetters } from './letters-friends.ts'
import { strangersLetters } from './letters-strangers.ts'
import { mailingList } from './mailing-list.ts'
import { calendarMail } from './meetings.ts'
import type { SampleMessage } from './message.ts'
import { handmadeMassMail } from './newsletters-by-hand.ts'
import { serviceNewsletters } from './newsletters-services.ts'
import { notifications } from './notifications.ts'
import { purchases } from './purchases.ts'

/**
 * The sample mailbox: what the owner sent and received, in order of time, told as of `now`. Answers come
 * after what they answer, so the history builds up as it did in life.
 */
export function sampleMailbox(now: Date): readonly SampleMessage[] {
  const time = sampleClock(now)
  const letters = [
    ...friendsLetters(time),
    ...colleaguesLetters(time),
    ...customersLetters(time),
    ...englishLetters(time),
    ...strangersLetters(time),
  ]
  const all = [
    ...letters,
    ...calendarMail(time),
    ...automaticReplies(time, letters),
    ...purchases(time),
    ...accounts(time),
    ...notifications(time),
    ...mailingList(time),
    ...serviceNewsletters(time),
    ...handmadeMassMail(time),
    ...platformInvitations(time),
    ...contactRequests(time),
  ]
  return all.sort((one, other) => one.date.getTime() - other.date.getTime())
}
