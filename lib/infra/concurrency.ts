import { CfnEventSourceMapping, CfnFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { Config } from './config.ts'
import { KithFunction } from './function.ts'

/**
 * Reserves executions for functions, each as many as the budget says: others of the account cannot take them,
 * and it cannot take more. A queue hands over no more at once, or what it hands over in vain would count as tried.
 */
export function reserveConcurrency(scope: Construct, budget: Config['reservedConcurrency']): void {
  const reserved = new Map<string, number>(
    Object.entries(budget).flatMap(([name, most]) => (most === undefined ? [] : [[name, most] as const])),
  )
  for (const construct of scope.node.findAll()) {
    if (!(construct instanceof KithFunction)) continue
    const most = reserved.get(construct.folder)
    if (most !== undefined) reserve(construct, most)
  }
}

function reserve(of: KithFunction, most: number): void {
  for (const part of of.node.findAll()) {
    if (part instanceof CfnFunction) part.reservedConcurrentExecutions = most
    if (part instanceof CfnEventSourceMapping) {
      const scaling = part.scalingConfig
      const isKnown = scaling !== undefined && 'maximumConcurrency' in scaling
      const before = isKnown ? (scaling.maximumConcurrency ?? most) : most
      part.scalingConfig = { maximumConcurrency: Math.min(before, most) }
    }
  }
}
