import type { Clock, Log, LogFacts } from '../../app/ports.ts'
import { faultCode } from '../fault-code.ts'

/**
 * Lines of `time level event key=value …`. An error gives its name, code and place; its message may quote
 * mail, so whatever looks like an address in it is struck out.
 */
export function streamLog(stream: { write(text: string): unknown }, clock: Clock): Log {
  const write = (level: string, event: string, facts: LogFacts = {}) => {
    const pairs = Object.entries(facts).flatMap(([key, value]) => pair(key, value))
    stream.write(`${[clock().toISOString(), level, event, ...pairs].join(' ')}\n`)
  }
  return {
    info: (event, facts) => write('info', event, facts),
    warn: (event, facts) => write('warn', event, facts),
    error: (event, facts) => write('error', event, facts),
  }
}

function pair(key: string, value: unknown): readonly string[] {
  if (value === undefined) return []
  if (value instanceof Error) return [`${key}=${JSON.stringify(describe(value))}`]
  return [`${key}=${typeof value === 'string' && /^[\w.:-]+$/.test(value) ? value : JSON.stringify(value)}`]
}

function describe(error: Error): string {
  const code = faultCode(error) === null ? '' : ` ${faultCode(error)}`
  const place =
    error.stack
      ?.split('\n')
      .find((line) => line.trimStart().startsWith('at '))
      ?.trim() ?? ''
  return `${error.name}${code}: ${error.message.replace(/\S+@\S+/g, '<address>').slice(0, 200)} ${place}`.trim()
}
