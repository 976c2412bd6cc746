import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseSync } from '@swc/core'
import { phrases } from '../../lib/domain/signals/phrases.ts'
import { type Found, pathOf, sources } from './regexes.ts'

/** The expressions that a piece of work puts together, each with the file of ours that did so. */
export async function builtDuring(work: () => Promise<void>): Promise<readonly Found[]> {
  const found = new Map<string, Found>()
  const real = globalThis.RegExp
  globalThis.RegExp = new Proxy(real, {
    construct(target, given, asked) {
      const pattern: RegExp = Reflect.construct(target, given, asked)
      const file = callerOf(new Error('here').stack ?? '')
      if (file !== null) found.set(`${file} ${String(pattern)}`, { file, pattern })
      return pattern
    },
  })
  try {
    await work()
  } finally {
    globalThis.RegExp = real
  }
  return [...found.values()]
}

/** Who called, where that is a file of ours: the first frame beyond the recorder's own. */
function callerOf(stack: string): string | null {
  const frame = stack.split('\n').find((line) => /\.[jt]s:\d/.test(line) && !line.includes('regexes-built'))
  return /(?:^|[/(])((?:lib|functions)\/[^:?()]+\.ts)/.exec(frame ?? '')?.[1] ?? null
}

/** Where expressions are put together. */
export function builders(): readonly string[] {
  return sources().filter((file) => readFileSync(pathOf(file), 'utf8').includes('RegExp('))
}

/** Loads each of those files, so that what they put together at once is. */
export async function loadBuilders(): Promise<void> {
  for (const file of builders()) await import(pathToFileURL(pathOf(file)).href)
}

/** A list of phrases in the sources; its lines are null where they are not simply written down. */
export interface PhraseList {
  readonly file: string
  readonly lines: string | null
}

/** Every list of phrases that is compiled when it is first asked for. */
export function phraseLists(): readonly PhraseList[] {
  return sources().flatMap((file) => {
    const text = readFileSync(pathOf(file), 'utf8')
    if (!text.includes('phrases(')) return []
    const lists: PhraseList[] = []
    each(parseSync(text, { syntax: 'typescript', target: 'es2024' }), (node) => {
      if (node['type'] !== 'CallExpression' || nameOf(node['callee']) !== 'phrases') return
      const [argument] = Array.isArray(node['arguments']) ? node['arguments'] : []
      lists.push({ file, lines: templateOf(argument) })
    })
    return lists
  })
}

export function compile(lists: readonly PhraseList[]): readonly Found[] {
  return lists.flatMap(({ file, lines }) =>
    phrases(lines ?? '')
      .all()
      .phrases.flatMap(({ pattern }) => {
        // Asked for at one place at a time; as if it were asked for at all of them.
        return pattern === null ? [] : [{ file, pattern: new RegExp(pattern().source, 'u') }]
      }),
  )
}

type Node = Readonly<Record<string, unknown>>

function isNode(value: unknown): value is Node {
  return value !== null && typeof value === 'object'
}

function each(value: unknown, look: (node: Node) => void): void {
  if (Array.isArray(value)) for (const one of value) each(one, look)
  else if (isNode(value)) {
    look(value)
    for (const one of Object.values(value)) each(one, look)
  }
}

function nameOf(node: unknown): unknown {
  return isNode(node) ? node['value'] : undefined
}

/** What a template without anything put in says. */
function templateOf(argument: unknown): string | null {
  const template = isNode(argument) ? argument['expression'] : null
  if (!isNode(template) || template['type'] !== 'TemplateLiteral') return null
  const quasis = template['quasis']
  if (!Array.isArray(quasis) || quasis.length !== 1) return null
  const [only] = quasis
  const cooked = isNode(only) ? only['cooked'] : null
  return typeof cooked === 'string' ? cooked : null
}
