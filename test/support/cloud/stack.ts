import { readFileSync } from 'node:fs'
import { App, type Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { type Config, DEFAULT_CONFIG } from '../../../lib/infra/config.ts'
import { KithStack } from '../../../lib/infra/kith-stack.ts'

/** The feature flags that the command line reads. */
const FLAGS = JSON.parse(readFileSync(new URL('../../../cdk.json', import.meta.url), 'utf8')).context

/** The stack in an app of its own; its functions are bundled only where that is asked for. */
export function stackOf(
  config: Partial<Config> = {},
  { outdir }: { readonly outdir?: string } = {},
): { readonly app: App; readonly stack: Stack } {
  const bundled = outdir !== undefined
  const app = new App({
    ...(bundled ? { outdir } : {}),
    context: { ...FLAGS, ...(bundled ? {} : { 'aws:cdk:bundling-stacks': [] }) },
  })
  return { app, stack: new KithStack(app, 'Kith', { config: { ...DEFAULT_CONFIG, ...config } }) }
}

export function templateOf(config: Partial<Config> = {}): Template {
  return Template.fromStack(stackOf(config).stack)
}
