import type { Io } from './io.ts'

/** What a command's module exports. */
interface Command {
  /** Shown by `kith help <name>`: usage, what it does, options, examples. */
  readonly help: string
  /**
   * Runs it; resolves to the exit code.
   *
   * @throws UsageError for a command line that is not as it should be (exit code 2)
   */
  readonly run: (args: readonly string[], io: Io) => Promise<number>
}

interface Listed {
  readonly summary: string
  /** Only the one command that runs is loaded. */
  readonly load: () => Promise<Command>
}

export const COMMANDS: ReadonlyMap<string, Listed> = new Map<string, Listed>([
  [
    'start',
    {
      summary: 'run Kith here: mail server, page and digest in one process',
      load: () => import('./start.ts'),
    },
  ],
  ['explain', { summary: 'judge one message and say why', load: () => import('./explain.ts') }],
  [
    'backtest',
    { summary: 'replay a mailbox: what would Kith have held?', load: () => import('./backtest.ts') },
  ],
  ['tune', { summary: 'propose how much to hold, by your own mail', load: () => import('./tune.ts') }],
  ['import', { summary: 'learn whom you know from the mail you have', load: () => import('./import.ts') }],
  ['report', { summary: 'show your real network: report contacts', load: () => import('./report.ts') }],
  ['owner', { summary: 'add, show, change, pause and remove owners', load: () => import('./owner.ts') }],
  ['doctor', { summary: 'look whether all is well, and say what to do', load: () => import('./doctor.ts') }],
  ['imap', { summary: 'learn from the sent mail on your mail server', load: () => import('./imap.ts') }],
  ['quality', { summary: 'measure the verdicts against labelled mail', load: () => import('./quality.ts') }],
  [
    'calibrate',
    { summary: 'fit the weights of the signals to labelled mail', load: () => import('./calibrate.ts') },
  ],
])
