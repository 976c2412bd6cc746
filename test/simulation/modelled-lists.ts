import type { OneClick, UnsubscribeComposer, Unsubscriptions } from '../../lib/app/ports.ts'
import type { UnsubscribeOutcome, Unsubscription } from '../../lib/domain/unsubscription.ts'
import { bytesOf } from './mail.ts'
import type { Task } from './scheduler.ts'
import { keyOf } from './store.ts'
import type { Call, World } from './world.ts'

/** What a list was asked, and what it made of it. */
export interface ListRequest {
  readonly intakeId: string
  /** Whose, where the request says so: one by mail does. */
  readonly ownerId: string | null
  readonly answer: UnsubscribeOutcome
  readonly task: Task
  /** Whether its answer came to whoever asked. */
  heard: boolean
  /** Whether its task came to record it. */
  recorded: boolean
}

export interface ListPorts {
  readonly unsubscriptions: Unsubscriptions
  readonly oneClick: OneClick
  readonly composeUnsubscribe: UnsubscribeComposer
}

export function listPorts(world: World, task: Task, call: Call, heardUntil: () => number): ListPorts {
  const { store, scheduler, ledger } = world

  function put(one: Unsubscription): boolean {
    const { ownerId, intakeId, version } = one
    const key = keyOf(ownerId, intakeId)
    const entry = store.entries.get(key)
    if (entry === null || (store.unsubscriptions.get(key)?.version ?? 0) !== version - 1) return false
    store.unsubscriptions.set(key, one, scheduler.now)
    store.entries.set(key, { ...entry, unsubscription: one }, scheduler.now)
    if (one.state === 'asking') return true
    // Two owners may be at the same list in one round: each records one answer.
    const recorded = ledger.requests.find(
      (each) =>
        each.task === task &&
        each.intakeId === intakeId &&
        !each.recorded &&
        (each.answer === 'done' || each.answer === 'asked') ===
          (one.state === 'done' || one.state === 'asked'),
    )
    if (recorded !== undefined) recorded.recorded = true
    return true
  }

  return {
    unsubscriptions: {
      get: (ownerId, id) =>
        call(`unsubscriptions.get ${ownerId} ${id}`, () => store.unsubscriptions.get(keyOf(ownerId, id))),
      put: (one) =>
        call(`unsubscriptions.put ${one.ownerId} ${one.intakeId} ${one.state} ${one.version}`, () =>
          put(one),
        ),
      list: (ownerId, limit) =>
        call(`unsubscriptions.list ${ownerId}`, () =>
          store.unsubscriptions
            .values(heardUntil())
            .filter((one) => one.ownerId === ownerId)
            .sort((one, other) => other.askedAt.getTime() - one.askedAt.getTime())
            .slice(0, limit),
        ),
      due: (now, limit) =>
        call('unsubscriptions.due', () =>
          store.unsubscriptions
            .values(heardUntil())
            .filter(({ retryAt }) => retryAt !== null && retryAt <= now)
            .slice(0, limit),
        ),
    },
    oneClick: {
      /** Total, as the port is: what fails on the way is an outcome, though the list may have heard of it. */
      async post(url) {
        const intakeId = `m${url.slice(url.lastIndexOf('/') + 1)}`
        try {
          const request = await call(`lists.post ${intakeId}`, () => {
            const tries = ledger.requests.filter((each) => each.intakeId === intakeId).length
            const answer = answerOf(Number(intakeId.slice(1)), tries)
            const made: ListRequest = { intakeId, ownerId: null, answer, task, heard: false, recorded: false }
            ledger.requests.push(made)
            return made
          })
          request.heard = true
          // It says `asked` of mail only.
          return request.answer === 'asked' ? 'done' : request.answer
        } catch {
          return 'too-slow'
        }
      },
    },
    composeUnsubscribe: ({ id }) => call('compose.unsubscribe', () => bytesOf(id)),
  }
}

/** Most lists do as they are asked, some at the second time, some never. */
function answerOf(number: number, tries: number): UnsubscribeOutcome {
  switch (Math.floor(number / 10) % 5) {
    case 0:
      return tries === 0 ? 'unavailable' : 'done'
    case 1:
      return 'refused'
    case 2:
      return tries < 2 ? 'garbled' : 'done'
    default:
      return 'done'
  }
}
