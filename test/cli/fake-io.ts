import type { Io, Output } from '../../lib/cli/io.ts'
import { main } from '../../lib/cli/main.ts'

/** What a run of the command line left behind. */
export interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs `kith …args` in this process, away from the terminal, on a fixed day. */
export async function kith(args: readonly string[], changes: Partial<Io> = {}): Promise<Run> {
  const out = recorder()
  const err = recorder()
  const io: Io = {
    stdin: bytesOf(''),
    stdinIsTerminal: false,
    out,
    err,
    env: {},
    now: () => new Date('2024-06-01T12:00:00Z'),
    ...changes,
  }
  const code = await main(args, io)
  return { code, out: out.text(), err: err.text() }
}

export async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

function recorder(): Output & { readonly text: () => string } {
  const pieces: string[] = []
  return {
    write: (text) => void pieces.push(text),
    isTerminal: false,
    colours: false,
    text: () => pieces.join(''),
  }
}
