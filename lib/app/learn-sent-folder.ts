import { lessonOfOwn } from './learn.ts'
import type {
  Bookmark,
  Bookmarks,
  BulkHistory,
  Clock,
  History,
  Log,
  MessageReader,
  Owners,
  SentAccount,
  SentFolder,
  SentFolders,
  SentItem,
} from './ports.ts'
import { SentFolderFault } from './sent-folder-fault.ts'
import { needsPerson, troubleAfter } from './sent-folder-trouble.ts'

export interface LearnSentFoldersDeps {
  readonly sentFolders: SentFolders
  readonly bookmarks: Bookmarks
  readonly owners: Pick<Owners, 'get'>
  readonly history: Pick<History, 'learn'> & Partial<BulkHistory>
  readonly reader: MessageReader
  readonly clock: Clock
  readonly log: Log
}

/** Messages between two bookmarks, all that is in memory at a time. */
const BATCH = 200

/** Of a folder that is new to Kith so many are read, the newest. */
const FIRST_READ = 20_000

/**
 * Learns what is new in each folder of sent mail. Whoever can read the owner's mailbox reads what the owner
 * sent, so no signature is asked for; but From must be theirs. One that fails stops no other, and is left
 * alone the longer, the more often it fails. `signal` ends it after the batch at hand.
 */
export async function learnSentFolders(deps: LearnSentFoldersDeps, signal: AbortSignal): Promise<void> {
  for (const account of await deps.sentFolders.list()) {
    if (!signal.aborted) await learnSentFolder(deps, account, signal)
  }
}

/** @throws Error where the store fails; what is wrong with the folder is noted in its bookmark */
async function learnSentFolder(
  deps: LearnSentFoldersDeps,
  account: SentAccount,
  signal: AbortSignal,
): Promise<void> {
  const before = await deps.bookmarks.get(account)
  if (before?.trouble && before.trouble.retryAt > deps.clock()) return
  const owner = await deps.owners.get(account.ownerId)
  if (owner === null) {
    deps.log.warn('sent-folder.nobody', { owner: account.ownerId })
    return
  }
  try {
    const folder = await deps.sentFolders.open(account, signal)
    try {
      await learnNew(deps, account, folder, before, signal)
    } finally {
      await folder.close()
    }
  } catch (fault) {
    if (!(fault instanceof SentFolderFault)) throw fault
    if (!signal.aborted) await noteTrouble(deps, account, fault)
  }
}

async function learnNew(
  deps: LearnSentFoldersDeps,
  account: SentAccount,
  folder: SentFolder,
  before: Bookmark | null,
  signal: AbortSignal,
): Promise<void> {
  const { name, uidValidity } = folder
  const place = before?.place
  const isSame = place?.folder === name && place.uidValidity === uidValidity
  const start = isSame ? place.uid : await folder.uidBefore(FIRST_READ)
  const uids = await folder.uidsAfter(start)
  const keep = (uid: number): Promise<void> =>
    deps.bookmarks.put(account, { place: { folder: name, uidValidity, uid }, trouble: null })
  if (!isSame || before?.trouble) await keep(start)
  let learned = 0
  let read = 0
  for (let at = 0; at < uids.length && !signal.aborted; at += BATCH) {
    const batch = uids.slice(at, at + BATCH)
    learned += await learnBatch(deps, account.ownerId, await folder.read(batch))
    read += batch.length
    await keep(batch.at(-1) ?? start)
  }
  if (read > 0) {
    const facts = { owner: account.ownerId, read, learned, left: uids.length - read, fromStart: !isSame }
    deps.log.info('sent-folder.learned', facts)
  }
}

/** How many taught something new. */
async function learnBatch(
  { owners, history, reader, clock }: LearnSentFoldersDeps,
  ownerId: string,
  items: readonly SentItem[],
): Promise<number> {
  const owner = await owners.get(ownerId)
  if (owner === null) return 0
  const now = clock()
  const lessons = []
  for (const { bytes, at } of items) {
    const takenIn = at === null || at > now ? now : at
    const lesson = lessonOfOwn(owner, await reader.read(bytes), takenIn)
    if (lesson !== null) lessons.push(lesson)
  }
  if (history.learnAll !== undefined) return history.learnAll(ownerId, lessons)
  let learned = 0
  for (const lesson of lessons) if (await history.learn(ownerId, lesson)) learned++
  return learned
}

async function noteTrouble(
  { bookmarks, clock, log }: LearnSentFoldersDeps,
  account: SentAccount,
  fault: SentFolderFault,
): Promise<void> {
  const last: Bookmark | null = await bookmarks.get(account)
  const trouble = troubleAfter(last?.trouble ?? null, fault.reason, clock())
  await bookmarks.put(account, { place: last?.place ?? null, trouble })
  const facts = { owner: account.ownerId, reason: fault.reason, failures: trouble.failures }
  if (needsPerson(trouble)) log.error('sent-folder.stuck', { ...facts, cause: fault.cause })
  else log.warn('sent-folder.failed', facts)
}
