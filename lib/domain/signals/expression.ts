import type { Grams } from './grams.ts'
import { type Need, neededRuns, separated } from './needed.ts'
import { type Passage, passage } from './passage.ts'
import { possibleIn, type Runs, runsOf } from './runs.ts'

/**
 * An expression that is asked of a text only where the text has what each of its matches needs: not at all where it has
 * none of it, else only at the places from where such a run can be reached.
 */
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
  let made: Seeker | undefined
  const exec = (whole: Passage): RegExpExecArray | null => {
    // When it is first asked: a function that starts cold may never ask.
    made ??= seeker(pattern)
    return made(whole)
  }
  return {
    pattern,
    exec,
    test: (whole) => exec(whole) !== null,
    replace(whole, by) {
      if (exec(whole) === null) return whole
      pattern.lastIndex = 0
      const text = whole.text.replace(pattern, by)
      return text === whole.text ? whole : passage(text, whole.grams)
    },
  }
}

/** The first match in a text, or null. */
type Seeker = (passage: Passage) => RegExpExecArray | null

function seeker(pattern: RegExp): Seeker {
  const [only, ...others] = separated(pattern).map(seekerOf)
  if (only === undefined || others.length === 0) return only ?? (() => null)
  const here = sticky(pattern)
  return (whole) => {
    const starts = [only, ...others].flatMap((seek) => seek(whole)?.index ?? [])
    return starts.length === 0 ? null : tried(here, whole.text, Math.min(...starts))
  }
}

/** Of one that needs the same all over. */
function seekerOf(pattern: RegExp): Seeker {
  const needs = neededRuns(pattern)
  const from = (text: string) => {
    pattern.lastIndex = 0
    return pattern.exec(text)
  }
  if (needs === null) return ({ text }) => from(text)
  const runs = runsOf(needs.map(({ run }) => [run]))
  // Runs are sought as they are written, and from the run back to where a match may begin.
  if (pattern.ignoreCase || needs.some(({ before }) => before > FARTHEST)) {
    return ({ text, grams }) => (possibleIn(runs, grams).length > 0 ? from(text) : null)
  }
  const here = sticky(pattern)
  return ({ text, grams }) => {
    const stretches = stretchesOf(text, grams, needs, runs)
    return stretches === null ? from(text) : firstIn(stretches, here, text)
  }
}

/** Beyond so many characters back, walking through the text is no slower. */
const FARTHEST = 64

/** Places where a match may begin, from … up to and with. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** Null where they are so many that walking through the text is no slower. */
function stretchesOf(
  text: string,
  grams: Grams,
  needs: readonly Need[],
  runs: Runs,
): readonly Stretch[] | null {
  const stretches: Stretch[] = []
  let places = 0
  for (const index of possibleIn(runs, grams)) {
    const need = needs[index]
    if (need === undefined) break
    const { run, before } = need
    for (let to = text.indexOf(run); to >= 0; to = text.indexOf(run, to + 1)) {
      places += before + COST_OF_ONE
      if (places > text.length) return null
      stretches.push({ from: Math.max(0, to - before), to })
    }
  }
  return stretches.length > 1 ? stretches.sort((one, other) => one.from - other.from) : stretches
}

/** To try at one place costs as much as to walk over so many characters. */
const COST_OF_ONE = 4

function firstIn(stretches: readonly Stretch[], here: RegExp, text: string): RegExpExecArray | null {
  let at = 0
  for (const { from, to } of stretches) {
    for (at = Math.max(at, from); at <= to; at++) {
      const match = tried(here, text, at)
      if (match !== null) return match
    }
  }
  return null
}

function tried(here: RegExp, text: string, at: number): RegExpExecArray | null {
  here.lastIndex = at
  return here.exec(text)
}

function sticky({ source, flags }: RegExp): RegExp {
  return new RegExp(source, `${flags.replace(/[gy]/g, '')}y`)
}
