import { Logger } from '@aws-lambda-powertools/logger'
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import { toldOf } from '../../lib/adapters/told.ts'
import type { Log, LogFacts } from '../../lib/app/ports.ts'

/** Lines for CloudWatch, and a count of what happened; `flush` at the end of each invocation. */
export interface MeteredLog extends Log {
  flush(): void
}

type Level = 'info' | 'warn' | 'error'

/** JSON lines of event and facts by Powertools, as `toldOf` lets them through; the service named by `POWERTOOLS_SERVICE_NAME`. */
export function meteredLog(): MeteredLog {
  const logger = new Logger()
  const metrics = new Metrics({ namespace: process.env['POWERTOOLS_METRICS_NAMESPACE'] ?? 'Kith' })
  const write = (level: Level, event: string, facts: LogFacts = {}) => {
    logger[level](event, toldOf(facts))
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
  'digest.overdue': 'DigestsOverdue',
  'receive.unjudged': 'Unjudged',
  'receive.nobody': 'ForNobody',
  'release.bytes-missing': 'BytesMissing',
}

function metricOf(event: string, { disposition }: LogFacts): string | null {
  if (event === 'verdict') return disposition === 'hold' ? 'Held' : 'Delivered'
  return METRICS[event] ?? null
}
