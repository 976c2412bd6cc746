/** From a value to a place on the paper. */
export type Scale = (value: number) => number

/** The room of a drawing and what its axes leave free. Units of the SVG. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export function linear(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): Scale {
  const span = to - from
  return (value) => (span === 0 ? start : start + ((value - from) / span) * (end - start))
}

/** For counts from 0 up, of which most are small and few are huge: log(1 + value). */
export function counting(most: number, range: readonly [number, number]): Scale {
  const scale = linear([0, Math.log1p(Math.max(most, 1))], range)
  return (value) => scale(Math.log1p(value))
}

/** 0, 1, 2, 5, 10, 20, 50 … up to the most. */
export function countingTicks(most: number): readonly number[] {
  const ticks = [0]
  for (let power = 1; power <= most; power *= 10) {
    ticks.push(...[1, 2, 5].map((step) => step * power).filter((tick) => tick <= most))
  }
  return ticks
}

/** Two to five round values from 0 up, the last at or above the most. */
export function roundTicks(most: number): readonly number[] {
  const rough = Math.max(most, 1) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power)
  return Array.from({ length: Math.ceil(Math.max(most, 1) / step) + 1 }, (_, index) => index * step)
}

/** Two decimals are finer than any screen; more would only make the file long. */
export function place(value: number): string {
  return String(Math.round(value * 100) / 100)
}
