import assert from 'node:assert/strict'
import { ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { ListBucketsCommand } from '@aws-sdk/client-s3'
import type { Checks } from './checks.ts'
import { ACCOUNT, REGION } from './emulator.ts'
import type { Story } from './story.ts'
import type { World } from './world.ts'

/** From an empty account to a stack; what the deploy guide says, step by step. */
export async function deploy(
  { check }: Checks,
  world: World,
  config: Readonly<Record<string, unknown>>,
): Promise<Story['names']> {
  await check('cdk bootstrap', () => world.cdk(config, 'bootstrap', `aws://${ACCOUNT}/${REGION}`))
  await check('cdk deploy', () => world.cdk(config, 'deploy', '--require-approval', 'never'))
  return check('it has a table, a bucket and a page', () => namesOf(world))
}

export async function namesOf(world: World): Promise<Story['names']> {
  const { TableNames = [] } = await world.dynamo.send(new ListTablesCommand({}))
  const { Buckets = [] } = await world.s3.send(new ListBucketsCommand({}))
  const table = TableNames.find((name) => name.startsWith('Kith-Table'))
  const bucket = Buckets.find(({ Name }) => Name?.startsWith('kith-mailstore'))?.Name
  const page = [...world.outputs()].find(([name]) => /^ReviewUrl/.test(name))?.[1]
  assert(table !== undefined && bucket !== undefined && page !== undefined, 'one of them is missing')
  return { table, bucket, page }
}
