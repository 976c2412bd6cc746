import { type Address, address } from '../../../lib/domain/address.ts'
import { isAlias } from '../../../lib/domain/alias.ts'
import { type LetterSort, OWNERS } from '../mail.ts'
import { bring, DAY, HOUR, isWanted, type Planned } from './planned.ts'

const TO_ALIASES = 6_000_000

/** Shops to which owners give addresses. */
const SHOPS = ['Garten', 'Reisen', 'Büro & Co'] as const

/** Owners give addresses away, mail comes to them, also of others, and some are retired, and wanted again. */
export function planAliases(planned: Planned): void {
  const { world, kith, own } = planned
  if (!isWanted(planned, 'aliases', 0.3)) return
  const { scheduler, store } = world
  const at = (ms: number, run: () => void) => scheduler.after(ms, run)
  // Bela's forms refuse a plus.
  const bela = store.owners.get('bela') ?? OWNERS[1]
  store.owners.set('bela', { ...bela, dotAliases: true }, scheduler.now)

  for (let count = 2 + own.below(3); count > 0; count--) {
    const [ownerId, shop, when] = [own.pick(OWNERS).id, own.pick(SHOPS), own.between(0, 5 * DAY)]
    const style = own.pick(['plus', 'dot'] as const)
    const make = () => kith.ask({ ownerId, makeFor: shop, style })
    at(when, make)
    if (own.chance(0.5)) at(when + own.below(200), make)
    if (own.chance(0.3)) at(when + own.below(500), () => use(ownerId, addressFor(ownerId, 'garten')))
  }
  for (let count = 4 + own.below(5); count > 0; count--) {
    const number = TO_ALIASES + 10 * count
    const sort = own.pick<LetterSort>(['newsletter', 'newsletter', 'newsletter', 'letter', 'event'])
    at(own.between(0, 8 * DAY), () => {
      const known = store.aliases.values()
      const alias = known[own.below(known.length)]
      const ownerId = own.pick(OWNERS).id
      const guessed = [addressFor(ownerId, own.pick(['garten', 'shop', 'reisen']))]
      const to = alias !== undefined && own.chance(0.8) ? [alias.address] : guessed
      // Whoever knows two people writes to both; to an owner's own address as well, it came to none of theirs.
      if (own.chance(0.2)) to.push(address(`${own.pick(OWNERS).id}@home.example`))
      bring(planned, number, sort, [], { to })
    })
  }
  for (let count = 2 + own.below(4); count > 0; count--) {
    at(own.between(0.5 * DAY, 8 * DAY), () => {
      const known = store.aliases.values().filter((alias) => store.owners.get(alias.ownerId) !== null)
      const alias = known[own.below(known.length)]
      if (alias === undefined) return
      const { ownerId, address: about } = alias
      const act = own.pick(['retire', 'retire', 'restore'] as const)
      const ask = () => kith.ask({ ownerId, act, about })
      // Mail comes to it in that moment, too.
      if (own.chance(0.5)) at(own.below(3_000), () => use(ownerId, about))
      ask()
      if (own.chance(0.3)) at(own.below(1_000), ask)
      at(own.between((5 * HOUR) / 60, DAY), () => use(ownerId, about))
      if (own.chance(0.3)) kith.ask({ ownerId, call: about, name: `Shop ${count}` })
    })
  }
  let used = 0
  function use(ownerId: string, to: Address): void {
    const owner = store.owners.get(ownerId)
    if (owner === null || !isAlias(to, owner)) return
    bring(planned, TO_ALIASES + 10 * (20 + used++), 'newsletter', [], { to: [to] })
  }
}

function addressFor(ownerId: string, tag: string): Address {
  return address(ownerId === 'bela' ? `${tag}.bela@home.example` : `${ownerId}+${tag}@home.example`)
}
