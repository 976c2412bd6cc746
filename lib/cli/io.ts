import { styleText } from 'node:util'
import type { Resolver } from '../adapters/authentication/resolver.ts'

/** Where a command reads and writes, so that a test can stand in for the terminal. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>
  /** Whether somebody sits there who can answer a question. */
  readonly stdinIsTerminal: boolean
  /** Results. */
  readonly out: Output
  /** Progress, notes and complaints. */
  readonly err: Output
  readonly env: Environment
  readonly now: () => Date
  /** Asks DNS; absent for the machine's own. */
  readonly resolver?: Resolver
}

/** What of the environment the command line heeds. */
export interface Environment {
  readonly KITH_DEBUG?: string | undefined
  /** For `kith imap add`. */
  readonly KITH_IMAP_PASSWORD?: string | undefined
  readonly LC_ALL?: string | undefined
  readonly LC_MESSAGES?: string | undefined
  readonly LANG?: string | undefined
}

export interface Output {
  write(text: string): void
  readonly isTerminal: boolean
  /** Whether colours are wished for (a terminal, and no NO_COLOR). */
  readonly colours: boolean
}

type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'red' | 'cyan'

/** Dresses text for an output that shows colours; leaves it alone elsewhere. */
export function painter({ colours }: Output): (style: Style, text: string) => string {
  return (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text)
}

export function processIo(): Io {
  return {
    stdin: process.stdin,
    stdinIsTerminal: process.stdin.isTTY === true,
    out: outputOf(process.stdout),
    err: outputOf(process.stderr),
    env: process.env,
    now: () => new Date(),
  }
}

function outputOf(stream: NodeJS.WriteStream): Output {
  const isTerminal = stream.isTTY === true
  return {
    write: (text) => void stream.write(text),
    isTerminal,
    colours: isTerminal && stream.hasColors(),
  }
}
