import { isActionable } from '../../lib/domain/unsubscribe.ts'
import { keyOf } from './store.ts'
import type { World } from './world.ts'

/** As often as Kith tries by itself. */
const TRIES = 3

/** A list is asked by its reader's wish alone, and no more once it has heard; what the owner sees is what came of it. */
export function listFaults({ store, ledger, scheduler }: World): readonly string[] {
  const faults: string[] = []
  const asked = ledger.leaving
  const ofList = Map.groupBy(ledger.requests, ({ intakeId }) => intakeId)
  for (const [intakeId, requests] of ofList) {
    const owners = [...asked].filter(([key]) => key.endsWith(` ${intakeId}`))
    const clicks = owners.reduce((sum, [, count]) => sum + count, 0)
    const settled = requests.filter(({ answer, heard, recorded, task }) => {
      const took = answer === 'done' || answer === 'asked'
      return took && heard && (recorded || !scheduler.wasCutOff(task))
    })
    if (settled.length > owners.length) faults.push(`the list of ${intakeId} was asked though it had heard`)
    if (requests.length > TRIES * clicks)
      faults.push(`the list of ${intakeId} was asked ${requests.length} times`)
  }
  for (const one of store.unsubscriptions.values()) {
    const { ownerId, intakeId, state, retryAt } = one
    const key = keyOf(ownerId, intakeId)
    const requests = (ofList.get(intakeId) ?? []).filter(
      (each) => each.ownerId === null || each.ownerId === ownerId,
    )
    const sees = store.entry(ownerId, intakeId)?.unsubscription
    if (JSON.stringify(sees) !== JSON.stringify(one)) faults.push(`${key} shows another unsubscription`)
    if (!asked.has(key)) faults.push(`${key} was unsubscribed, and nobody asked for it`)
    if (state === 'asking' || retryAt !== null) faults.push(`the unsubscription of ${key} never ends`)
    const took = requests.filter(
      ({ answer, heard }) => heard && answer === (state === 'asked' ? 'asked' : 'done'),
    )
    if ((state === 'done' || state === 'asked') && took.length === 0)
      faults.push(`${key} is ${state}, and was not`)
    const known = took.some(({ recorded, task }) => recorded && !scheduler.wasCutOff(task))
    const isAlone = [...asked].filter(([each]) => each.endsWith(` ${intakeId}`)).length === 1
    if (state === 'failed' && known && isAlone) faults.push(`${key} has failed, and the list has heard`)
  }
  for (const key of ledger.heeded) {
    const entry = store.entries.get(key)
    if (entry !== null && isActionable(entry.unsubscribe) && store.unsubscriptions.get(key) === null) {
      faults.push(`the owner asked to leave the list of ${key}, and nobody did`)
    }
  }
  return faults
}
