/** One bar of a plot. */
export interface Bar {
  readonly label: string
  readonly value: number
}

const WIDTH = 640
const LABEL = 220
const LINE = 26

/** Bars on a logarithmic scale, for what differs by powers of ten; it shows in light and dark alike. */
export function barsOf(title: string, unit: string, bars: readonly Bar[]): string {
  const most = Math.max(...bars.map(({ value }) => value))
  const least = Math.min(...bars.map(({ value }) => value))
  const span = Math.log(most / least) || 1
  const widthOf = (value: number) => 30 + ((WIDTH - LABEL - 130) * Math.log(value / least)) / span
  const lines = bars.map(({ label, value }, at) => {
    const y = 40 + at * LINE
    const end = LABEL + widthOf(value)
    return `<text x="${LABEL - 8}" y="${y + 14}" text-anchor="end">${escaped(label)}</text>
<rect x="${LABEL}" y="${y}" width="${widthOf(value).toFixed(0)}" height="18" rx="2" fill="#3b82c4"/>
<text x="${(end + 6).toFixed(0)}" y="${y + 14}">${value.toPrecision(3)} ${escaped(unit)}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${50 + bars.length * LINE}" font-family="sans-serif" font-size="13" fill="#777">
<title>${escaped(title)}</title>
<text x="8" y="22" font-weight="bold">${escaped(title)}</text>
${lines.join('\n')}
</svg>
`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
