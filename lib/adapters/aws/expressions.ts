import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { type Item, number } from './attributes.ts'
import type { Key } from './keys.ts'

/** A condition, filter or key condition, with `#name` for each attribute and `:value` for each value in it. */
export interface Condition {
  readonly expression: string
  readonly names: Readonly<Record<string, string>>
  readonly values?: Item
}

/** A change to one item, which it makes where there is none. */
export interface Change {
  readonly key: Key
  readonly set?: Item
  /** Attributes that take the value of another, where that is there. */
  readonly copy?: Readonly<Record<string, string>>
  readonly add?: Item
  readonly remove?: readonly string[]
  readonly condition?: Condition
}

export const ABSENT: Condition = { expression: 'attribute_not_exists(#pk)', names: { '#pk': 'pk' } }

export const PRESENT: Condition = { expression: 'attribute_exists(#pk)', names: { '#pk': 'pk' } }

/** All items of a partition. */
export function inPartition(pk: string): Condition {
  return { expression: '#pk = :pk', names: { '#pk': 'pk' }, values: { ':pk': { S: pk } } }
}

/** The item is of the version before this one; of version 1: it is not there yet. */
export function follows(version: number): Condition {
  if (version === 1) return ABSENT
  return {
    expression: '#version = :before',
    names: { '#version': 'version' },
    values: { ':before': number(version - 1) },
  }
}

/** `#attribute IN (…)`; there must be a value. */
export function isAmong(attribute: string, values: readonly AttributeValue[]): Condition {
  const named = values.map((value, i) => [`:${attribute}${i}`, value] as const)
  return {
    expression: `#${attribute} IN (${named.map(([name]) => name).join(', ')})`,
    names: { [`#${attribute}`]: attribute },
    values: Object.fromEntries(named),
  }
}

export const attributesOfKey = ({ pk, sk }: Key): { pk: AttributeValue; sk: AttributeValue } => ({
  pk: { S: pk },
  sk: { S: sk },
})

/** The fields of an UpdateItem, alone or in a transaction, that say what to change. */
export function updateFields({ key, set = {}, copy = {}, add = {}, remove = [], condition }: Change) {
  const names: Record<string, string> = { ...condition?.names }
  const values: Record<string, AttributeValue> = { ...condition?.values }
  // Placeholders for all of them: many a plain word is reserved, and an attribute may be named by a subject.
  const name = (attribute: string): string => {
    const placeholder = `#a${Object.keys(names).length}`
    names[placeholder] = attribute
    return placeholder
  }
  const value = (of: AttributeValue): string => {
    const placeholder = `:v${Object.keys(values).length}`
    values[placeholder] = of
    return placeholder
  }
  const clauses = [
    clause('SET', [
      ...Object.entries(set).map(([attribute, to]) => `${name(attribute)} = ${value(to)}`),
      ...Object.entries(copy).map(([to, from]) => {
        const own = name(to)
        return `${own} = if_not_exists(${name(from)}, ${own})`
      }),
    ]),
    clause(
      'ADD',
      Object.entries(add).map(([attribute, by]) => `${name(attribute)} ${value(by)}`),
    ),
    clause('REMOVE', remove.map(name)),
  ]
  return {
    Key: attributesOfKey(key),
    UpdateExpression: clauses.join(' ').trim(),
    ExpressionAttributeNames: names,
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
    ...(condition && { ConditionExpression: condition.expression }),
  }
}

/** The same for a condition that stands by itself. */
export function conditionFields(condition: Condition) {
  return {
    ConditionExpression: condition.expression,
    ExpressionAttributeNames: { ...condition.names },
    ...(condition.values && { ExpressionAttributeValues: { ...condition.values } }),
  }
}

function clause(word: string, parts: readonly string[]): string {
  return parts.length === 0 ? '' : `${word} ${parts.join(', ')}`
}
