import { readMailbox } from '../lib/adapters/mailbox/read.ts'
import { generatedMail } from './mail/generated.ts'
import { random } from './mail/random.ts'

/**
 * So many messages of the mailboxes, evenly drawn from all that they hold; of the generated one where none is given.
 */
export async function corpusOf(paths: readonly string[], count: number): Promise<readonly Buffer[]> {
  const mails: Buffer[] = []
  if (paths.length === 0) {
    for await (const { bytes } of generatedMail(1)) if (mails.push(bytes) >= count) return mails
  }
  const chance = random(1)
  let seen = 0
  for await (const { bytes } of readMailbox(paths)) {
    if (bytes === null) continue
    seen++
    // Each has the same chance (Vitter's reservoir), and the same ones are drawn each time.
    const place = mails.length < count ? mails.length : chance.below(seen)
    if (place < count) mails[place] = Buffer.from(bytes)
  }
  return mails
}
