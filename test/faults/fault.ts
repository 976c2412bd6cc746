/** A fault that is done to real parts. */
export interface Fault {
  readonly name: string
  /**
   * Does it, and returns what was seen, in figures. Throws where a promise broke; `LeftOut` where this machine
   * lacks what it takes.
   */
  run(size: Size): Promise<string>
}

/** How much of it. */
export interface Size {
  /** Messages that are sent while the gateway is killed. */
  readonly messages: number
  /** The folder in which folders of its own are made. */
  readonly folder: string
  /** What chance begins with: the same moments each time, as far as machines allow. */
  readonly seed: number
}

export class LeftOut extends Error {
  override readonly name = 'LeftOut'
}

/** @throws Error that says what was promised, and what there is instead */
export function promised(kept: boolean, what: string): void {
  if (!kept) throw new Error(`broken: ${what}`)
}

/** Milliseconds of work, as seconds. */
export function seconds(since: number): string {
  return `${((performance.now() - since) / 1_000).toFixed(1)} s`
}
