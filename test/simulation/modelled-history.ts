import type { Ports } from './ports.ts'
import { keyOf } from './store.ts'
import type { Call, World } from './world.ts'

export function historyPorts(
  { store, scheduler }: World,
  call: Call,
  heardUntil: () => number,
): Ports['history'] {
  return {
    consult: (ownerId, { ties, ruleSubjects, messageIds, alias, bands = [] }) =>
      call(`history.consult ${ownerId}`, () => {
        const history = store.historyOf(ownerId)
        const heard = heardUntil()
        const nextDigestAt = store.owners.asOf(ownerId, heard)?.nextDigestAt ?? null
        const tieOf = (key: (typeof ties)[number]) => history.ties.asOf(key, heard)
        return {
          ties: new Map(
            ties.flatMap((key) => {
              const record = tieOf(key)
              return record === null ? [] : [[key, record] as const]
            }),
          ),
          rules: history.rules
            .values(heard)
            .filter(({ scope, subject }) => scope === 'topic' || ruleSubjects.includes(subject)),
          sent: messageIds.flatMap((id) => history.sent.asOf(id, heard) ?? []),
          nextDigestAt,
          sighted: new Map(
            bands.flatMap((band) => {
              const sighted = store.sightings.asOf(keyOf(ownerId, band), heard)
              return sighted === null ? [] : [[band, sighted] as const]
            }),
          ),
          ...(alias !== undefined && { alias: store.aliases.asOf(keyOf(ownerId, alias), heard) }),
        }
      }),
    learn: (ownerId, lesson) =>
      call(`history.learn ${ownerId} ${lesson.id}`, () =>
        store.historyOf(ownerId).learn(lesson, scheduler.now),
      ),
    strongest: async () => [],
    async *ties(ownerId) {
      const { ties, tieKeys } = store.historyOf(ownerId)
      for (const key of tieKeys) {
        const record = ties.get(key)
        if (record !== null) yield [key, record]
      }
    },
    countSent: (ownerId, before) =>
      call(`history.countSent ${ownerId}`, () => {
        const all = store.historyOf(ownerId).sent.values(heardUntil())
        return all.filter(({ at }) => before === undefined || at < before).length
      }),
    putRule: (ownerId, rule) =>
      call(`history.putRule ${ownerId}`, () =>
        store.historyOf(ownerId).rules.set(keyOf(rule.scope, rule.subject), rule, scheduler.now),
      ),
    removeRule: (ownerId, scope, subject) =>
      call(`history.removeRule ${ownerId}`, () =>
        store.historyOf(ownerId).rules.set(keyOf(scope, subject), null, scheduler.now),
      ),
    rules: (ownerId) => call('history.rules', () => store.historyOf(ownerId).rules.values()),
  }
}
