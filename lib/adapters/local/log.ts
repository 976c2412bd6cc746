import type { Clock, Log, LogFacts } from '../../app/ports.ts'
import { type Told, toldOf } from '../told.ts'

/** Lines of `time level event key=value …`, as `toldOf` lets facts through. */
export function streamLog(stream: { write(text: string): unknown }, clock: Clock): Log {
  const write = (level: string, event: string, facts: LogFacts = {}) => {
    const pairs = Object.entries(toldOf(facts)).map(([key, value]) => `${key}=${written(value)}`)
    stream.write(`${[clock().toISOString(), level, event, ...pairs].join(' ')}\n`)
  }
  return {
    info: (event, facts) => write('info', event, facts),
    warn: (event, facts) => write('warn', event, facts),
    error: (event, facts) => write('error', event, facts),
  }
}

function written(value: Told): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
