import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { Template } from 'aws-cdk-lib/assertions'
import type { SQSBatchResponse } from 'aws-lambda'
import { NOBODY, REGION } from '../aws/identity.ts'
import { batchOf, type Receipt, storedMessage } from '../events.ts'
import { type Border, openBorder } from './border.ts'
import { type Bundle, bundle, FUNCTIONS, type FunctionName } from './bundles.ts'
import { type RunningFunction, startFunction } from './function.ts'
import { type Permission, permissionsOf } from './policies.ts'
import { type Resources, startResources } from './resources.ts'

/** A function of the stack as it would be uploaded, with what the stack gives it. */
export interface DeployedFunction extends RunningFunction {
  readonly border: Border
  readonly permissions: readonly Permission[]
  /** Hands bodies over as one batch; resolves to the indexes of those that come back. */
  work(...bodies: readonly string[]): Promise<readonly number[]>
}

/** The whole stack on this machine. */
export interface Cloud extends Resources {
  readonly functions: Readonly<Record<FunctionName, DeployedFunction>>
  /** SES stores a message, as its rule says; resolves to what it then tells. */
  arrives(text: string, to: readonly string[], over?: Partial<Receipt>): Promise<string>
}

export async function openCloud(): Promise<Cloud> {
  const { outdir, template, bundles } = bundle()
  const resources = await startResources(template)
  const attempts = await Promise.allSettled(
    FUNCTIONS.map((name) => deploy(name, bundles[name], template, resources)),
  )
  const deployed = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []))
  const close = async () => {
    await Promise.all(deployed.map((one) => one.close()))
    await resources.close()
    rmSync(outdir, { recursive: true })
  }
  const [Receive, Learn, Digest, Review, Release, Feedback] = deployed
  if (!Receive || !Learn || !Digest || !Review || !Release || !Feedback) {
    // Processes and servers left behind would keep the test alive for ever.
    await close()
    throw new AggregateError(attempts.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])))
  }
  const { mail, sentCopies } = resources

  return {
    ...resources,
    functions: { Receive, Learn, Digest, Review, Release, Feedback },

    async arrives(text, recipients, over = {}) {
      const id = over.id ?? randomBytes(20).toString('hex')
      const isCopy = recipients.some((recipient) => recipient.includes('@sent.'))
      await (isCopy ? sentCopies : mail).put(id, Buffer.from(text.replace(/\r?\n/g, '\r\n')))
      return storedMessage({ receivedAt: new Date(), ...over, id, recipients })
    },

    close,
  }
}

async function deploy(
  name: FunctionName,
  of: Bundle,
  template: Template,
  { endpoints, physical }: Resources,
): Promise<DeployedFunction> {
  const permissions = permissionsOf(template, name)
  const border = await openBorder({
    permissions,
    endpoints,
    resourceOf: (called) => inTemplate(called, physical),
  })
  const running = await startFunction(of.file, environmentOf(of, physical, border.url))
  return {
    ...running,
    border,
    permissions,
    async work(...bodies) {
      const { batchItemFailures } = (await running.invoke(batchOf(...bodies))) as SQSBatchResponse
      return batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier.split('-')[1]))
    },
    async close() {
      await running.close()
      await border.close()
    },
  }
}

/** What CloudFormation would have filled in, and AWS's own runtime set. */
function environmentOf(
  { environment }: Bundle,
  physical: Resources['physical'],
  endpoint: string,
): Record<string, string> {
  const filled = Object.entries(environment).map(([name, value]) => [
    name,
    value.replace(/\{(\w+)\}/g, (reference, id: string) => physical.get(id)?.name ?? reference),
  ])
  return {
    ...Object.fromEntries(filled),
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: NOBODY.accessKeyId,
    AWS_SECRET_ACCESS_KEY: NOBODY.secretAccessKey,
    AWS_ENDPOINT_URL: endpoint,
  }
}

/** What the template calls a resource that a request calls by its kind and name. */
function inTemplate(called: string, physical: Resources['physical']): string {
  const ses = 'arn:{AWS::Partition}:ses:{AWS::Region}:{AWS::AccountId}:'
  if (called.startsWith('identity:')) return `${ses}${called.replace(':', '/')}`
  for (const [id, { kind, name }] of physical) {
    const own = `${kind}:${name}`
    if (called === own && kind === 'configuration-set') return `${ses}${kind}/{${id}}`
    if (called === own || called.startsWith(`${own}/`)) return `{${id}}${called.slice(own.length)}`
  }
  return called
}
