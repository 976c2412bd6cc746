import { breaking, IN_THE_CLOUD, type Mutation } from '../mutation.ts'

/** Of texts that come again. */
export const OF_COPIES: readonly Mutation[] = [
  {
    name: 'counts a text again whenever its message comes again',
    about: 'copies',
    within: 60,
    settings: IN_THE_CLOUD,
    change: breaking('entries', (entries, _, { store, scheduler }) => ({
      async create(entry, sighting) {
        const isNew = await entries.create(entry, sighting)
        if (!isNew && sighting != null) store.see(entry.ownerId, sighting, scheduler.now)
        return isNew
      },
    })),
  },
  {
    name: 'counts a text in a step of its own',
    about: 'copies',
    within: 60,
    settings: IN_THE_CLOUD,
    change: breaking('entries', (entries, _, { store, scheduler }) => ({
      async create(entry, sighting) {
        const isNew = await entries.create(entry)
        await entries.get(entry.ownerId, entry.intakeId)
        if (isNew && sighting != null) store.see(entry.ownerId, sighting, scheduler.now)
        return isNew
      },
    })),
  },
]
