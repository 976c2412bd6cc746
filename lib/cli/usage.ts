import { type ParseArgsOptionsConfig, parseArgs, types } from 'node:util'
import { type Address, toAddress } from '../domain/address.ts'
import type { Language } from '../domain/owner.ts'
import type { Environment } from './io.ts'

/** The command line was not as it should be: exit code 2. The message says what, for a person. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Something is not as the command needs it (a file, a port, a folder): exit code 1, and no stack for anybody. */
export class CommandFault extends Error {
  override readonly name = 'CommandFault'
}

type Parsed<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true; args: string[] }>
>

/**
 * Reads a command's arguments.
 *
 * @throws UsageError for what `options` does not know, or a value where none belongs
 */
export function readArguments<const O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
): Pick<Parsed<O>, 'values' | 'positionals'> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    if (isParseFault(error)) throw new UsageError(firstSentence(error.message), { cause: error })
    throw error
  }
}

/** The addresses of `--owner`, given once with commas or many times; the first is the main one. */
export function readAddresses(option: string, values: readonly string[]): readonly Address[] {
  const texts = values.flatMap((value) => value.split(',')).map((text) => text.trim())
  return texts.filter((text) => text !== '').map((text) => readAddress(option, text))
}

export function readAddress(option: string, text: string): Address {
  const read = toAddress(text)
  if (read === null) throw new UsageError(`${option} takes a mail address, not "${text}".`)
  return read
}

/** `--lang`, or what the machine speaks. */
export function readLanguage(value: string | undefined, env: Environment): Language {
  if (value === 'de' || value === 'en') return value
  if (value !== undefined) throw new UsageError(`--lang takes de or en, not "${value}".`)
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^de\b|^de_/i.test(locale) ? 'de' : 'en'
}

function isParseFault(error: unknown): error is NodeJS.ErrnoException {
  return types.isNativeError(error) && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

/** Node's sentences end in advice on parseArgs; the first one says all that matters. */
function firstSentence(message: string): string {
  const end = message.indexOf('. ')
  return end < 0 ? message : message.slice(0, end + 1)
}
