import type { Example } from './fit.ts'

/**
 * Divides the sources into folds of like size, the largest first; a source is never in two. More folds than
 * sources means each source stands alone.
 */
export function foldsBySource(examples: readonly Example[], folds: number): readonly ReadonlySet<string>[] {
  const sizes = new Map<string, number>()
  for (const { label } of examples) sizes.set(label.source, (sizes.get(label.source) ?? 0) + 1)
  const divided = Array.from({ length: Math.min(folds, sizes.size) }, () => ({
    size: 0,
    sources: new Set<string>(),
  }))
  for (const [source, size] of [...sizes].sort(([a, m], [b, n]) => n - m || a.localeCompare(b))) {
    const smallest = divided.reduce((least, fold) => (fold.size < least.size ? fold : least))
    smallest.sources.add(source)
    smallest.size += size
  }
  return divided.map(({ sources }) => sources)
}
