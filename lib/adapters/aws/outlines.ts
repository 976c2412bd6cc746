import * as z from 'zod/mini'
import type { Entry } from '../../domain/entry.ts'
import type { Outline } from '../../domain/outline.ts'
import { authenticationOutcome, entryKind, reasonCode } from '../rows/entry.ts'
import { addressField, json, moment, readStored } from '../rows/fields.ts'
import { type Item, numberOf, text, textOf } from './attributes.ts'
import { intakeIdOf } from './keys.ts'

/** By address, or by platform and name where there is none, or nobody. */
const author = z.union([
  z.pipe(
    addressField,
    z.transform((address) => ({ name: null, address, platform: null })),
  ),
  z.pipe(
    z.tuple([z.nullable(z.string()), z.nullable(z.string())]),
    z.transform(([platform, name]) => ({ name, address: null, platform })),
  ),
])

const fields = z.tuple([
  entryKind,
  reasonCode,
  authenticationOutcome,
  author,
  z.nullable(z.string()),
  z.literal([0, 1]),
])

const perhapsMoment = z.pipe(
  z.optional(z.pipe(numberOf, moment)),
  z.transform((at) => at ?? null),
)

const outlineItem = z.pipe(
  z.object({
    pk: textOf,
    sk: textOf,
    shelfAt: z.pipe(numberOf, moment),
    expiresAt: perhapsMoment,
    digestedAt: perhapsMoment,
    outline: z.pipe(textOf, json(fields)),
  }),
  z.transform(({ pk, sk, shelfAt, expiresAt, digestedAt, outline }): Outline => {
    const [kind, code, authentication, by, listId, dated] = outline
    return {
      ownerId: sk,
      intakeId: intakeIdOf(pk),
      receivedAt: shelfAt,
      expiresAt,
      digestedAt,
      authentication,
      listId,
      author: by,
      event: dated === 1 ? {} : null,
      verdict: { kind, reasons: [{ code }] },
    }
  }),
)

/**
 * What the index `shelf` keeps of an entry, as short as it gets: each octet is kept twice, and read each day for
 * all that waits.
 */
export function outlineOf({ verdict, authentication, author: by, listId, event }: Entry): Item {
  const shown: z.input<typeof fields> = [
    verdict.kind,
    verdict.reasons[0].code,
    authentication,
    by.address ?? [by.platform, by.name],
    listId,
    event === null ? 0 : 1,
  ]
  return { outline: text(JSON.stringify(shown)) }
}

export function readOutline(item: Item): Outline {
  return readStored('an outline in the index of shelves', outlineItem, item)
}
