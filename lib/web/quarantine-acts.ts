import { findOthers } from '../app/quarantine.ts'
import type { EntryAct } from '../domain/acts.ts'
import type { PageNotice } from '../views/page-notice.ts'
import type { WebDeps } from './deps.ts'

/** What a form asks for: to undo, to free an author's others too, or an act. */
type Verb = EntryAct | 'undo' | 'others'

interface Wish {
  readonly verb: Verb
  readonly ids: readonly string[]
}

const VERBS: readonly Verb[] = [
  'deliver',
  'allow',
  'block',
  'person',
  'hold',
  'unsubscribe',
  'undo',
  'others',
]

/** No form of ours names more. */
const MOST_AT_ONCE = 100

/** The button of one message (`one=deliver:ID`) counts for it alone; any other, for all that were ticked. */
export function readWish(form: URLSearchParams): Wish | null {
  const one = form.get('one')
  const [act, id] = one === null ? [form.get('act'), null] : split(one)
  const verb = VERBS.find((each) => each === act)
  const ids = id === null ? form.getAll('id').slice(0, MOST_AT_ONCE) : [id]
  return verb === undefined || ids.length === 0 ? null : { verb, ids: [...new Set(ids)] }
}

function split(one: string): readonly [string, string] {
  const colon = one.indexOf(':')
  return [one.slice(0, Math.max(colon, 0)), one.slice(colon + 1)]
}

/** Does it for each of them, the others whatever becomes of one; says for how many it was done. */
export async function carryOutWish(
  deps: Pick<WebDeps, 'act' | 'undo' | 'entries' | 'ownerId'>,
  { verb, ids }: Wish,
): Promise<PageNotice> {
  const { ownerId } = deps
  const targets = verb === 'others' ? await othersOfAll(deps, ids) : ids
  const act = verb === 'others' ? 'deliver' : verb
  const outcomes = []
  for (const id of targets) {
    outcomes.push(await (act === 'undo' ? deps.undo(ownerId, id) : deps.act(ownerId, id, act)))
  }
  const count = outcomes.filter((outcome) => outcome === 'done').length
  if (count > 0) return { done: act, count }
  return { outcome: outcomes[0] === 'late' || outcomes[0] === 'gone' ? outcomes[0] : 'already' }
}

/** What else waits of the authors of these. */
async function othersOfAll(
  { entries, ownerId }: Pick<WebDeps, 'entries' | 'ownerId'>,
  ids: readonly string[],
): Promise<readonly string[]> {
  const found = await Promise.all(ids.map((id) => entries.get(ownerId, id)))
  const others = await findOthers(
    entries,
    ownerId,
    found.filter((entry) => entry !== null),
  )
  return [...new Set([...others.values()].flat().map(({ intakeId }) => intakeId))]
}
