import type { History } from '../../app/ports.ts'
import type { Answer, Question } from '../../domain/examination.ts'
import type { TieKey, TieRecord } from '../../domain/tie.ts'
import { type Item, text } from './attributes.ts'
import { readAlias } from './dynamo-aliases.ts'
import { readDue } from './dynamo-owners.ts'
import { readRules, removingRule, settingRule } from './dynamo-rules.ts'
import { learningSent, readSent } from './dynamo-sent.ts'
import { readSighted } from './dynamo-sightings.ts'
import type { Table } from './dynamo-table.ts'
import { addingTie, byRank, readTie, readTieByAddress, readTieByKey } from './dynamo-ties.ts'
import { ABSENT, inPartition } from './expressions.ts'
import {
  aliasesPartition,
  aliasKey,
  type Key,
  lessonKey,
  OWNERS_PARTITION,
  ownerKey,
  ruleKey,
  rulesPartition,
  sentKey,
  sentPartition,
  sightingKey,
  sightingsPartition,
  tieItemKey,
  tiesPartition,
  topicsKey,
} from './keys.ts'
import type { Action } from './transacting.ts'

/** TransactWriteItems' limit. */
const ACTIONS_A_TRANSACTION = 100

/**
 * Ties, rules and sent messages as items: a consultation is one BatchGetItem, a lesson one
 * TransactWriteItems, whatever the size of the history.
 *
 * A consultation reads at half price what may be a moment behind. It decides on mass mail only, which no
 * history of that moment's age concerns; all other mail is delivered whatever it says.
 */
export function dynamoHistory(table: Table): History {
  return {
    async consult(ownerId, question) {
      const items = await table.getAll(keysOf(ownerId, question), { consistent: false })
      return answerOf(ownerId, question, items)
    },

    /** @throws RangeError on a lesson about more ties than a transaction takes: far more than a message has */
    async learn(ownerId, { id, ties, sent, accepted }) {
      const { pk, sk } = lessonKey(ownerId, id)
      const actions: readonly Action[] = [
        { put: { pk: text(pk), sk: text(sk) }, condition: ABSENT },
        ...[sent, accepted].flatMap((each) => (each ? [learningSent(ownerId, each)] : [])),
        ...[...ties].map(([key, record]) => addingTie(ownerId, key, record)),
      ]
      if (actions.length > ACTIONS_A_TRANSACTION) throw new RangeError(`a lesson of ${ties.size} ties`)
      return (await table.transact(actions)).length === 0
    },

    async strongest(ownerId, limit) {
      const all: Array<readonly [TieKey, TieRecord]> = []
      const where = {
        expression: '#pk = :pk AND begins_with(#sk, :sort)',
        names: { '#pk': 'pk', '#sk': 'sk' },
        values: { ':pk': text(tiesPartition(ownerId)), ':sort': text('address:') },
      }
      for await (const page of table.query({ where })) all.push(...page.map(readTieByAddress))
      return byRank(all).slice(0, limit)
    },

    async *ties(ownerId) {
      for await (const page of table.query({ where: inPartition(tiesPartition(ownerId)) })) {
        for (const item of page) yield* readTieByKey(item)
      }
    },

    async countSent(ownerId, before) {
      const moments = new Set<number>()
      for await (const page of table.query({ where: inPartition(sentPartition(ownerId)) })) {
        for (const { at } of page.map(readSent)) {
          if (before === undefined || at < before) moments.add(at.getTime())
        }
      }
      return moments.size
    },

    async putRule(ownerId, rule) {
      await table.update(settingRule(ownerId, rule))
    },

    async removeRule(ownerId, scope, subject) {
      await table.update(removingRule(ownerId, scope, subject))
    },

    async rules(ownerId) {
      const where = inPartition(rulesPartition(ownerId))
      const items: Item[] = []
      for await (const page of table.query({ where, consistent: true })) items.push(...page)
      return items.flatMap(readRules)
    },
  }
}

function keysOf(
  ownerId: string,
  { ties, ruleSubjects, messageIds, bands = [], alias }: Question,
): readonly Key[] {
  return [
    ...ties.map((key) => tieItemKey(ownerId, key)),
    topicsKey(ownerId),
    ...ruleSubjects.map((subject) => ruleKey(ownerId, subject)),
    ...messageIds.map((id) => sentKey(ownerId, id)),
    ...bands.map((band) => sightingKey(ownerId, band)),
    ...(alias === undefined ? [] : [aliasKey(ownerId, alias)]),
    ownerKey(ownerId),
  ]
}

function answerOf(ownerId: string, question: Question, items: readonly Item[]): Answer {
  const lyingIn = (partition: string) => items.filter(({ pk }) => pk?.S === partition)
  const asked = new Map(question.ties.map((key) => [tieItemKey(ownerId, key).sk, key]))
  const alias = lyingIn(aliasesPartition(ownerId)).map(readAlias)[0] ?? null
  const nextDigestAt = lyingIn(OWNERS_PARTITION).map(readDue)[0] ?? null
  return {
    ties: new Map(
      lyingIn(tiesPartition(ownerId)).flatMap((item) => {
        const key = asked.get(item['sk']?.S ?? '')
        return key === undefined ? [] : [[key, readTie(item)] as const]
      }),
    ),
    rules: lyingIn(rulesPartition(ownerId)).flatMap(readRules),
    sent: lyingIn(sentPartition(ownerId)).map(readSent),
    ...(question.bands && { sighted: new Map(lyingIn(sightingsPartition(ownerId)).map(readSighted)) }),
    ...(alias && { alias }),
    ...(nextDigestAt && { nextDigestAt }),
  }
}
