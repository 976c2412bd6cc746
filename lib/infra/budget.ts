import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import { Construct } from 'constructs'

export interface BudgetProps {
  /** US dollars a month. */
  readonly monthly: number
  readonly to: string
}

/**
 * Tells somebody before a month costs more. Of the whole account: by tags it would count nothing until somebody
 * has activated them as cost allocation tags, and nobody would notice.
 */
export class Budget extends Construct {
  constructor(scope: Construct, id: string, { monthly, to }: BudgetProps) {
    super(scope, id)
    const telling = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: {
        notificationType,
        threshold,
        thresholdType: 'PERCENTAGE',
        comparisonOperator: 'GREATER_THAN',
      },
      subscribers: [{ subscriptionType: 'EMAIL', address: to }],
    })
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: monthly, unit: 'USD' },
      },
      notificationsWithSubscribers: [telling('ACTUAL', 80), telling('FORECASTED', 100)],
    })
  }
}
