import * as z from 'zod/mini'
import type { Rule } from '../../domain/rule.ts'
import { json, moment, readStored } from '../rows/fields.ts'
import { ruleEffect, ruleReach, ruleScope } from '../rows/history.ts'
import { type Item, text, textOf } from './attributes.ts'
import { type Change, PRESENT } from './expressions.ts'
import { type Key, ruleKey, topicsKey } from './keys.ts'

/**
 * An attribute a rule, `<scope>:<subject>`. A subject's rules share an item, since a message asks for its
 * subjects without saying as what; so do all topics.
 */
const ruleAttribute = z.pipe(textOf, json(z.object({ effect: ruleEffect, reach: ruleReach, since: moment })))

export function readRules(item: Item): Rule[] {
  return Object.entries(item).flatMap(([attribute, value]) => {
    const colon = attribute.indexOf(':')
    const scope = ruleScope.safeParse(attribute.slice(0, Math.max(0, colon)))
    if (!scope.success) return []
    const { effect, reach, since } = readStored('a rule', ruleAttribute, value)
    return [{ scope: scope.data, subject: attribute.slice(colon + 1), effect, reach, since }]
  })
}

export function settingRule(ownerId: string, { scope, subject, effect, reach, since }: Rule): Change {
  return {
    key: keyOf(ownerId, scope, subject),
    set: {
      [attributeOf(scope, subject)]: text(JSON.stringify({ effect, reach, since: since.getTime() })),
    },
  }
}

export function removingRule(ownerId: string, scope: Rule['scope'], subject: string): Change {
  return {
    key: keyOf(ownerId, scope, subject),
    remove: [attributeOf(scope, subject)],
    condition: PRESENT,
  }
}

function keyOf(ownerId: string, scope: Rule['scope'], subject: string): Key {
  return scope === 'topic' ? topicsKey(ownerId) : ruleKey(ownerId, subject)
}

function attributeOf(scope: Rule['scope'], subject: string): string {
  return `${scope}:${subject}`
}
