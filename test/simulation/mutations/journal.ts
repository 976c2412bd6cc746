import { address } from '../../../lib/domain/address.ts'
import { breaking, EVERYWHERE, type Mutation, ON_ONE_MACHINE } from '../mutation.ts'

const SOMEBODY = { field: 'to', address: address('noor@haddad.example') } as const

/** Of what comes to journal addresses. */
export const OF_JOURNALS: readonly Mutation[] = [
  {
    name: 'believes what anybody reports in the mail server’s name',
    about: 'journal',
    within: 30,
    settings: EVERYWHERE,
    change: breaking('authenticator', (authenticator) => ({
      async authenticate(bytes, envelope) {
        const results = await authenticator.authenticate(bytes, envelope)
        return results && { ...results, dmarc: { result: 'pass', domain: 'home.example' } }
      },
    })),
  },
  {
    name: 'takes a journal report for a letter of whom it names',
    about: 'journal',
    within: 30,
    settings: EVERYWHERE,
    change: breaking('reader', () => ({ openReport: async () => null })),
  },
  {
    name: 'believes a journal report of mail that came in',
    about: 'journal',
    within: 30,
    settings: EVERYWHERE,
    change: breaking('reader', (reader) => ({
      async openReport(bytes) {
        const report = await reader.openReport(bytes)
        const cameIn = report?.recipients.every(({ address: at }) => at.endsWith('@home.example'))
        return report && cameIn ? { ...report, recipients: [...report.recipients, SOMEBODY] } : report
      },
    })),
  },
  {
    name: 'overlooks whom a journal report names beside the letter',
    about: 'journal',
    within: 30,
    settings: EVERYWHERE,
    change: breaking('reader', (reader) => ({
      async openReport(bytes) {
        const report = await reader.openReport(bytes)
        return report && { ...report, recipients: report.recipients.slice(0, 1) }
      },
    })),
  },
  {
    name: 'gives up a copy of sent mail as soon as DNS is out',
    about: 'journal',
    within: 30,
    settings: ON_ONE_MACHINE,
    change: ({ authenticator: { authenticate }, ...ports }) => ({
      ...ports,
      authenticator: { authenticate },
    }),
  },
  {
    name: 'lets a copy of sent mail go though the history could not be written',
    about: 'journal',
    within: 60,
    settings: EVERYWHERE,
    change: breaking('history', (history) => ({
      learn: (ownerId, lesson) => history.learn(ownerId, lesson).catch(() => false),
    })),
  },
]
