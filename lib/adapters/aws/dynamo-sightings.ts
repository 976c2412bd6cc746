import * as z from 'zod/mini'
import type { Sighted, Sighting } from '../../domain/fingerprint.ts'
import { count, moment, readStored } from '../rows/fields.ts'
import { type Item, number, numberOf, textOf } from './attributes.ts'
import { sightingKey, timeToLive } from './keys.ts'
import type { Action } from './transacting.ts'

const sightedItem = z.pipe(
  z.object({ sk: textOf, count: z.pipe(numberOf, count), lastAt: z.pipe(numberOf, moment) }),
  z.transform(({ sk, count, lastAt }): readonly [band: string, sighted: Sighted] => [sk, { count, lastAt }]),
)

/** Texts that came, as an item a band. */
export function readSighted(item: Item): readonly [band: string, sighted: Sighted] {
  return readStored('an item of a sighting', sightedItem, item)
}

/** Within the transaction that writes the message's entry. */
export function addingSighting(ownerId: string, { bands, at }: Sighting): readonly Action[] {
  return [...new Set(bands)].map((band) => ({
    update: {
      key: sightingKey(ownerId, band),
      set: { lastAt: number(at.getTime()), ...timeToLive('sighting', at) },
      add: { count: number(1) },
    },
  }))
}
