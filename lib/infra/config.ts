import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import { configFault } from './config-fault.ts'
import { contradictionsIn } from './config-rules.ts'
import { SETTINGS } from './config-settings.ts'

const Stage = z.strictObject(SETTINGS).partial()

/** The file as a person writes it. */
const ConfigFile = z
  .strictObject({
    $schema: z.string().optional().describe('Where this schema lies, for your editor'),
    domain: SETTINGS.domain.default('kith.example.org'),
    furtherDomains: SETTINGS.furtherDomains.default([]),
    region: SETTINGS.region.default(null),
    createIdentity: SETTINGS.createIdentity.default(true),
    mailFrom: SETTINGS.mailFrom.default('bounce'),
    hostedZones: SETTINGS.hostedZones.default([]),
    mxRecords: SETTINGS.mxRecords.default(true),
    dmarc: SETTINGS.dmarc.default('none'),
    ruleSet: SETTINGS.ruleSet.default('own'),
    pagesDomain: SETTINGS.pagesDomain.default(null),
    pagesCertificate: SETTINGS.pagesCertificate.default(null),
    keepFunctionUrl: SETTINGS.keepFunctionUrl.default(false),
    upstreams: SETTINGS.upstreams.default([]),
    alarmsTo: SETTINGS.alarmsTo.default(null),
    monthlyBudget: SETTINGS.monthlyBudget.default(null),
    reservedConcurrency: SETTINGS.reservedConcurrency.default({}),
    tags: SETTINGS.tags.default({}),
    mailboxes: SETTINGS.mailboxes.default([]),
    sentFolders: SETTINGS.sentFolders.default([]),
    stages: z
      .record(z.string().regex(/^[a-z][a-z\d-]{0,19}$/, 'a name in lower case, as in test'), Stage)
      .default({})
      .describe('Further Kiths, each with what is otherwise for it: npx cdk deploy -c stage=NAME'),
  })
  .describe('Kith in AWS: kith.config.json')

type Settings = Omit<z.infer<typeof ConfigFile>, '$schema' | 'stages'>

/** One Kith as it is deployed. */
export interface Config extends Settings {
  /** Null for the one that is no stage. */
  readonly stage: string | null
}

/** What stands where the file does not say otherwise; enough to synthesise, not to deploy. */
export const DEFAULT_CONFIG: Config = configOf(ConfigFile.parse({}), null)

/**
 * Reads the configuration; without a file, the defaults. With a stage, what the file says of that one counts
 * before the rest.
 *
 * @throws Error that says what is wrong with the file, in words for who wrote it
 */
export function readConfig(path: string, stage: string | null = null): Config {
  if (!existsSync(path)) {
    if (stage === null) return DEFAULT_CONFIG
    throw new Error(`There is no ${path}, so there is no stage "${stage}".`)
  }
  const file = ConfigFile.safeParse(jsonIn(path))
  if (!file.success) throw configFault(path, file.error, { ...SETTINGS, $schema: null, stages: null })
  if (stage !== null && !Object.hasOwn(file.data.stages, stage)) {
    const known = Object.keys(file.data.stages).join(', ') || 'none'
    throw new Error(`${path} has no stage "${stage}"; its stages: ${known}.`)
  }
  const config = configOf(file.data, stage)
  const contradictions = contradictionsIn(config)
  if (contradictions.length > 0) {
    throw new Error(`${path} cannot be used:\n${contradictions.map((line) => `- ${line}`).join('\n')}`)
  }
  return config
}

/** All domains whose mail it receives, each once, the one that it sends from first. */
export function domainsOf({ domain, furtherDomains }: Pick<Config, 'domain' | 'furtherDomains'>) {
  return [...new Set([domain, ...furtherDomains])]
}

/** For editors: what a kith.config.json may say. */
export function configSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(ConfigFile, { io: 'input' }), title: 'kith.config.json' }
}

function configOf(file: z.infer<typeof ConfigFile>, stage: string | null): Config {
  const { $schema: _, stages, ...rest } = file
  const own = Object.entries((stage === null ? undefined : stages[stage]) ?? {})
  const settings: Settings = {
    ...rest,
    ...Object.fromEntries(own.filter(([, value]) => value !== undefined)),
  }
  return { ...settings, stage }
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    const why = cause instanceof SyntaxError ? `it is not JSON (${cause.message})` : 'it cannot be read'
    throw new Error(`${path} cannot be used: ${why}`, { cause })
  }
}
