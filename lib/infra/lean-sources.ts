import { readFileSync } from 'node:fs'
import type { OnLoadResult, Plugin } from 'esbuild'

/** Takes out of sources, as they are bundled, what a function only carries: what is left says the same. */
export const leanSources: Plugin = {
  name: 'lean-sources',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]@aws-sdk[\\/]client-[\w-]+[\\/]dist-es[\\/]schemas[\\/]\w+\.js$/ }, ({ path }) =>
      sourceOf(withNamedKeys(readFileSync(path, 'utf8')), 'js'),
    )
    onLoad({ filter: /[\\/]lib[\\/]domain[\\/]signals[\\/][\w-]+\.ts$/ }, ({ path }) =>
      sourceOf(withFlushPhrases(readFileSync(path, 'utf8')), 'ts'),
    )
  },
}

function sourceOf(contents: string, loader: 'js' | 'ts'): OnLoadResult {
  return { contents, loader }
}

/**
 * The AWS clients describe each of their hundred operations by arrays with keys as `[_hH]`, where `_hH` is a constant
 * text. To compute a key might have an effect, so that esbuild keeps them all; with the text in its place it leaves
 * out those that no command of ours uses.
 */
export function withNamedKeys(source: string): string {
  const texts = new Map<string, string>()
  for (const [, name = '', text = ''] of source.matchAll(/^const (\w+) = ("[^"\\\n]*");$/gm))
    texts.set(name, text)
  return source.replace(/\[(\w+)\]:/g, (key, name) => (texts.has(name) ? `${texts.get(name)}:` : key))
}

/** Phrases, each a line, without the white space before it, which `phrases` takes away anyway. */
export function withFlushPhrases(source: string): string {
  return source.replace(/\bphrases\(`[^`]*`/g, (list) => list.replace(/\n +/g, '\n'))
}
