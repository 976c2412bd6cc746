import { expect, jest, test } from '@jest/globals'
import { Validations } from 'aws-cdk-lib'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { AwsSolutionsChecks } from 'cdk-nag'
import { stackOf } from '../support/cloud/stack.ts'

// CDK and processes take their time on a busy machine.
jest.setTimeout(60_000)

test('AwsSolutions finds nothing that is not explained', () => {
  const { app } = stackOf()
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  expect(() => app.synth()).not.toThrow()
})

test('and would find a careless bucket', () => {
  const { app, stack } = stackOf()
  new Bucket(stack, 'Careless')
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  expect(() => app.synth()).toThrow(/[Vv]alidation/)
})
