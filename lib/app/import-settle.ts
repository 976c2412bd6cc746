import { withoutSubAddress } from '../domain/address.ts'
import { type Lesson, lessonOf, type Teaching } from '../domain/learning.ts'
import type { BulkHistory, History, ImportNote, ImportNotes, Interactions } from './ports.ts'

export interface SettleDeps {
  readonly history: History & BulkHistory
  readonly interactions: Interactions
  readonly notes: ImportNotes
}

/** What the notes taught. */
export interface Settled {
  /** Distinct messages of the owner's that were noted. */
  readonly sent: number
  /** Of those, how many the history did not know yet. */
  readonly learned: number
  /** Answers to the owner that the history did not know yet. */
  readonly answers: number
}

/** Notes taken at a time. */
const PAGE = 1_000

/**
 * Learns what was noted: first all that the owner sent, then who answered it. So it makes no difference in
 * which order the files were read. Safe to repeat at any point. Answers to what is not known (yet) stay
 * noted: a later import may bring what they answer. Copies under Message-IDs of their own are known as such
 * among the notes of one import; any other repetition by its Message-ID, whenever it comes.
 */
export async function settle(
  deps: SettleDeps,
  ownerId: string,
  onProgress: (settled: number) => void = () => undefined,
): Promise<Settled> {
  let settled = 0
  const onPage = (notes: number) => {
    settled += notes
    onProgress(settled)
  }
  const { sent, learned } = await settleSent(deps, ownerId, onPage)
  return { sent, learned, answers: await settleAnswers(deps, ownerId, onPage) }
}

type OnPage = (notes: number) => void

async function settleSent({ history, interactions, notes }: SettleDeps, ownerId: string, onPage: OnPage) {
  let sent = 0
  let learned = 0
  for await (const { firsts, copies } of sentPages(notes, ownerId)) {
    sent += firsts.length
    const taught = firsts.map(({ teaching }) => teaching)
    await interactions.append(ownerId, taught)
    learned += await history.learnAll(
      ownerId,
      taught.map((each) => lessonOf(each)),
    )
    await history.learnAll(
      ownerId,
      copies.map(({ teaching }) => copyLesson(teaching)),
    )
    onPage(firsts.length + copies.length)
  }
  // The copies go before what they are copies of: cut off in between, none is taken for a letter of its own.
  for await (const { copies } of sentPages(notes, ownerId)) await notes.remove(ownerId, copies)
  for await (const { firsts } of sentPages(notes, ownerId)) await notes.remove(ownerId, firsts)
  return { sent, learned }
}

interface SentPage {
  /** Of each letter one. */
  readonly firsts: readonly ImportNote[]
  readonly copies: readonly ImportNote[]
}

async function* sentPages(notes: ImportNotes, ownerId: string): AsyncGenerator<SentPage> {
  let likeness: string | null = null
  for await (const page of pages(notes, ownerId, 'sent')) {
    const firsts: ImportNote[] = []
    const copies: ImportNote[] = []
    for (const note of page) {
      const into = note.likeness === likeness ? copies : firsts
      into.push(note)
      likeness = note.likeness
    }
    yield { firsts, copies }
  }
}

/** Of a copy under another Message-ID only that is news: an answer may refer to it. */
function copyLesson({ interactions: _, ...rest }: Teaching): Lesson {
  return { ...rest, ties: new Map() }
}

async function settleAnswers(
  { history, interactions, notes }: SettleDeps,
  ownerId: string,
  onPage: OnPage,
): Promise<number> {
  let answers = 0
  for await (const page of pages(notes, ownerId, 'answer')) {
    const messageIds = [...new Set(page.flatMap(({ refersTo }) => refersTo))]
    const { sent } = await history.consult(ownerId, { ties: [], ruleSubjects: [], messageIds })
    const recipientsOf = new Map(sent.map(({ messageId, recipients }) => [messageId, recipients]))
    const answering = page.filter(({ teaching, refersTo }) => {
      const from = teaching.interactions[0]?.with
      if (from === undefined) return false
      // An answer comes from a recipient of the very message that it refers to.
      return refersTo.some((id) => recipientsOf.get(id)?.includes(withoutSubAddress(from)))
    })
    const taught = answering.map(({ teaching }) => teaching)
    await interactions.append(ownerId, taught)
    answers += await history.learnAll(
      ownerId,
      taught.map((each) => lessonOf(each)),
    )
    await notes.remove(ownerId, answering)
    onPage(page.length)
  }
  return answers
}

async function* pages(
  notes: ImportNotes,
  ownerId: string,
  sort: ImportNote['sort'],
): AsyncGenerator<readonly ImportNote[]> {
  let after: ImportNote | null = null
  for (;;) {
    const page: readonly ImportNote[] = await notes.read(ownerId, sort, after, PAGE)
    const last = page.at(-1)
    if (last === undefined) return
    yield page
    after = last
  }
}
