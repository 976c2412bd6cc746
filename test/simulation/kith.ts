import { type Act, act } from '../../lib/app/act.ts'
import { makeAlias, nameAlias } from '../../lib/app/aliases.ts'
import type { Intake } from '../../lib/app/arrival.ts'
import { changeSettings, type Settings } from '../../lib/app/change-settings.ts'
import { eraseOwner, finishErasing } from '../../lib/app/erase-owner.ts'
import { expire } from '../../lib/app/expire.ts'
import { confirmDeliverTo, settleDeliverTo } from '../../lib/app/owners-deliver-to.ts'
import { setOwner } from '../../lib/app/owners-set.ts'
import { carryOutLeaving, resumeReleases, undoRelease } from '../../lib/app/release.ts'
import { takeReplies } from '../../lib/app/reply.ts'
import { type SendDigestDeps, sendDigest } from '../../lib/app/send-digest.ts'
import { requestLink, signIn } from '../../lib/app/sign-in.ts'
import { type UnsubscribeDeps, unsubscribe, unsubscribeSoon } from '../../lib/app/unsubscribe.ts'
import type { WelcomeDeps } from '../../lib/app/welcome.ts'
import { type AliasAct, isAliasAct } from '../../lib/domain/acts.ts'
import { type Address, address } from '../../lib/domain/address.ts'
import type { AliasStyle } from '../../lib/domain/alias.ts'
import type { Envelope } from '../../lib/domain/envelope.ts'
import { hasVirus } from '../../lib/domain/held.ts'
import { passAskedFor } from '../../lib/domain/pass.ts'
import { answeredAt, type Letter, OWNERS } from './mail.ts'
import { modelledPorts } from './modelled.ts'
import type { Mutation } from './mutation.ts'
import type { Ports } from './ports.ts'
import type { Process, Task } from './scheduler.ts'
import { keyOf } from './store.ts'
import type { World } from './world.ts'

/** A whole Kith as the world meets it. */
export interface Kith {
  /** Somebody's mail server has a message for it. */
  bring(letter: Letter, envelope: Envelope): void
  /** The clock strikes. */
  strike(): void
  /** It looks into the folders of sent mail. */
  readSent(): void
  /** The owner wants something of the pages. */
  ask(what: Wish): void
  /** Whoever looks after it hands over once more what was put aside. */
  redrive(): void
  /** What was accepted and nobody has come to an end with. */
  pending(): number
}

/** What an owner may ask for. */
export type Wish =
  | { readonly ownerId: string; readonly act: Act; readonly about: string }
  | { readonly ownerId: string; readonly undo: string }
  | { readonly ownerId: string; readonly leave: string; readonly soon: boolean }
  | { readonly ownerId: string; readonly readAt: Address; readonly by: 'operator' | 'link' | 'wish' }
  | { readonly ownerId: string; readonly erase: 'everything' }
  | { readonly ownerId: string; readonly settings: Settings }
  | { readonly ownerId: string; readonly makeFor: string; readonly style: AliasStyle }
  | { readonly ownerId: string; readonly call: Address; readonly name: string }
  | { readonly ownerId: string; readonly name: string }
  | { readonly ownerId: string; readonly digest: 'now' }
  | { readonly ownerId: string; readonly signIn: number }

const FROM = address('digest@kith.example')
const LISTS = address('unsubscribe@kith.example')

export function portsOf(world: World, task: Task, mutation: Mutation | null): Ports {
  const ports = modelledPorts(world, task)
  return mutation?.change?.(ports, world) ?? ports
}

export function digestDeps(ports: Ports): SendDigestDeps {
  const linksOf = () => ({ deliver: '', allow: '', block: '' })
  const allLinksOf = () => ({ deliverAll: '', pause: '' })
  return { ...ports, linksOf, allLinksOf, pageUrlOf: () => '', replyToOf: () => null, from: FROM }
}

export function welcomeDeps(ports: Ports): WelcomeDeps {
  const links = { senders: new Map(), keepAll: '', asProposed: '', list: '' }
  return { ...ports, welcomeLinksOf: () => links, from: FROM }
}

/** On a machine of one's own there is no address at which the world could answer. */
export function unsubscribeDeps({ setting }: World, ports: Ports): UnsubscribeDeps {
  const outgoing = { mailer: ports.mailer, compose: ports.composeUnsubscribe, from: LISTS }
  return { ...ports, outgoing: setting === 'aws' ? outgoing : null }
}

/** The parts of a round that every setting has. */
export const maintenance = {
  resume: (ports: Ports, stalledAfter: number) => resumeReleases(ports, ago(ports, stalledAfter)),
  handOver: (ports: Ports, askedBefore: number) => carryOutLeaving(ports, ago(ports, askedBefore)),
  expire: (ports: Ports) => expire(ports),
  erase: (ports: Ports) => finishErasing(ports),
  settle: (ports: Ports) => settleDeliverTo({ ...ports, deliverToUrlOf: () => '', from: FROM }),
}

export function ago(ports: Ports, ms: number): Date {
  return new Date(ports.clock().getTime() - ms)
}

/** To whoever has gone no page opens. */
export function isThere({ store }: World, { ownerId }: Wish): boolean {
  return store.owners.get(ownerId) !== null
}

