import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import { configFault } from './config-fault.ts'
import { INBOUND_REGIONS } from './inbound-regions.ts'

/** RFC 1035 §2.3.1, and at least two labels. */
const Domain = z
  .string()
  .max(200)
  .regex(
    /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/,
    'a domain in lower case, as in kith.example.org',
  )

/** No more than what an address needs: SNS looks closer. */
const MailAddress = z
  .string()
  .max(254)
  .regex(/^[^\s@<>,;]+@[^\s@<>,;]+$/, 'a mail address, as in you@example.org')

const SentFolder = z
  .strictObject({
    owner: z.string().min(1).max(255).describe('The owner’s id, as kith owner list shows it'),
    secret: z
      .string()
      .regex(
        /^arn:aws[\w-]*:secretsmanager:[\w-]+:\d{12}:secret:[\w/+=.@-]{1,512}-[A-Za-z\d]{6}$/,
        'the complete ARN of a secret',
      )
      // So the function may read this one and no other.
      .describe('The complete ARN, with the six letters at its end, of the secret that opens the folder'),
  })
  .describe('A folder of sent mail on an owner’s mail server')

/** What a stage may have otherwise. */
const SETTINGS = {
  domain: Domain.describe('SES receives this domain’s mail (its MX points there), and Kith sends from it'),
  furtherDomains: z.array(Domain).max(50).describe('Domains whose mail SES receives, too'),
  region: z
    .enum(INBOUND_REGIONS, `a region in which SES receives mail: ${INBOUND_REGIONS.join(', ')}`)
    .nullable()
    .describe('Where Kith runs; null for the region of your AWS settings'),
  createIdentity: z
    .boolean()
    .describe('Whether to verify the domains with SES; false where the account has done so already'),
  alarmsTo: MailAddress.nullable().describe('Who is told when something needs a person; null for nobody'),
  sentFolders: z
    .array(SentFolder)
    .max(200)
    .describe('Whose sent mail is read on their mail servers; none by default'),
}

const Stage = z.strictObject(SETTINGS).partial()

/** The file as a person writes it. */
const ConfigFile = z
  .strictObject({
    $schema: z.string().optional().describe('Where this schema lies, for your editor'),
    domain: SETTINGS.domain.default('kith.example.org'),
    furtherDomains: SETTINGS.furtherDomains.default([]),
    region: SETTINGS.region.default(null),
    createIdentity: SETTINGS.createIdentity.default(true),
    alarmsTo: SETTINGS.alarmsTo.default(null),
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
  return configOf(file.data, stage)
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
