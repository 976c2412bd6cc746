import type { Usage } from './bill.ts'

/** AWS gives one processor at so many megabytes, and less below in proportion (Lambda Developer Guide). */
const ONE_PROCESSOR = 1_769

/**
 * Milliseconds that a function waits for each answer within a region. Assumed, as no server here is AWS: typical
 * medians that AWS and its customers publish.
 */
const WAITS: Readonly<Record<string, number>> = {
  'DynamoDB BatchGetItem': 5,
  'DynamoDB GetItem': 4,
  'DynamoDB Query': 5,
  'DynamoDB PutItem': 5,
  'DynamoDB UpdateItem': 5,
  'DynamoDB BatchWriteItem': 8,
  'DynamoDB TransactWriteItems': 15,
  'S3 GET': 25,
  'S3 PUT': 35,
  'S3 DELETE': 20,
  'SES send': 70,
  'SQS request': 8,
  'Secrets Manager read': 15,
}

export interface Work {
  /** Milliseconds of processor time here. */
  readonly cpu: number
  readonly calls: ReadonlyMap<string, number>
  readonly invocations: number
}

/** Milliseconds for which a function would run: what it computes, at its share of a processor, and what it waits. */
export function durationOf({ cpu, calls }: Work, memory: number): number {
  const waits = [...calls].reduce((sum, [name, count]) => sum + count * (WAITS[name] ?? 0), 0)
  return cpu / Math.min(1, memory / ONE_PROCESSOR) + waits
}

/** @param memory in megabytes */
export function lambdaUsage(work: Work, memory: number): Usage {
  return {
    lambdaRequest: work.invocations,
    lambdaGigabyteSecond: (memory / 1_024) * (durationOf(work, memory) / 1_000),
  }
}
