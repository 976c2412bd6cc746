import { Logger } from '@aws-lambda-powertools/logger'
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import type { Log, LogFacts } from '../../lib/app/ports.ts'

/** Lines for CloudWatch, and a count of what happened; `flush` at the end of each invocation. */
export interface MeteredLog extends Log {
  flush(): void
}

type Level = 'info' | 'warn' | 'error'

/** JSON lines of event and facts by Powertools, the service named by `POWERTOOLS_SERVICE_NAME`. */
export function meteredLog(): MeteredLog {
  const logger = new Logger()
  const metrics = new Metrics({ namespace: 'Kith' })
  const write = (level: Level, event: string, facts: LogFacts = {}) => {
    logger[level](event, withoutMail(facts))
    const metric = metricOf(event, facts)
    if (metric !== null) metrics.addMetric(metric, MetricUnit.Count, 1)
  }
  return {
    info: (event, facts) => write('info', event, facts),
    warn: (event, facts) => write('warn', event, facts),
    error: (event, facts) => write('error', event, facts),
    flush() {
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics()
    },
  }
}

const METRICS: Readonly<Record<string, string>> = {
  learn: 'Learned',
  'sent-folder.stuck': 'SentFoldersStuck',
  act: 'Acts',
  'digest.sent': 'DigestsSent',
  'receive.unjudged': 'Unjudged',
  'receive.nobody': 'ForNobody',
  'release.bytes-missing': 'BytesMissing',
}

function metricOf(event: string, { disposition }: LogFacts): string | null {
  if (event === 'verdict') return disposition === 'hold' ? 'Held' : 'Delivered'
  return METRICS[event] ?? null
}

/**
 * An error's message may quote mail: whatever looks like an address in it is struck out, and what quotes
 * its input outright (a SyntaxError of JSON) is not repeated at all.
 */
function withoutMail({ cause, ...facts }: LogFacts): Record<string, unknown> {
  if (cause === undefined) return facts
  if (!(cause instanceof Error)) return { ...facts, cause: typeof cause }
  const { name, message, stack } = cause
  const place = stack?.split('\n').find((line) => line.trimStart().startsWith('at '))
  if (cause instanceof SyntaxError) return { ...facts, cause: { name } }
  const said = message.replace(/[^\s@]+@[^\s@]+/g, '<address>').slice(0, 200)
  return { ...facts, cause: { name, message: said, place: place?.trim() } }
}
