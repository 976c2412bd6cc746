import * as z from 'zod/mini'
import type { Claims } from '../../app/ports.ts'
import { moment, readStored } from '../rows/fields.ts'
import { number, numberOf, text } from './attributes.ts'
import type { Table } from './dynamo-table.ts'
import type { Condition } from './expressions.ts'
import { claimKey, goneAfter } from './keys.ts'

const claimItem = z.object({ until: z.pipe(numberOf, moment) })

/** Claims as items: to take one is one conditional write. */
export function dynamoClaims(table: Table): Claims {
  return {
    take(name, now, until) {
      const { pk, sk } = claimKey(name)
      const item = { pk: text(pk), sk: text(sk), until: number(until.getTime()), ...goneAfter(until) }
      return table.put(item, isFree(now))
    },

    async isTaken(name, now) {
      const item = await table.get(claimKey(name))
      return item !== null && readStored('an item of a claim', claimItem, item).until > now
    },
  }
}

/** Time to live comes late: what is over may still lie there. */
function isFree(now: Date): Condition {
  return {
    expression: 'attribute_not_exists(#pk) OR #until <= :now',
    names: { '#pk': 'pk', '#until': 'until' },
    values: { ':now': number(now.getTime()) },
  }
}
