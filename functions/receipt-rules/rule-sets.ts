import {
  CreateReceiptRuleCommand,
  DeleteReceiptRuleCommand,
  DescribeActiveReceiptRuleSetCommand,
  DescribeReceiptRuleSetCommand,
  type ReceiptRule as Rule,
  RuleSetDoesNotExistException,
  type SESClient,
  SetActiveReceiptRuleSetCommand,
  UpdateReceiptRuleCommand,
} from '@aws-sdk/client-ses'
import type { ReceiptRule } from './request.ts'

/** A set and what stands in it, first things first. */
export interface RuleSet {
  readonly name: string
  readonly rules: readonly Rule[]
}

/** An account has one active set a region, or none. */
export async function activeSet(ses: SESClient): Promise<RuleSet | null> {
  const { Metadata, Rules = [] } = await ses.send(new DescribeActiveReceiptRuleSetCommand({}))
  return Metadata?.Name === undefined ? null : { name: Metadata.Name, rules: Rules }
}

/** Null where there is none of that name. */
export async function setNamed(ses: SESClient, name: string): Promise<RuleSet | null> {
  try {
    const { Rules = [] } = await ses.send(new DescribeReceiptRuleSetCommand({ RuleSetName: name }))
    return { name, rules: Rules }
  } catch (cause) {
    if (cause instanceof RuleSetDoesNotExistException) return null
    throw cause
  }
}

/** Null for none: SES then refuses all mail. */
export async function activate(ses: SESClient, name: string | null): Promise<void> {
  await ses.send(new SetActiveReceiptRuleSetCommand(name === null ? {} : { RuleSetName: name }))
}

/**
 * New rules go first, so that none before them ends what happens to a message; they end nothing themselves.
 * True where it is a new one.
 */
export async function putRule(ses: SESClient, within: RuleSet, rule: ReceiptRule): Promise<boolean> {
  const isThere = within.rules.some(({ Name }) => Name === rule.name)
  const input = { RuleSetName: within.name, Rule: asSesHasIt(rule) }
  await (isThere
    ? ses.send(new UpdateReceiptRuleCommand(input))
    : ses.send(new CreateReceiptRuleCommand(input)))
  return !isThere
}

export async function dropRule(ses: SESClient, ruleSet: string, name: string): Promise<void> {
  await ses.send(new DeleteReceiptRuleCommand({ RuleSetName: ruleSet, RuleName: name }))
}

/** Whether a rule stores where one of ours does: a name alone may be anybody's. */
export function isOurs(rule: Rule, ours: readonly ReceiptRule[]): boolean {
  const buckets = new Set(ours.map(({ bucket }) => bucket))
  return (rule.Actions ?? []).some(({ S3Action }) => buckets.has(S3Action?.BucketName ?? ''))
}

function asSesHasIt({ name, recipients, bucket, prefix, topic }: ReceiptRule): Rule {
  return {
    Name: name,
    Enabled: true,
    ScanEnabled: true,
    Recipients: recipients,
    Actions: [{ S3Action: { BucketName: bucket, ObjectKeyPrefix: prefix, TopicArn: topic } }],
  }
}
