import { rmSync } from 'node:fs'
import { NOBODY, REGION } from '../../test/support/aws/identity.ts'
import { bundle, type FunctionName } from '../../test/support/cloud/bundles.ts'
import { type RunningFunction, startFunction } from '../../test/support/cloud/function.ts'
import { type Physical, type Resources, startResources } from '../../test/support/cloud/resources.ts'
import { cpuOfTree, processOf } from '../process-cpu.ts'
import { type Meter, openMeter } from './counting.ts'

/** A function of the stack as it would be uploaded, metered. */
export interface MeteredFunction {
  readonly running: RunningFunction
  readonly meter: Meter
  /** Megabytes, by the template. */
  readonly memory: number
  /** Milliseconds of processor time so far. */
  cpu(): number
}

export interface MeteredStack {
  readonly resources: Resources
  readonly functions: Readonly<Record<(typeof MEASURED)[number], MeteredFunction>>
  /** How many resources of that type the template has. */
  count(type: string): number
  close(): Promise<void>
}

const MEASURED = ['Receive', 'Learn', 'Digest', 'Feedback'] as const satisfies readonly FunctionName[]

/** The functions that a message goes through, each in a process of its own, on servers that play AWS. */
export async function startMeteredStack(): Promise<MeteredStack> {
  const { outdir, template, bundles } = bundle()
  const resources = await startResources(template)
  const { physical, endpoints } = resources
  const opened: { close(): Promise<void> }[] = []

  async function metered(name: (typeof MEASURED)[number]): Promise<MeteredFunction> {
    const meter = await openMeter(endpoints)
    const { file, environment } = bundles[name]
    const filled = Object.entries(environment).map(([variable, value]) => [
      variable,
      value.replace(
        /\{(\w+)\}/g,
        (reference, id: string) => filling(physical.get(id), meter.url) ?? reference,
      ),
    ])
    const running = await startFunction(file, {
      ...Object.fromEntries(filled),
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: NOBODY.accessKeyId,
      AWS_SECRET_ACCESS_KEY: NOBODY.secretAccessKey,
      AWS_ENDPOINT_URL: meter.url,
    })
    opened.push(running, meter)
    const pid = processOf(file)
    const found = Object.entries(template.findResources('AWS::Lambda::Function'))
    const memory = Number(
      found.find(([id]) => id.startsWith(`${name}Function`))?.[1]['Properties'].MemorySize,
    )
    return { running, meter, memory, cpu: () => (pid === null ? 0 : cpuOfTree(pid)) }
  }

  const [Receive, Learn] = [await metered('Receive'), await metered('Learn')]
  const [Digest, Feedback] = [await metered('Digest'), await metered('Feedback')]
  return {
    resources,
    functions: { Receive, Learn, Digest, Feedback },
    count: (type) => Object.keys(template.findResources(type)).length,
    async close() {
      for (const one of opened) await one.close()
      await resources.close()
      rmSync(outdir, { recursive: true })
    },
  }
}

/** A queue's URL is where SQS is, as in AWS; otherwise the client would write of it to the log, which is metered. */
function filling(of: Physical | undefined, url: string): string | undefined {
  return of?.kind === 'queue'
    ? new URL(of.name.slice(of.name.indexOf('/', 'http://'.length)), url).href
    : of?.name
}
