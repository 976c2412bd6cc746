import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Template } from 'aws-cdk-lib/assertions'
import * as z from 'zod'
import { named } from './names.ts'
import { stackOf } from './stack.ts'

/** A function as CDK would upload it. */
export interface Bundle {
  /** What Lambda imports; beside it lie the parts that are imported when needed. */
  readonly file: string
  /** As the template has it, references as `named` names them. */
  readonly environment: Readonly<Record<string, string>>
}

export const FUNCTIONS = ['Receive', 'Learn', 'Digest', 'Review', 'Release', 'Feedback'] as const

export type FunctionName = (typeof FUNCTIONS)[number]

const Resource = z.object({
  Properties: z.object({
    Code: z.object({ S3Key: z.string() }),
    Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
  }),
})

/** Synthesises the stack with everything that would be uploaded, into a folder of its own. */
export function bundle(): {
  readonly outdir: string
  readonly template: Template
  readonly bundles: Readonly<Record<FunctionName, Bundle>>
} {
  const outdir = mkdtempSync(join(tmpdir(), 'kith-cdk-'))
  const template = Template.fromStack(stackOf({}, { outdir }).stack)
  const resources = Object.entries(template.findResources('AWS::Lambda::Function'))

  const bundleOf = (name: FunctionName): Bundle => {
    const found = resources.find(([id]) => id.startsWith(`${name}Function`))
    const { Code, Environment } = Resource.parse(found?.[1]).Properties
    const variables = Object.entries(Environment.Variables)
    return {
      file: join(outdir, `asset.${Code.S3Key.replace(/\.zip$/, '')}`, 'index.mjs'),
      environment: Object.fromEntries(variables.map(([variable, value]) => [variable, named(value)])),
    }
  }
  return {
    outdir,
    template,
    bundles: {
      Receive: bundleOf('Receive'),
      Learn: bundleOf('Learn'),
      Digest: bundleOf('Digest'),
      Review: bundleOf('Review'),
      Release: bundleOf('Release'),
      Feedback: bundleOf('Feedback'),
    },
  }
}

/** The files that importing one reads: itself, and the parts that it imports outright. */
export function readAtStart(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, part = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)"(\.\/part-[^"]+)"/g))
    readAtStart(join(dirname(file), part), seen)
  return seen
}

/** The parts of a bundle that are named after the module of that name, imported when they are needed. */
export function partsNamed({ file }: Bundle, ...names: readonly string[]): readonly string[] {
  const parts = readdirSync(dirname(file))
  return names.map((name) => {
    const [part, another] = parts.filter((each) => new RegExp(`^part-${name}-[A-Z0-9]{8}\\.mjs$`).test(each))
    if (part === undefined || another !== undefined)
      throw new Error(`the bundle has no part ${name} of its own`)
    return join(dirname(file), part)
  })
}
