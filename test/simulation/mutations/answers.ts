import { breaking, EVERYWHERE, IN_THE_CLOUD, type Mutation } from '../mutation.ts'

const ANYBODY = { result: 'pass', domain: 'home.example' } as const

/** Of answers to digests. */
export const OF_ANSWERS: readonly Mutation[] = [
  {
    name: 'does what anybody answers to a digest in its owner’s name',
    about: 'answers',
    within: 30,
    settings: EVERYWHERE,
    change: breaking('authenticator', (authenticator) => ({
      async authenticate(bytes, envelope) {
        const results = await authenticator.authenticate(bytes, envelope)
        return results && { ...results, dkim: [ANYBODY], dmarc: ANYBODY }
      },
    })),
  },
  {
    name: 'keeps an answer to a digest when it is done',
    about: 'answers',
    within: 30,
    settings: EVERYWHERE,
    change: breaking('raw', (raw, _ports, { ledger }) => ({
      async remove(id) {
        if (!ledger.commands.has(id)) await raw.remove(id)
      },
    })),
  },
  {
    name: 'forgets what an answer to a digest says when the first attempt fails',
    about: 'answers',
    within: 60,
    settings: IN_THE_CLOUD,
    change: breaking('entries', (entries, _ports, { ledger }) => ({
      async get(ownerId, intakeId) {
        const isAnswered = [...ledger.commands.values()].some(({ about }) => about === intakeId)
        try {
          return await entries.get(ownerId, intakeId)
        } catch (cause) {
          if (isAnswered) return null
          throw cause
        }
      },
    })),
  },
]
