import * as z from 'zod/mini'
import { toAddress } from '../../domain/address.ts'
import type { TieKey } from '../../domain/tie.ts'

export const tieKey = z.custom<TieKey>(
  (value) => {
    if (typeof value !== 'string') return false
    const [sort, ...rest] = value.split(':')
    const named = rest.join(':')
    return sort === 'address' ? toAddress(named) === named : sort === 'name' || sort === 'domain'
  },
  { error: 'not a key of ties' },
)

export const ruleScope = z.enum(['series', 'person', 'list', 'domain', 'topic'])
export const ruleEffect = z.enum(['allow', 'block', 'letters', 'mass'])
export const ruleReach = z.enum(['mass', 'all'])
