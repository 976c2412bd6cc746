import { breaking, IN_THE_CLOUD, type Mutation } from '../mutation.ts'

/** Of addresses that are given to one each. */
export const OF_ALIASES: readonly Mutation[] = [
  {
    name: 'writes an alias as it was read, whoever has changed it since',
    about: 'aliases',
    within: 100,
    settings: IN_THE_CLOUD,
    change: breaking('aliases', (aliases) => ({
      async put(alias) {
        const present = await aliases.get(alias.ownerId, alias.address)
        return aliases.put({ ...alias, version: (present?.version ?? 0) + 1 })
      },
    })),
  },
  {
    name: 'calls an alias changed though somebody else was faster',
    about: 'aliases',
    within: 100,
    settings: IN_THE_CLOUD,
    change: breaking('aliases', (aliases) => ({
      put: async (alias) => (await aliases.put(alias)) || true,
    })),
  },
  {
    name: 'forgets of an alias that it is retired',
    about: 'aliases',
    within: 60,
    settings: IN_THE_CLOUD,
    change: breaking('history', (history) => ({
      async consult(ownerId, question) {
        const answer = await history.consult(ownerId, question)
        const { alias = null } = answer
        return { ...answer, alias: alias && { ...alias, retiredAt: null } }
      },
    })),
  },
  {
    name: 'never notes that it was told of an alias that was passed on',
    about: 'aliases',
    within: 60,
    settings: IN_THE_CLOUD,
    change: breaking('aliases', (aliases) => ({
      put: (alias) =>
        aliases.put({ ...alias, others: alias.others.map((other) => ({ ...other, toldAt: null })) }),
    })),
  },
]
