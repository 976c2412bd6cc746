import type { Archive } from './archive.ts'
import { messageIdOf } from './mail.ts'
import type { World } from './world.ts'

/** What archives and folders of sent mail teach, each letter once, however often it was broken off. */
export function learnedFaults(world: World): readonly string[] {
  return [...world.ledger.archives.flatMap((archive) => archiveFaults(world, archive)), ...sentFaults(world)]
}

function archiveFaults({ store }: World, archive: Archive): readonly string[] {
  const faults: string[] = []
  const { id } = archive.owner
  const { lessons, ties } = store.historyOf(id)
  const { notes, interactions } = store.importsOf(id)
  for (const ids of archive.sent) {
    const known = ids.map((each) => lessons.get(`sent:${each}`))
    if (known.includes(undefined)) faults.push(`${ids[0]} of ${id}'s archive was not learned`)
    const teaching = known.filter((lesson) => (lesson?.ties.size ?? 0) > 0)
    if (teaching.length !== 1) faults.push(`${ids[0]} of ${id}'s archive taught ${teaching.length} times`)
    const kept = ids.filter((each) => [...interactions.keys()].some((key) => key.startsWith(`sent:${each} `)))
    if (kept.length !== 1) faults.push(`${ids[0]} of ${id}'s archive is kept ${kept.length} times`)
  }
  for (const each of archive.answers) {
    if (!lessons.has(`answer:${each}`)) faults.push(`the answer ${each} of ${id}'s archive was not learned`)
  }
  for (const each of archive.mute) {
    if (lessons.has(`answer:${each}`) || lessons.has(`sent:${each}`))
      faults.push(`${id} learned from ${each}`)
  }
  for (const at of archive.collected) {
    if (ties.get(`address:${at}`)?.collected !== true) faults.push(`${id} has not collected ${at}`)
  }
  if ([...notes.values()].some(({ sort }) => sort === 'sent')) faults.push(`${id} has notes left`)
  return faults
}

/** All that lies in a folder of sent mail is learned, if the owner wrote it, and only then. */
function sentFaults({ store, folders, letters }: World): readonly string[] {
  const faults: string[] = []
  for (const { account, messages } of folders) {
    const { lessons } = store.historyOf(account.ownerId)
    const own = store.owners.get(account.ownerId)?.addresses[0]
    for (const { number } of messages) {
      const isOwn = letters.get(number)?.message.from[0]?.address === own
      const isLearned = lessons.has(`sent:${messageIdOf(number)}`)
      if (isOwn && !isLearned) faults.push(`${number} of ${account.ownerId}'s sent mail was not learned`)
      if (!isOwn && isLearned) faults.push(`${number} is not ${account.ownerId}'s, and was learned`)
    }
  }
  return faults
}
