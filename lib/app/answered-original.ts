import type { Message } from '../domain/message.ts'
import type { Entries } from './ports.ts'

/** So many of the latest are looked through; whoever answers later by such a client begins a thread of its own. */
const MOST_ENTRIES = 300

/** By these names SES gives each mail that it sends a Message-ID, in place of its own. */
const FORWARDED = /^([\w-]{1,255})@(?:[a-z\d-]+\.amazonses\.com|email\.amazonses\.com)$/

/**
 * What the owner wrote, as an answer to the message that was forwarded to them and not to the mail that it was
 * forwarded in. Most mail programs name the original, too, as it stands in References; of the others, which name the
 * mail alone, it is found by what is kept of the forward. All other mail is as it was, and costs nothing.
 */
export async function answeringOriginal(
  entries: Pick<Entries, 'list'>,
  ownerId: string,
  message: Message,
): Promise<Message> {
  const [first] = message.inReplyTo
  const name = FORWARDED.exec(first ?? '')?.[1]
  const namesOthers = message.references.some((id) => id !== first)
  if (name === undefined || namesOthers) return message
  const gone = await entries.list(ownerId, ['delivered', 'released'], MOST_ENTRIES)
  const original = gone.find(({ forwardedAs }) => forwardedAs === name)?.messageId
  return original == null ? message : { ...message, inReplyTo: [original], references: [original] }
}
