import type { Sensitivity } from '../../domain/owner.ts'

const sensitivities: Record<Sensitivity, string> = {
  relaxed: 'relaxed',
  normal: 'normal',
  strict: 'strict',
}

/** All numbers come as the language writes them; `one` says that there is one of what is counted. */
export const ENGLISH_REPORT = {
  title: 'What Kith would have held',
  /** The sentence a person remembers. */
  remember: (held: string, received: string, regretted: string | null) =>
    `Kith would have held ${held} of ${received} messages; you answered ${regretted ?? 'none'} of them.`,
  read: (messages: string, files: string, span: readonly [string, string] | null) =>
    `Kith read ${messages} different messages in ${files} ${files === '1' ? 'file' : 'files'}${span ? `, from ${span[0]} to ${span[1]}` : ''}.`,
  exchange: (sent: string, received: string, answered: string) =>
    `You sent ${sent} of them and received ${received}, of which you went on to answer ${answered}.`,
  failed: (count: string) =>
    `Could not be judged at all: ${count}. In live mail they would have been delivered.`,
  nothingSent:
    'None of it was sent by the owner, so Kith knows nobody. Are all their addresses given by --owner?',
  ofOwner: (owner: string) => `The mailbox of ${owner}`,
  tiles: {
    held: 'held',
    heldOf: (share: string) => `${share} of what came`,
    answered: 'answered by you',
    answeredOf: (share: string) => `${share} of what came`,
    regret: 'of those held',
    regretNone: 'nothing you answered would have waited',
    regretSome: 'you answered, yet they would have waited',
    collectors: 'only ever send mass mail',
    collectorsOf: 'contacts to whom nothing ever went back',
  },
  regretTitle: 'You answered these, yet they would have waited',
  regretNote: 'Where this list is not empty, Kith should not guard this mailbox at this sensitivity.',
  timeTitle: 'Held and delivered over time',
  timeNote: 'Each message is judged by what had happened before it, as on the day it came.',
  delivered: 'delivered',
  held: 'held',
  timeOutside: (count: string) => `Not shown: ${count} with a date far from all others.`,
  networkTitle: 'Your real network',
  networkNote:
    'To the right, whom you wrote to; upwards, who sent you mass mail. The people you know lie along the bottom, the collectors climb the left edge.',
  networkX: 'letters you wrote to them',
  networkY: 'mass mail that came from them',
  people: (count: string) => `${count} people`,
  atPoint: (wrote: string, mass: string) => `you wrote ${wrote}, mass mail ${mass}`,
  groups: { known: 'known to you', met: 'no exchange yet', stranger: 'never written to' },
  strongestTitle: 'Whom you really know',
  strongestNote: (close: string, known: string, dormant: string) =>
    `${close} close, ${known} known, ${dormant} from long ago.`,
  collectorsTitle: 'Only ever send mass mail',
  collectorsNote: (count: string) => `${count} senders, and you never had an exchange with any of them.`,
  nobody: 'Nobody.',
  wrote: (count: string) => `${count} written`,
  massMail: (count: string) => `${count} received`,
  heldCount: (count: string) => `${count} held`,
  more: (count: string) => `and ${count} more`,
  kindsTitle: 'What came and what waits',
  kindsColumns: { kind: 'What you received', received: 'received', held: 'held' },
  sendersTitle: 'Of whom most would have waited',
  tuningTitle: 'Relief against regret',
  tuningNote:
    'The surer Kith must be that something is mass mail, the less it holds. A setting that would have held what you answered is refused.',
  tuningX: 'so sure Kith must be',
  tuningY: 'of the mass mail held',
  inForce: 'in force',
  regretCount: (count: string) => `${count} of them answered`,
  regretNowhere: 'No setting would have held a message that you answered.',
  sensitivities,
  settingColumns: { setting: 'sensitivity', held: 'held', relief: 'of mass mail', regret: 'regret' },
  refused: 'refused',
  made: 'Made by Kith on this machine. The file loads nothing and runs nothing; what it says stays with you.',
}

export type ReportWords = typeof ENGLISH_REPORT
