import type { Series } from './measure.ts'

/** One line of the table. */
export interface Row {
  readonly name: string
  readonly figure: string
  readonly goal: string | null
  /** Null where there is no goal, or it could not be measured. */
  readonly met: boolean | null
}

export function ratioRow(
  name: string,
  { median, least, most }: Series,
  goal: number,
  how: 'most' | 'least',
): Row {
  const met = how === 'most' ? median <= goal : median >= goal
  return {
    name,
    figure: `${short(median)} (${short(least)}–${short(most)})`,
    goal: `${how === 'most' ? '≤' : '≥'} ${goal}`,
    met,
  }
}

export function figureRow(name: string, { median, least, most }: Series, unit: string): Row {
  return { name, figure: `${short(median)} ${unit} (${short(least)}–${short(most)})`, goal: null, met: null }
}

export function note(name: string, figure: string): Row {
  return { name, figure, goal: null, met: null }
}

export function short(value: number): string {
  if (Math.abs(value) >= 100) return value.toFixed(0)
  return value.toFixed(Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3)
}

export function tableOf(rows: readonly Row[]): string {
  const cells = [
    ['', 'figure (least–most)', 'goal', ''],
    ...rows.map(({ name, figure, goal, met }) => [
      name,
      figure,
      goal ?? '',
      met === null ? '' : met ? 'met' : 'missed',
    ]),
  ]
  const widths = [0, 1, 2, 3].map((at) => Math.max(...cells.map((row) => [...(row[at] ?? '')].length)))
  return cells
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
