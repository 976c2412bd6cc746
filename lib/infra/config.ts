import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import { toAddress } from '../domain/address.ts'

/** RFC 1035 §2.3.1, and at least two labels. */
const Domain = z
  .string()
  .max(200)
  .regex(
    /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/,
    'a domain in lower case, as in kith.example.org',
  )

/** A folder of sent mail on an owner's mail server. */
const SentFolder = z.strictObject({
  /** The owner's id. */
  owner: z.string().min(1).max(255),
  /** The complete ARN, with the six letters at its end: so the function may read this one and no other. */
  secret: z
    .string()
    .regex(
      /^arn:aws[\w-]*:secretsmanager:[\w-]+:\d{12}:secret:[\w/+=.@-]{1,512}-[A-Za-z\d]{6}$/,
      'the complete ARN of a secret',
    ),
})

const Config = z.strictObject({
  /** SES receives this domain's mail (its MX points there), and Kith sends from it. */
  domain: Domain.default('kith.example.org'),
  /** False where the account has verified the domain with SES already. */
  createIdentity: z.boolean().default(true),
  /** Who is told when something needs a person. */
  alarmsTo: z
    .string()
    .refine((text) => toAddress(text) !== null, 'a mail address')
    .nullable()
    .default(null),
  /** Whose sent mail is read on their mail servers; none by default. */
  sentFolders: z.array(SentFolder).max(200).default([]),
})

export type Config = z.infer<typeof Config>

/** What stands where the file does not say otherwise; enough to synthesise, not to deploy. */
export const DEFAULT_CONFIG: Config = Config.parse({})

/**
 * Reads the configuration; without a file, the defaults.
 *
 * @throws Error that says what is wrong with the file
 */
export function readConfig(path: string): Config {
  if (!existsSync(path)) return DEFAULT_CONFIG
  try {
    return Config.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : 'it is not JSON'
    throw new Error(`${path} cannot be used:\n${why}`, { cause })
  }
}
