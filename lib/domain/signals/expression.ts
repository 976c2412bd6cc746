import type { Grams } from './grams.ts'
import { neededRuns } from './needed.ts'
import { type Passage, passage } from './passage.ts'
import { nextPossible, type Runs, runsOf } from './runs.ts'

/** An expression that is asked of a text only where the text has what each of its matches needs. */
export interface Expression {
  readonly pattern: RegExp
  /** What is caught first, as `RegExp.exec` tells it. */
  readonly exec: (passage: Passage) => RegExpExecArray | null
  readonly test: (passage: Passage) => boolean
  /** Like `String.replace`: all that is caught, where the pattern is global. */
  readonly replace: (passage: Passage, by: string) => Passage
}

/** @param pattern it begins anew with each text, global or not */
export function expression(pattern: RegExp): Expression {
  let needed: Runs | null | undefined
  const mayBeIn = (grams: Grams): boolean => {
    // When it is first asked: a function that starts cold may never ask.
    if (needed === undefined) {
      const runs = neededRuns(pattern)
      needed = runs === null ? null : runsOf(runs.map((run) => [run]))
    }
    return needed === null || nextPossible(needed, 0, grams) < needed.count
  }
  return {
    pattern,
    exec({ text, grams }) {
      pattern.lastIndex = 0
      return mayBeIn(grams) ? pattern.exec(text) : null
    },
    test({ text, grams }) {
      pattern.lastIndex = 0
      return mayBeIn(grams) && pattern.test(text)
    },
    replace(whole, by) {
      if (!mayBeIn(whole.grams)) return whole
      const text = whole.text.replace(pattern, by)
      return text === whole.text ? whole : passage(text, whole.grams)
    },
  }
}
