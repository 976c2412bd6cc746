import { breaking, IN_THE_CLOUD, type Mutation, ON_ONE_MACHINE } from '../mutation.ts'

/** Of archives and of folders of sent mail. */
export const OF_LEARNING: readonly Mutation[] = [
  {
    name: 'takes an archive for read before its notes are written',
    about: 'import',
    from: 60,
    within: 60,
    settings: ON_ONE_MACHINE,
    change: breaking('notes', ({ write }) => ({
      async write(ownerId, notes, marks) {
        await write(ownerId, [], marks)
        await write(ownerId, notes, [])
      },
    })),
  },
  {
    name: 'forgets what an import noted as soon as it is read',
    about: 'import',
    within: 60,
    settings: ON_ONE_MACHINE,
    change: breaking('notes', (notes) => ({
      async read(ownerId, sort, after, limit) {
        const page = await notes.read(ownerId, sort, after, limit)
        await notes.remove(ownerId, page)
        return page
      },
    })),
  },
  {
    name: 'notes how far it read sent mail before it has learned',
    about: 'sent',
    within: 60,
    settings: IN_THE_CLOUD,
    change: breaking('sentFolders', (sentFolders, ports) => ({
      async open(account, signal) {
        const folder = await sentFolders.open(account, signal)
        return {
          ...folder,
          async read(uids) {
            const uid = uids.at(-1) ?? 0
            const place = { folder: folder.name, uidValidity: folder.uidValidity, uid }
            await ports.bookmarks.put(account, { place, trouble: null })
            return folder.read(uids)
          },
        }
      },
    })),
  },
  {
    name: 'takes UIDs for the same after they were given anew',
    about: 'sent',
    within: 60,
    settings: IN_THE_CLOUD,
    change: breaking('sentFolders', (sentFolders) => ({
      open: async (account, signal) => ({
        ...(await sentFolders.open(account, signal)),
        uidValidity: 1,
      }),
    })),
  },
]
