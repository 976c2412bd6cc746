import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../lib/infra/config.ts'
import { templateOf } from '../support/cloud/stack.ts'
import { WHOLE } from '../support/cloud/whole.ts'

// Writes the templates that cfn-lint looks at into a folder: the stack by its defaults, and by all that can be said.
const [, , folder = 'cdk.out'] = process.argv
const CONFIGS: Readonly<Record<string, Partial<Config>>> = {
  defaults: {},
  whole: WHOLE,
  'rules-in-anothers-set': { ruleSet: 'active' },
  'rules-by-hand': { ruleSet: 'manual', createIdentity: false },
}
mkdirSync(folder, { recursive: true })
for (const [name, config] of Object.entries(CONFIGS)) {
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(templateOf(config).toJSON(), null, 2))
}
