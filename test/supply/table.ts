import { bringsAlong, licenceOf, manifest, type Package, production, sizeOf } from './packages.ts'

/** Why each direct dependency is there; ADR 0005 weighs it against what else there was. */
const WHY: ReadonlyMap<string, string> = new Map([
  ['@aws-lambda-powertools/batch', 'of a batch, only what failed comes back'],
  ['@aws-lambda-powertools/logger', 'JSON lines in CloudWatch'],
  ['@aws-lambda-powertools/metrics', 'counts in CloudWatch, without a call'],
  ['@aws-sdk/client-cloudwatch', '`kith doctor`: alarms'],
  ['@aws-sdk/client-dynamodb', 'the table'],
  ['@aws-sdk/client-s3', 'the bytes of messages'],
  ['@aws-sdk/client-scheduler', '`kith doctor`: schedules'],
  ['@aws-sdk/client-secrets-manager', 'the key of links, passwords of mail servers'],
  ['@aws-sdk/client-ses', 'mail out, to 1 MB'],
  ['@aws-sdk/client-sesv2', 'mail out, to 40 MB'],
  ['@aws-sdk/client-sqs', 'digests and releases in their queues'],
  ['@hono/node-server', 'the pages on one’s own machine'],
  ['@orama/stemmers', 'topics by their stems, German and English'],
  ['hono', 'pages, and the one escaper of HTML'],
  ['imapflow', 'folders of sent mail by IMAP'],
  ['mailauth', 'SPF, DKIM and DMARC on one’s own machine'],
  ['nodemailer', 'composing mail; mail out by SMTP'],
  ['smtp-server', 'mail in by SMTP'],
  ['tar', 'archives: `.tar`'],
  ['tldts', 'the public suffix list'],
  ['yauzl', 'archives: `.zip`'],
  ['zod', 'decoding what comes in from outside, and stored rows'],
])

const BEGIN = '<!-- written by test/supply/write-doc.ts -->'
const END = '<!-- until here -->'

/** The budget: what is there may not pass it; who needs more raises it here, with a reason in the change. */
export const BUDGET = { packages: 140, octets: 66_000_000 }

const MEGABYTE = 1_000_000

/** The page with its table and sums as they are now. @throws Error where a dependency has no reason, or a reason no dependency */
export function documented(page: string): string {
  const [before, rest = ''] = page.split(BEGIN)
  const [, after] = rest.split(END)
  if (after === undefined) throw new Error('the page has no place for the table')
  return `${before}${BEGIN}\n\n${sums()}\n\n${table().join('\n')}\n\n${END}${after}`
}

function sums(): string {
  const size = production.reduce((sum, one) => sum + sizeOf(one), 0)
  const direct = Object.keys(manifest.dependencies).length
  return [
    `${direct} direct dependencies bring ${production.length} packages of ${megabytes(size)} unpacked.`,
    `The budget is ${BUDGET.packages} packages and ${megabytes(BUDGET.octets)}.`,
  ].join('\n')
}

function table(): readonly string[] {
  const names = Object.keys(manifest.dependencies)
  const idle = [...WHY.keys()].filter((name) => !names.includes(name))
  if (idle.length > 0) throw new Error(`no longer a dependency: ${idle.join(', ')}`)
  const rows = names.map(rowOf)
  const head = ['part', 'version', 'for', 'licence', 'its own size', 'packages with it']
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)]
}

function rowOf(name: string): readonly string[] {
  const why = WHY.get(name)
  if (why === undefined) throw new Error(`why there is ${name} is not said`)
  const one = production.find(({ path }) => path === `node_modules/${name}`)
  if (one === undefined) throw new Error(`${name} is not in the lockfile`)
  return [
    `\`${name}\``,
    one.version ?? '',
    why,
    licenceOf(one) ?? '',
    megabytes(sizeOf(one)),
    String(bringsAlong(one).size),
  ]
}

function megabytes(octets: number): string {
  return `${(octets / MEGABYTE).toFixed(1)} MB`
}

/** Packages of production whose licence nobody has allowed. */
export function unlicensed(): readonly Package[] {
  return production.filter((one) => !isAllowed(licenceOf(one) ?? ''))
}

/** Permissive ones; MPL-2.0 binds changes to its own files alone, and we make none. */
const ALLOWED: ReadonlySet<string> = new Set([
  ...['MIT', 'MIT-0', 'Apache-2.0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0'],
  'MPL-2.0',
])

/** Of several to choose from, one is enough (SPDX `OR`); `AND` is not looked into, and so not allowed. */
function isAllowed(expression: string): boolean {
  const choices = expression.replace(/^\((.*)\)$/, '$1').split(' OR ')
  return choices.some((choice) => ALLOWED.has(choice.trim()))
}
