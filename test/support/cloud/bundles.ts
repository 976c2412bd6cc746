import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
