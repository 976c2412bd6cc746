import { html, type Markup } from '../html.ts'
import type { Period } from './periods.ts'
import { type Frame, linear, place, roundTicks } from './scale.ts'
import type { ReportWords } from './words.ts'

/** Bars of what came in each period: held below, delivered on top of it. */
export function timePlot(
  periods: readonly Period[],
  words: ReportWords,
  n: (value: number) => string,
  size: { readonly width: number; readonly height: number },
): Markup {
  const frame: Frame = { ...size, left: 40, right: 8, top: 12, bottom: 26 }
  const ticks = roundTicks(Math.max(...periods.map(({ held, delivered }) => held + delivered), 1))
  const y = linear([0, ticks.at(-1) ?? 1], [frame.height - frame.bottom, frame.top])
  const x = linear([0, periods.length], [frame.left, frame.width - frame.right])
  const room = x(1) - x(0)
  // Few periods make slim bars all the same.
  const width = Math.min(room - Math.min(3, room * 0.2), 36)
  return html`<svg viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-label="${words.timeTitle}">
${ticks.map((tick) => html`<line class="grid" x1="${frame.left}" x2="${frame.width - frame.right}" y1="${place(y(tick))}" y2="${place(y(tick))}"/><text class="tick end" x="${frame.left - 8}" y="${place(y(tick) + 4)}">${n(tick)}</text>`)}
${periods.map((period, index) => bars(period, words, n, { x: x(index), width, y }))}
${yearLabels(periods, x, frame)}
</svg>`
}

interface Place {
  readonly x: number
  readonly width: number
  readonly y: (value: number) => number
}

function bars(
  { label, held, delivered }: Period,
  words: ReportWords,
  n: (value: number) => string,
  { x, width, y }: Place,
): Markup {
  const bar = (name: string, from: number, to: number) =>
    to > from &&
    html`<rect class="${name}" x="${place(x)}" width="${place(width)}" y="${place(y(to))}" height="${place(y(from) - y(to))}"/>`
  return html`<g><title>${`${label}: ${n(delivered)} ${words.delivered}, ${n(held)} ${words.held}`}</title>${bar('fill-held', 0, held)}${bar('fill-delivered', held, held + delivered)}</g>`
}

/** Room that a year's four figures take. */
const LABEL_WIDTH = 44

function yearLabels(
  periods: readonly Period[],
  x: (value: number) => number,
  frame: Frame,
): readonly Markup[] {
  const labels: Markup[] = []
  let free = 0
  for (const [index, { year, label }] of periods.entries()) {
    // A mailbox of less than a year has no January, perhaps: then its first month says when it was.
    const text = year ?? (index === 0 ? label : null)
    const next = periods.findIndex((each, at) => at > index && each.year !== null)
    const room = year === null && next > 0 ? x(next) - x(index) : Number.POSITIVE_INFINITY
    if (text === null || x(index) < free || room < text.length * 8) continue
    labels.push(html`<text class="tick" x="${place(x(index))}" y="${frame.height - 6}">${text}</text>`)
    free = x(index) + Math.max(LABEL_WIDTH, text.length * 8)
  }
  return labels
}
