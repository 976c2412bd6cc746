import { KINDS, MASS_THRESHOLD } from '../lib/domain/kind.ts'
import { WEIGHTS } from '../lib/domain/signals/weights.ts'

const FIT = /(<!-- fit -->\n)[\s\S]*?(<!-- \/fit -->)/
const ROW = /^\| `([a-z-]+)` \| ([^|]*) \|.*$/gm

/** The page with the numbers of the committed weights, and which signals it leaves out or makes up. */
export function documented(page: string) {
  const rows = new Set<string>()
  const text = page
    .replace(FIT, (_, open: string, close: string) => `${open}${fitText()}\n${close}`)
    .replace(ROW, (_, name: string, words: string) => {
      rows.add(name)
      const weights = WEIGHTS.observations[name] ?? []
      return `| \`${name}\` | ${words} | ${weights.map(shown).join(' | ')} |`
    })
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
