import { KINDS, MASS_THRESHOLD } from '../lib/domain/kind.ts'
import { WEIGHTS } from '../lib/domain/signals/weights.ts'

const FIT = /(<!-- fit -->\n)[\s\S]*?(<!-- \/fit -->)/
const ROW = /^\| `([a-z-]+)` +\| ([^|\n]*)\|.*$/gm
const TABLE = /(?:^\|.*\|$\n?)+/gm

/** The page with the numbers of the committed weights, and which signals it leaves out or makes up. */
export function documented(page: string) {
  const rows = new Set<string>()
  const text = page
    .replace(FIT, (_, open: string, close: string) => `${open}${fitText()}\n${close}`)
    .replace(ROW, (_, name: string, words: string) => {
      rows.add(name)
      const weights = WEIGHTS.observations[name] ?? []
      return `| \`${name}\` | ${words.trim()} | ${weights.map(shown).join(' | ')} |`
    })
    .replace(TABLE, aligned)
  const names = Object.keys(WEIGHTS.observations)
  return {
    text,
    missing: names.filter((name) => !rows.has(name)),
    unknown: [...rows].filter((name) => !names.includes(name)),
  }
}

function fitText(): string {
  const { date, set, messages, sources, lambda, fittedKinds } = WEIGHTS.provenance
  const declared = KINDS.filter((kind) => !fittedKinds.includes(kind))
  return [
    `Present fit: ${date}; ${set}: ${messages} messages of ${sources.length} sources (those labelled \`unclear\` are`,
    `left out), λ = ${lambda}, \`MASS_THRESHOLD\` = ${MASS_THRESHOLD}. Fitted kinds: ${fittedKinds.join(', ')}. **The weights of`,
    `${declared.join(', ')} are declared, not measured**, for there is too little real mail of them.`,
  ].join('\n')
}

function shown(weight: number): string {
  if (Math.abs(weight) < 0.05) return ''
  return `${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)}`
}

/** The same table with its columns set out, as the formatter wants it. */
function aligned(table: string): string {
  const rows = table
    .trimEnd()
    .split('\n')
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
  const rule = rows[1] ?? []
  const widths = rule.map((_, column) =>
    Math.max(3, ...rows.filter((row) => row !== rule).map((row) => [...(row[column] ?? '')].length)),
  )
  const lines = rows.map((row) =>
    row.map((cell, column) => {
      const width = widths[column] ?? 3
      const right = rule[column]?.endsWith(':') ?? false
      if (row === rule) return right ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)
      const space = ' '.repeat(Math.max(0, width - [...cell].length))
      return right ? `${space}${cell}` : `${cell}${space}`
    }),
  )
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`
}