/** Takes out what answers a digest, as both gateways do before they receive; null where nothing is left. */
export function withoutReplies(
  { ledger, store }: World,
  ports: Ports,
  intake: Intake,
): Promise<Intake | null> {
  const obey = async (ownerId: string, about: string, what: Act) => {
    const key = keyOf(ownerId, about)
    ledger.acts.set(key, (ledger.acts.get(key) ?? new Set()).add(what))
    const outcome = await act(ports, ownerId, about, what)
    const entry = store.entry(ownerId, about)
    const isGone = entry === null || entry.state === 'expired' || hasVirus(entry)
    if (outcome === 'gone' && !isGone) return outcome
    ledger.obeyed.set(intake.id, (ledger.obeyed.get(intake.id) ?? new Set()).add(key))
    return outcome
  }
  return takeReplies({ ...ports, answered: answeredAt, act: obey }, intake)
}

/** Does what an owner asked for. */
export async function fulfil(world: World, ports: Ports, wish: Wish): Promise<void> {
  const { ownerId } = wish
  if ('act' in wish) {
    const { about, act: what } = wish
    if (isAliasAct(what)) return retire(world, ports, ownerId, about, what)
    const key = keyOf(ownerId, about)
    world.ledger.acts.set(key, (world.ledger.acts.get(key) ?? new Set()).add(wish.act))
    const came = await act(ports, ownerId, wish.about, wish.act)
    if (wish.act === 'resume' && came === 'done')
      world.ledger.resumed.push({ ownerId, at: world.scheduler.now })
  } else if ('readAt' in wish) {
    await readAt(world, ports, wish)
  } else if ('settings' in wish) {
    if (await changeSettings(ports, ownerId, () => wish.settings)) {
      world.ledger.settings.push({ ownerId, settings: wish.settings })
    }
  } else if ('makeFor' in wish) {
    await give(world, ports, wish)
  } else if ('call' in wish) {
    world.ledger.renamed.add(wish.call)
    await nameAlias(ports, ownerId, wish.call, wish.name)
  } else if ('name' in wish) {
    const belongings = () => ({ name: wish.name })
    await setOwner({ ...ports, findMailServer: null }, ownerId, { settings: {}, belongings })
  } else if ('erase' in wish) {
    await eraseOwner(ports, ownerId)
  } else if ('leave' in wish) {
    await leave(world, ports, wish)
  } else if ('undo' in wish) {
    await undoRelease(ports, ownerId, wish.undo)
  } else if ('digest' in wish) {
    const owner = await ports.owners.get(ownerId)
    if (owner !== null) await sendDigest(digestDeps(ports), owner, ports.clock())
  } else {
    await enter(world, ports, ownerId, wish.signIn)
  }
}

/** The operator writes down where somebody reads, and may vouch for it; or they open the link that was sent there. */
async function readAt(
  { ledger }: World,
  ports: Ports,
  { ownerId, readAt: at, by }: Extract<Wish, { readAt: Address }>,
): Promise<void> {
  if (by !== 'wish') ledger.confirmed.set(ownerId, (ledger.confirmed.get(ownerId) ?? new Set()).add(at))
  if (by === 'link') await confirmDeliverTo(ports, ownerId, at)
  else {
    const deliverTo = { address: at, isVerified: by === 'operator' }
    await setOwner({ ...ports, findMailServer: null }, ownerId, { settings: {}, deliverTo })
  }
}

/** The owner has an address made for somebody. */
async function give(
  { ledger }: World,
  ports: Ports,
  { ownerId, makeFor: name, style }: Extract<Wish, { makeFor: string }>,
): Promise<void> {
  const owner = await ports.owners.get(ownerId)
  if (owner === null) return
  const [main] = owner.addresses
  const alias = await makeAlias(ports, owner, { name, main, style })
  if (alias !== null) ledger.given.push({ ownerId, address: alias.address, label: name })
}

async function retire(
  { ledger, scheduler }: World,
  ports: Ports,
  ownerId: string,
  about: string,
  what: AliasAct,
): Promise<void> {
  const wish = {
    ownerId,
    address: address(about),
    act: what,
    asked: scheduler.now,
    told: null as number | null,
  }
  ledger.retirements.push(wish)
  await act(ports, ownerId, about, what)
  wish.told = scheduler.now
}

/** By the page at once, or with the next round where the owner leaves many lists. */
async function leave(
  world: World,
  ports: Ports,
  { ownerId, leave: about, soon }: Extract<Wish, { leave: string }>,
): Promise<void> {
  const { ledger } = world
  const key = keyOf(ownerId, about)
  ledger.leaving.set(key, (ledger.leaving.get(key) ?? 0) + 1)
  const deps = unsubscribeDeps(world, ports)
  if (soon) await unsubscribeSoon(deps, ownerId, about)
  else
    await act({ ...ports, unsubscribe: (...of) => unsubscribe(deps, ...of) }, ownerId, about, 'unsubscribe')
  ledger.heeded.add(key)
}

/** The owner asks for a link, and uses it; a link that is used twice opens one session. */
async function enter(world: World, ports: Ports, ownerId: string, at: number): Promise<void> {
  const owner = OWNERS.find(({ id }) => id === ownerId)
  if (owner === undefined) return
  const compose = ports.composeSignIn
  await requestLink({ ...ports, compose, urlOf: () => '', from: FROM }, owner.addresses[0])
  const link = passAskedFor(owner, new Date(at))
  // As whoever opens the link sees to first.
  if (link.expiresAt <= ports.clock()) return
  const session = await signIn(ports, link)
  if (session !== null) world.ledger.sessions.set(link.id, (world.ledger.sessions.get(link.id) ?? 0) + 1)
}

export function processOf(name: string, skew: number, died: () => void = () => {}): Process {
  return { name, alive: true, skew, died }
}
