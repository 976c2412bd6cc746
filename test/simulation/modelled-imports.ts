import type { BulkHistory, ImportNote, ImportNotes, Interactions, SourceMark } from '../../lib/app/ports.ts'
import type { Interaction } from '../../lib/domain/interaction.ts'
import type { Call, World } from './world.ts'

/** What imports of one owner's keep beside the history. */
export class StoredImports {
  readonly notes = new Map<string, ImportNote>()
  readonly marks = new Map<string, SourceMark>()
  /** By the message that taught them, and about whom. */
  readonly interactions = new Map<string, Interaction>()
}

export interface ImportPorts {
  readonly bulk: BulkHistory
  readonly notes: ImportNotes
  readonly interactions: Interactions
}

/** A store may give fewer than it is asked for. Few, so that a world sees what a large archive meets. */
const PAGE = 3

export function importPorts({ store, scheduler }: World, call: Call): ImportPorts {
  return {
    bulk: {
      learnAll: (ownerId, lessons) =>
        call(`history.learnAll ${ownerId} ${lessons.length}`, () => {
          const history = store.historyOf(ownerId)
          return lessons.filter((lesson) => history.learn(lesson, scheduler.now)).length
        }),
    },
    interactions: {
      append: (ownerId, taught) =>
        call(`interactions.append ${ownerId} ${taught.length}`, () => {
          const { interactions } = store.importsOf(ownerId)
          for (const { id, interactions: all } of taught) {
            for (const each of all) interactions.set(`${id} ${each.with}`, each)
          }
        }),
      async *all(ownerId) {
        yield* store.importsOf(ownerId).interactions.values()
      },
    },
    notes: {
      write: (ownerId, notes, marks) =>
        call(`notes.write ${ownerId} ${notes.length}`, () => {
          const imports = store.importsOf(ownerId)
          for (const note of notes) imports.notes.set(placeOf(note), note)
          for (const mark of marks) imports.marks.set(mark.source, mark)
        }),
      mark: (ownerId, source) =>
        call(`notes.mark ${ownerId}`, () => store.importsOf(ownerId).marks.get(source) ?? null),
      read: (ownerId, sort, after, limit) =>
        call(`notes.read ${ownerId} ${sort}`, () => {
          const behind = after === null ? '' : placeOf(after)
          const all = [...store.importsOf(ownerId).notes]
          const rest = all.filter(([place, note]) => note.sort === sort && place > behind)
          const inOrder = rest.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, note]) => note)
          return inOrder.slice(0, Math.min(PAGE, limit))
        }),
      remove: (ownerId, notes) =>
        call(`notes.remove ${ownerId} ${notes.length}`, () => {
          for (const note of notes) store.importsOf(ownerId).notes.delete(placeOf(note))
        }),
    },
  }
}

function placeOf({ sort, likeness, teaching }: ImportNote): string {
  return `${sort} ${likeness} ${teaching.id}`
}
