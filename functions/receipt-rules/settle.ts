import type { SESClient } from '@aws-sdk/client-ses'
import { NOWHERE, type Place, placeNamed } from './place.ts'
import type { OwnSet, ReceiptRule, Request, RulesInActive, Wish } from './request.ts'
import { activate, activeSet, dropRule, isOurs, putRule, type RuleSet, setNamed } from './rule-sets.ts'

/** It cannot be done without harm to somebody's mail; the message says what to do. */
export class Refusal extends Error {}

/**
 * Sees to it that mail comes to Kith, and that nobody else's mail goes astray. The same request again changes
 * nothing. Returns where the rules are now.
 *
 * @throws Refusal where another's rules would be lost
 */
export async function settle(ses: SESClient, request: Request): Promise<Place> {
  const wish = request.ResourceProperties
  switch (request.RequestType) {
    case 'Create':
      return wish.mode === 'own' ? activateOwn(ses, wish, null) : addToActive(ses, wish, null)
    case 'Update': {
      const before = { place: placeNamed(request.PhysicalResourceId), wish: request.OldResourceProperties }
      return wish.mode === 'own' ? activateOwn(ses, wish, before) : addToActive(ses, wish, before)
    }
    case 'Delete':
      await takeAway(ses, wish, placeNamed(request.PhysicalResourceId))
      return NOWHERE
  }
}

interface Before {
  readonly place: Place
  readonly wish: Wish
}

async function activateOwn(ses: SESClient, { ruleSet }: OwnSet, before: Before | null): Promise<Place> {
  const active = await activeSet(ses)
  if (active?.name === ruleSet) {
    const { place } = before ?? { place: NOWHERE }
    const isSame = place.kind === 'own' && place.ruleSet === ruleSet
    return { kind: isSame ? 'own' : 'found', ruleSet }
  }
  const wasOurs = before?.wish.mode === 'own' && active?.name === before.wish.ruleSet
  if (active !== null && !wasOurs) {
    throw new Refusal(
      `Another receipt rule set is active in this region, "${active.name}", and Kith leaves it so. Either say "ruleSet": "active" in kith.config.json, and Kith adds its rules to that one; or deactivate it (aws ses set-active-receipt-rule-set), and deploy again.`,
    )
  }
  await activate(ses, ruleSet)
  return { kind: 'own', ruleSet }
}

async function addToActive(ses: SESClient, { rules }: RulesInActive, before: Before | null): Promise<Place> {
  const active = await activeSet(ses)
  if (active === null) {
    throw new Refusal(
      'No receipt rule set is active in this region, so there is none to add rules to. Say "ruleSet": "own" in kith.config.json, and Kith activates one of its own; or activate yours, and deploy again.',
    )
  }
  const was = before?.wish
  if (was?.mode === 'own' && active.name === was.ruleSet) {
    throw new Refusal(
      `The active receipt rule set, "${active.name}", is Kith’s own and would go. Activate the one that shall have its rules (aws ses set-active-receipt-rule-set --rule-set-name NAME), and deploy again.`,
    )
  }
  const ours = was?.mode === 'active' ? [...rules, ...was.rules] : rules
  const taken = namesakes(active, ours).filter((one) => !isOurs(one, ours))
  if (taken.length > 0) {
    throw new Refusal(
      `The active receipt rule set, "${active.name}", has a rule "${taken[0]?.Name}" that is not Kith’s. Rename it, and deploy again.`,
    )
  }
  await putAll(ses, active, rules)
  const names = new Set(rules.map(({ name }) => name))
  const gone = namesakes(active, ours).filter(({ Name = '' }) => !names.has(Name))
  for (const { Name = '' } of gone) await dropRule(ses, active.name, Name)
  return { kind: 'within', ruleSet: active.name }
}

/** All or none: CloudFormation does not know of what a fault has left behind. */
async function putAll(ses: SESClient, within: RuleSet, rules: readonly ReceiptRule[]): Promise<void> {
  const made: string[] = []
  try {
    for (const rule of rules) if (await putRule(ses, within, rule)) made.push(rule.name)
  } catch (cause) {
    await Promise.allSettled(made.map((name) => dropRule(ses, within.name, name)))
    throw cause
  }
}

/** What was never ours, or is another's by now, stays. */
async function takeAway(ses: SESClient, wish: Wish, place: Place): Promise<void> {
  if (place.kind === 'own') {
    if ((await activeSet(ses))?.name === place.ruleSet) await activate(ses, null)
    return
  }
  if (place.kind !== 'within' || wish.mode !== 'active') return
  const set = await setNamed(ses, place.ruleSet)
  const rules = set === null ? [] : namesakes(set, wish.rules).filter((one) => isOurs(one, wish.rules))
  for (const { Name = '' } of rules) await dropRule(ses, place.ruleSet, Name)
}

function namesakes(set: RuleSet, rules: readonly ReceiptRule[]) {
  const names = new Set(rules.map(({ name }) => name))
  return set.rules.filter(({ Name = '' }) => names.has(Name))
}
