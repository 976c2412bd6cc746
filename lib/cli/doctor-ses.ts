import { DescribeActiveReceiptRuleSetCommand, type SESClient } from '@aws-sdk/client-ses'
import {
  GetAccountCommand,
  GetEmailIdentityCommand,
  NotFoundException,
  type SESv2Client,
} from '@aws-sdk/client-sesv2'
import { type Finding, type Findings, fine, look, wrong } from './doctor-finding.ts'

/** Whether the account may send, to whom, and how much. */
export async function accountFindings(ses: SESv2Client): Promise<Findings> {
  const account = await ses.send(new GetAccountCommand({}))
  const { Max24HourSend: most = 0, SentLast24Hours: sent = 0 } = account.SendQuota ?? {}
  const status = account.EnforcementStatus ?? 'HEALTHY'
  return [
    account.ProductionAccessEnabled === true
      ? fine('SES account', 'out of the sandbox')
      : wrong(
          'SES account',
          'in the sandbox: it sends to verified addresses only',
          'Ask AWS to let it out: SES console, Account dashboard, "Request production access".',
        ),
    account.SendingEnabled === false || status === 'SHUTDOWN'
      ? wrong(
          'SES sending',
          `stopped (${status})`,
          'See the SES console, Account dashboard, and AWS’s mail to you.',
        )
      : status === 'HEALTHY'
        ? fine('SES sending', 'enabled')
        : wrong(
            'SES sending',
            status,
            'AWS looks into bounces or complaints: see the SES console, Reputation metrics.',
          ),
    quotaFinding(sent, most),
  ]
}

/** AWS writes -1 for no end. */
function quotaFinding(sent: number, most: number): Finding {
  const is = `${sent} of ${most < 0 ? 'any number of' : most} messages within 24 hours`
  if (most < 0 || sent < 0.8 * most) return fine('SES quota', is)
  const todo =
    'Ask AWS for more: Service Quotas, Amazon SES, "Sending quota". What it refuses is tried again and again.'
  return sent < most ? look('SES quota', is, todo) : wrong('SES quota', is, todo)
}

/** A domain as SES knows it. */
export interface Identity {
  readonly findings: Findings
  readonly dkimTokens: readonly string[] | null
  readonly mailFrom: string | null
}

export async function identityOf(domain: string, ses: SESv2Client): Promise<Identity> {
  const check = `SES identity ${domain}`
  try {
    const identity = await ses.send(new GetEmailIdentityCommand({ EmailIdentity: domain }))
    const { Status: dkim = 'NOT_STARTED', Tokens: dkimTokens = null } = identity.DkimAttributes ?? {}
    const { MailFromDomain: mailFrom = null } = identity.MailFromAttributes ?? {}
    const isReady = identity.VerifiedForSendingStatus === true && dkim === 'SUCCESS'
    const finding = isReady
      ? fine(check, 'verified')
      : wrong(
          check,
          `not verified (DKIM: ${dkim})`,
          'Make the DKIM records below; SES looks for them for three days, then see the SES console, Identities.',
        )
    return { findings: [finding], dkimTokens, mailFrom }
  } catch (cause) {
    if (!(cause instanceof NotFoundException)) throw cause
    const finding = wrong(
      check,
      'there is none',
      'Deploy with "createIdentity": true, or verify the domain in the SES console.',
    )
    return { findings: [finding], dkimTokens: null, mailFrom: null }
  }
}

/** Whether mail to the domains is taken in: an account has one active rule set a region. */
export async function ruleSetFindings(domains: readonly string[], ses: SESClient): Promise<Findings> {
  const { Metadata, Rules = [] } = await ses.send(new DescribeActiveReceiptRuleSetCommand({}))
  const name = Metadata?.Name
  if (name === undefined) {
    return [
      wrong(
        'receipt rules',
        'no rule set is active: SES refuses all mail',
        'Deploy again, with "ruleSet": "own" in kith.config.json. At once: aws ses set-active-receipt-rule-set --rule-set-name NAME, its name as the SES console has it, Email receiving.',
      ),
    ]
  }
  const taken = new Set(
    Rules.filter((rule) => rule.Enabled !== false).flatMap((rule) => rule.Recipients ?? []),
  )
  return domains
    .flatMap((domain) => [domain, `sent.${domain}`])
    .map((domain) =>
      taken.has(domain)
        ? fine('receipt rules', `${name} takes mail to ${domain}`)
        : wrong(
            'receipt rules',
            `the active rule set, ${name}, has no rule for ${domain}`,
            'Say "ruleSet": "active" in kith.config.json, and deploy again: Kith adds its rules to the one that is active.',
          ),
    )
}
