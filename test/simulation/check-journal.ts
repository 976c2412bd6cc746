import { FRIENDS } from './mail.ts'
import type { World } from './world.ts'

/** What comes to a journal address teaches what its sender proves, once and of all whom it went to; and is nobody's mail. */
export function journalFaults({ store, ledger }: World): readonly string[] {
  const faults: string[] = []
  for (const [messageId, { ownerId, to }] of ledger.journalled) {
    const lesson = store.historyOf(ownerId).lessons.get(`sent:${messageId}`) ?? null
    if (to === null && lesson !== null)
      faults.push(`${ownerId} learned from ${messageId}, which proves nothing`)
    if (to !== null && lesson === null)
      faults.push(`${messageId} came to ${ownerId}'s journal, and was not learned`)
    if (to === null || lesson === null) continue
    const wrong = FRIENDS.filter((friend) => lesson.ties.has(`address:${friend}`) !== to.includes(friend))
    if (wrong.length > 0) faults.push(`${messageId} went to ${to}, and taught otherwise of ${wrong}`)
  }
  for (const [id, { letter }] of ledger.accepted) {
    if (letter.sort !== 'journalled') continue
    const { messageId } = letter.message
    const isReport = letter.report !== undefined
    const owner = [...ledger.journalled.values()][0]?.ownerId ?? ''
    if (isReport && store.historyOf(owner).lessons.has(`sent:${messageId}`))
      faults.push(`the report ${id} was learned as a letter`)
  }
  return faults
}
