import { html, type Markup } from '../html.ts'
import type { TrialPoint } from './model.ts'
import { type Frame, linear, place, type Scale } from './scale.ts'
import type { ReportWords } from './words.ts'

/** How much mass mail each sensitivity would have held, and where that would have cost an answered message. */
export function tuningPlot(
  trials: readonly TrialPoint[],
  words: ReportWords,
  percent: (share: number) => string,
  size: { readonly width: number; readonly height: number },
): Markup {
  const frame: Frame = { ...size, left: 50, right: 84, top: 26, bottom: 46 }
  const thresholds = [...new Set(trials.map(({ threshold }) => threshold))]
  const lowest = Math.min(...thresholds)
  const x = linear([lowest, Math.max(...thresholds)], [frame.left, frame.width - frame.right])
  const y = linear([0, 1], [frame.height - frame.bottom, frame.top])
  const lines = [...Map.groupBy(trials, ({ sensitivity }) => sensitivity)]
  return html`<svg viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-label="${words.tuningTitle}">
${[0, 0.25, 0.5, 0.75, 1].map((tick) => html`<line class="grid" x1="${frame.left}" x2="${frame.width - frame.right}" y1="${place(y(tick))}" y2="${place(y(tick))}"/><text class="tick end" x="${frame.left - 8}" y="${place(y(tick) + 4)}">${percent(tick)}</text>`)}
${[0.6, 0.7, 0.8, 0.9, 0.99].filter((tick) => tick >= lowest).map((tick) => html`<text class="tick middle" x="${place(x(tick))}" y="${frame.height - frame.bottom + 18}">${percent(tick)}</text>`)}
<line class="force" x1="${place(x(lowest))}" x2="${place(x(lowest))}" y1="${frame.top}" y2="${frame.height - frame.bottom}"/>
<text class="axis end" x="${frame.width - frame.right}" y="${frame.height - 8}">${words.tuningX} →</text>
<text class="axis" x="4" y="${frame.top - 12}">↑ ${words.tuningY}</text>
${lines.map(([sensitivity, points]) => line(sensitivity, points, x, y))}
${trials.filter(({ regretted }) => regretted > 0).map((point) => html`<circle class="regret" cx="${place(x(point.threshold))}" cy="${place(y(point.relief))}" r="5"><title>${words.regretCount(String(point.regretted))}</title></circle>`)}
${endTags(lines, words, y, frame)}
</svg>`
}

function line(sensitivity: string, points: readonly TrialPoint[], x: Scale, y: Scale): Markup {
  const path = points.map(({ threshold, relief }) => `${place(x(threshold))},${place(y(relief))}`).join(' ')
  return html`<polyline class="curve ${sensitivity}" points="${path}"/>`
}

/** Names of the lines at their right ends, pushed apart where lines run together. */
function endTags(
  lines: readonly (readonly [TrialPoint['sensitivity'], readonly TrialPoint[]])[],
  words: ReportWords,
  y: Scale,
  frame: Frame,
): readonly Markup[] {
  const ends = lines
    .map(([sensitivity, points]) => ({ sensitivity, at: y(points.at(-1)?.relief ?? 0) }))
    .sort((a, b) => b.at - a.at)
  let free = Number.POSITIVE_INFINITY
  return ends.map(({ sensitivity, at }) => {
    const placed = Math.min(at, free)
    free = placed - 15
    return html`<text class="tag ${sensitivity}" x="${frame.width - frame.right + 8}" y="${place(placed + 4)}">${words.sensitivities[sensitivity]}</text>`
  })
}
