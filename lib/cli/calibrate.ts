import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Fit, fitWeights } from '../app/fit.ts'
import { type Quality, qualityOf } from '../app/quality.ts'
import { DECLARED } from '../domain/signals/declared.ts'
import type { Provenance } from '../domain/signals/weights.ts'
import type { Io } from './io.ts'
import { labelledMail } from './labelled-mail.ts'
import { crossValidated } from './quality.ts'
import { readArguments, UsageError } from './usage.ts'

export const help = `
Usage: kith calibrate LABELS.tsv --root DIR [options]

Fits the weights of the signals to labelled mail and writes them, with where they
come from, to lib/domain/signals/fitted.ts. Kinds and signals that the mail shows
too seldom keep the weights that declared.ts gives them. The strength of that pull
is chosen by cross-validation, no source in both halves: least harm, then the strongest
pull whose relief is within one standard error of the best.

Options:
  --root DIR   where the messages are
  --set NAME   name of the set, for the provenance
  --dry-run    only say what would be written

Example:
  kith calibrate labels.tsv --root mail --set "labels of April"
`

const OPTIONS = {
  root: { type: 'string' },
  set: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
} as const
const LAMBDAS = [2, 4, 8, 16, 32] as const
const FITTED = fileURLToPath(new URL('../domain/signals/fitted.ts', import.meta.url))

export async function run(args: readonly string[], { out, now }: Io): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS)
  const [labels, ...more] = positionals
  if (labels === undefined || more.length > 0) throw new UsageError('calibrate needs one labels file.')
  if (values.root === undefined)
    throw new UsageError('calibrate needs --root: the folder that the paths are below.')
  const examples = await labelledMail(labels, values.root)
  const sources = [...new Set(examples.map(({ label }) => label.source))].sort()
  const tried = LAMBDAS.map((lambda) => ({
    lambda,
    measured: qualityOf(crossValidated(examples, sources.length, lambda)),
  }))
  for (const { lambda, measured } of tried) {
    const { harm, relief, calibrationError } = measured
    out.write(
      `λ ${lambda}: harm ${harm.count}/${harm.total}, relief ${relief.count}/${relief.total}, calibration error ${calibrationError.toFixed(3)}\n`,
    )
  }
  const lambda = strongestPull(tried)
  const learnt = fitWeights(examples, DECLARED, lambda)
  const provenance: Provenance = {
    date: now().toISOString().slice(0, 10),
    set: values.set ?? 'labelled mail',
    messages: examples.length,
    sources,
    folds: sources.length,
    lambda,
    fittedKinds: learnt.fittedKinds,
  }
  if (!values['dry-run']) await writeFile(FITTED, sourceOf(learnt, provenance))
  out.write(`λ ${lambda}, fitted for ${learnt.fittedKinds.join(', ')}; the other kinds stay as declared.\n`)
  return 0
}

/**
 * Of those with the least harm, the strongest pull to what is declared whose relief is within one standard error
 * of the best (Breiman et al. 1984): what the labelled mail cannot tell apart, the simpler answer decides.
 */
function strongestPull(tried: readonly { readonly lambda: number; readonly measured: Quality }[]): number {
  const leastHarm = Math.min(...tried.map(({ measured }) => measured.harm.count))
  const harmless = tried.filter(({ measured }) => measured.harm.count === leastHarm)
  const best = Math.max(...harmless.map(({ measured }) => measured.relief.rate ?? 0))
  const total = harmless[0]?.measured.relief.total ?? 0
  const error = Math.sqrt((best * (1 - best)) / Math.max(1, total))
  return Math.max(
    ...harmless
      .filter(({ measured }) => (measured.relief.rate ?? 0) >= best - error)
      .map(({ lambda }) => lambda),
  )
}

/** The module that holds the weights: written by this command alone, read by everyone. */
function sourceOf({ bias, observations }: Fit, provenance: Provenance): string {
  const rows = Object.entries(observations).map(([name, row]) => `    '${name}': [${row.join(', ')}],`)
  return `import type { Weights } from './weights.ts'

/** Written by \`kith calibrate\`; change \`declared.ts\` or the labelled mail instead. Columns as in \`KINDS\`. */
// biome-ignore format: one observation a line
export const FITTED: Weights = {
  provenance: ${JSON.stringify(provenance)},
  bias: [${bias.join(', ')}],
  observations: {
${rows.join('\n')}
  },
}
`
}
