import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { build } from 'esbuild'
import { leanSources, withFlushPhrases, withNamedKeys } from '../../lib/infra/lean-sources.ts'

describe('keys that are constant texts', () => {
  test('are written out; what else stands in brackets stays', () => {
    const source = [
      'const _h = "http";',
      'const _n = 404;',
      'export var A$ = [9, { [_h]: ["GET", "/{Key+}"], [_n]: 1, [_x]: _h }, [_h]];',
    ].join('\n')
    expect(withNamedKeys(source)).toBe(source.replace('[_h]: [', '"http": ['))
  })

  test.each(['s3', 'dynamodb', 'ses'])('leave the schemas of %s what they were', async (client) => {
    const path = `@aws-sdk/client-${client}/dist-es/schemas/schemas_0.js`
    const [lean, plain] = [await exportsOf(path, true), await exportsOf(path, false)]
    expect(Object.keys(lean).length).toBeGreaterThan(50)
    expect(inWords(lean)).toBe(inWords(plain))
  })
})

describe('phrases', () => {
  test('lose the white space before them, and nothing else does', () => {
    const source =
      "const A = phrases(`\n    one two\n      three\n  `)\nconst b = `\n  kept`\nconst c = '  kept'"
    expect(withFlushPhrases(source)).toBe(
      "const A = phrases(`\none two\nthree\n`)\nconst b = `\n  kept`\nconst c = '  kept'",
    )
  })

  test('are found in the lists as they are written', () => {
    const path = new URL('../../lib/domain/signals/transaction-words.ts', import.meta.url)
    const source = readFileSync(path, 'utf8')
    const flush = withFlushPhrases(source)
    expect(flush.length).toBeLessThan(source.length * 0.9)
    const linesOf = (text: string) => text.split('\n').map((line) => line.trim())
    expect(linesOf(flush)).toEqual(linesOf(source))
  })
})

/** What a module of a package exports, as it is bundled. */
async function exportsOf(path: string, lean: boolean): Promise<Readonly<Record<string, unknown>>> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from ${JSON.stringify(fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url)))}`,
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
    bundle: true,
    platform: 'node',
    format: 'iife',
    globalName: 'exported',
    write: false,
    plugins: lean ? [leanSources] : [],
  })
  const [bundle] = outputFiles
  return new Function('require', `${bundle?.text}; return exported`)(process.getBuiltinModule)
}

/** Schemas refer to each other by functions: these as what they return, as deep as a first look goes. */
function inWords(schemas: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(schemas, (_, value) =>
    typeof value === 'function' && value.length === 0 && !/^class\b/.test(String(value))
      ? nameOf(value())
      : value,
  )
}

function nameOf(schema: unknown): unknown {
  return Array.isArray(schema) ? schema.slice(0, 3) : schema
}
