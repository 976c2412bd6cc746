import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { readConfig } from '../lib/infra/config.ts'
import { KithStack } from '../lib/infra/kith-stack.ts'

const app = new App()
const stage: unknown = app.node.tryGetContext('stage')
const config = readConfig('kith.config.json', typeof stage === 'string' ? stage : null)
new KithStack(app, config.stage === null ? 'Kith' : `Kith-${config.stage}`, {
  config,
  description: 'Kith: an email and invitation filter that judges mass mail by whom you really know',
  ...(config.region !== null && { env: { region: config.region } }),
})
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
