import {
  AlreadyExistsException,
  CreateReceiptRuleCommand,
  DeleteReceiptRuleCommand,
  DescribeActiveReceiptRuleSetCommand,
  DescribeReceiptRuleSetCommand,
  type ReceiptRule,
  RuleDoesNotExistException,
  RuleSetDoesNotExistException,
  SESClient,
  SetActiveReceiptRuleSetCommand,
  UpdateReceiptRuleCommand,
} from '@aws-sdk/client-ses'

/** Receipt rules as SES keeps them, by the words of its API reference. */
export interface RuleSets {
  readonly client: SESClient
  active: string | null
  readonly sets: Map<string, ReceiptRule[]>
  /** The calls that changed something. */
  readonly changes: string[]
  /** Called before each call: what it throws, SES says. */
  fault: (call: string) => void
}

/** The account's rule sets by name, each with its rules, and which one is active. */
export function ruleSetsOf(
  sets: Readonly<Record<string, readonly ReceiptRule[]>>,
  active: string | null,
): RuleSets {
  const client = new SESClient({ region: 'eu-central-1' })
  const state: RuleSets = {
    client,
    active,
    sets: new Map(Object.entries(sets).map(([name, rules]) => [name, [...rules]])),
    changes: [],
    fault: () => undefined,
  }
  // The one thing of a client that its users see.
  client.send = (async (command: object) => {
    state.fault(command.constructor.name)
    return answer(state, command)
  }) as typeof client.send
  return state
}

function answer(state: RuleSets, command: object): unknown {
  const common = { $metadata: {}, message: 'not as it should be' }
  const rulesOf = (name = '') => {
    const rules = state.sets.get(name)
    if (rules === undefined) throw new RuleSetDoesNotExistException({ ...common, Name: name })
    return rules
  }
  const noted = (...words: readonly unknown[]) => {
    state.changes.push(words.join(' '))
    return {}
  }
  if (command instanceof DescribeActiveReceiptRuleSetCommand) {
    return state.active === null
      ? {}
      : { Metadata: { Name: state.active }, Rules: [...rulesOf(state.active)] }
  }
  if (command instanceof DescribeReceiptRuleSetCommand) {
    return { Rules: [...rulesOf(command.input.RuleSetName)] }
  }
  if (command instanceof SetActiveReceiptRuleSetCommand) {
    const { RuleSetName = null } = command.input
    if (RuleSetName !== null) rulesOf(RuleSetName)
    state.active = RuleSetName
    return noted('activate', RuleSetName)
  }
  if (command instanceof CreateReceiptRuleCommand) {
    const { RuleSetName, Rule, After } = command.input
    const rules = rulesOf(RuleSetName)
    const Name = Rule?.Name ?? ''
    if (rules.some((one) => one.Name === Name)) throw new AlreadyExistsException({ ...common, Name })
    rules.splice(After === undefined ? 0 : rules.length, 0, ...(Rule === undefined ? [] : [Rule]))
    return noted('create', RuleSetName, Name)
  }
  if (command instanceof UpdateReceiptRuleCommand) {
    const { RuleSetName, Rule } = command.input
    const rules = rulesOf(RuleSetName)
    const at = rules.findIndex(({ Name }) => Name === Rule?.Name)
    if (at < 0 || Rule === undefined) throw new RuleDoesNotExistException({ ...common, Name: Rule?.Name })
    rules[at] = Rule
    return noted('update', RuleSetName, Rule.Name)
  }
  if (command instanceof DeleteReceiptRuleCommand) {
    const rules = rulesOf(command.input.RuleSetName)
    const at = rules.findIndex(({ Name }) => Name === command.input.RuleName)
    if (at >= 0) rules.splice(at, 1)
    return noted('delete', command.input.RuleSetName, command.input.RuleName)
  }
  throw new Error(`SES is not asked that: ${command.constructor.name}`)
}
