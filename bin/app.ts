import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { readConfig } from '../lib/infra/config.ts'
import { KithStack } from '../lib/infra/kith-stack.ts'

const app = new App()
new KithStack(app, 'Kith', {
  config: readConfig('kith.config.json'),
  description: 'Kith: an email and invitation filter that judges mass mail by whom you really know',
})
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
