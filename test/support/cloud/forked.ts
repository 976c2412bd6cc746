import { type ChildProcess, fork } from 'node:child_process'

/** A module in a process of its own. */
export interface Forked {
  readonly child: ChildProcess
  /** All that it wrote so far. */
  written(): string
}

/** Runs a module of these tests with that environment and nothing of this process's own. */
export function forked(
  module: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Forked {
  const child = fork(module, args, {
    env,
    silent: true,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  let written = ''
  const note = (chunk: Buffer) => {
    written += chunk.toString()
  }
  child.stdout?.on('data', note)
  child.stderr?.on('data', note)
  return { child, written: () => written }
}
