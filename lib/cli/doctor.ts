import { resolve } from 'node:path'
import { dnsResolver } from '../adapters/authentication/resolver.ts'
import { oneLine } from '../views/text.ts'
import { AWS_HELP, awsFault, isInAws } from './aws-store.ts'
import { examineAws } from './doctor-aws.ts'
import type { Finding, Health } from './doctor-finding.ts'
import { examineFolder } from './doctor-local.ts'
import { type Io, painter } from './io.ts'
import { STORE_OPTIONS } from './owner-store.ts'
import { readArguments, UsageError } from './usage.ts'

export const help = `kith doctor [options]

Looks whether all is well with a Kith, and says what to do about what is not. It changes nothing. The exit
code is 1 where something is wrong.

On this machine: the folder, the database, the disk, what waits, digests, folders of sent mail, the clock.
In AWS: DNS, SES (identity, sandbox, quota, receipt rules), queues, alarms, schedules, owners, digests, last
mail in and out.

  --data DIR            the store of this machine (default: data)
${AWS_HELP}
  --config FILE         which domains that Kith receives (default: kith.config.json)
  --json                for programs

Examples:
  kith doctor --data ~/kith
  kith doctor --stack Kith --region eu-central-1`

const OPTIONS = { ...STORE_OPTIONS, json: { type: 'boolean', default: false } } as const

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS)
  if (positionals.length > 0) throw new UsageError(`doctor takes options only, not "${positionals[0]}".`)
  const findings = await examine(values, io)
  const isWell = findings.every(({ health }) => health !== 'wrong')
  io.out.write(
    values.json ? `${JSON.stringify({ well: isWell, findings }, null, 2)}\n` : textOf(findings, io),
  )
  return isWell ? 0 : 1
}

async function examine(values: Parameters<typeof examineAws>[0], io: Io): Promise<readonly Finding[]> {
  if (!isInAws(values)) return examineFolder(resolve(values.data), io.now())
  try {
    return await examineAws(values, io.resolver ?? dnsResolver(), io.now())
  } catch (cause) {
    throw awsFault(cause) ?? cause
  }
}

const MARKS = {
  fine: ['green', 'ok   '],
  look: ['yellow', 'look '],
  wrong: ['red', 'WRONG'],
  unknown: ['dim', '?    '],
} as const satisfies Record<Health, readonly [string, string]>

function textOf(findings: readonly Finding[], io: Io): string {
  const paint = painter(io.out)
  const lines = findings.flatMap(({ check, health, is, todo }) => {
    const [style, mark] = MARKS[health]
    const line = `${paint(style, mark)}  ${check}: ${oneLine(is, 400)}`
    return todo === undefined ? [line] : [line, `       → ${oneLine(todo, 400)}`]
  })
  const count = (of: Health) => findings.filter(({ health }) => health === of).length
  const sum = `${count('wrong')} wrong, ${count('look')} to look at, ${count('fine')} well, ${count('unknown')} not known.`
  return `${lines.join('\n')}\n\n${paint('bold', sum)}\n`
}
