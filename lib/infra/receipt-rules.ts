import { CfnOutput, CustomResource, Duration, Stack } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import type { Alarms } from './alarms.ts'
import type { Config } from './config.ts'
import { KithFunction } from './function.ts'
import type { IncomingMail } from './incoming-mail.ts'

export interface ReceiptRulesProps {
  readonly ruleSet: Config['ruleSet']
  readonly incoming: IncomingMail
  readonly alarms: Alarms
}

/**
 * Has SES go by Kith's rules, which CloudFormation alone cannot. A region has one active rule set, and it may
 * be somebody else's: that one is never replaced (`functions/receipt-rules`).
 */
export class ReceiptRules extends Construct {
  constructor(scope: Construct, id: string, { ruleSet, incoming, alarms }: ReceiptRulesProps) {
    super(scope, id)
    if (ruleSet === 'manual') {
      new CfnOutput(this, 'Activate', {
        description: 'Run this once; it replaces the rule set that is active now.',
        value: `aws ses set-active-receipt-rule-set --region ${Stack.of(this).region} --rule-set-name ${incoming.ruleSetName}`,
      })
      return
    }
    const worker = new KithFunction(this, 'Function', {
      name: 'receipt-rules',
      description: 'Activates the receipt rules when the stack is deployed; never in place of another set',
      timeout: Duration.minutes(2),
    })
    worker.allow(
      ruleSet === 'own'
        ? ['ses:DescribeActiveReceiptRuleSet', 'ses:SetActiveReceiptRuleSet']
        : [
            'ses:CreateReceiptRule',
            'ses:DeleteReceiptRule',
            'ses:DescribeActiveReceiptRuleSet',
            'ses:DescribeReceiptRuleSet',
            'ses:UpdateReceiptRule',
          ],
      ['*'],
    )
    worker.acknowledge('AwsSolutions-IAM5[Resource::*]', 'IAM knows no resources for receipt rules.')
    new CustomResource(this, 'Resource', {
      serviceToken: worker.functionArn,
      resourceType: 'Custom::KithReceiptRules',
      properties:
        ruleSet === 'own'
          ? { mode: ruleSet, ruleSet: incoming.ruleSetName }
          : { mode: ruleSet, rules: incoming.rules },
    })
    alarms.onErrors(worker)
  }
}
