import { type Address, address } from '../../../lib/domain/address.ts'
import { headersOf } from '../../support/message.ts'
import { bytesOf, FRIENDS, type Letter, messageIdOf, OWNERS, type Writing, write } from '../mail.ts'
import { DAY, HOUR, isWanted, type Planned } from './planned.ts'

const TO_JOURNAL = 10_000_000

const [ANNA] = OWNERS
const [OWN] = ANNA.addresses
const SERVER = address('journal@home.example')
const COLLEAGUE = address('desk@office.example')
const STRANGER = address('max@muster.example')

/**
 * Anna's mail server reports what she sends, a colleague writes for her, too, and DNS is out at times; others know
 * where the reports go.
 */
export function planJournal(planned: Planned): void {
  const { world, own } = planned
  if (!isWanted(planned, 'journal', 0.3)) return
  const { scheduler, store } = world
  const anna = store.owners.get(ANNA.id) ?? ANNA
  store.owners.set(anna.id, { ...anna, journalSender: SERVER, feeders: [COLLEAGUE] }, scheduler.now)
  for (let count = 4 + own.below(6); count > 0; count--) {
    const number = TO_JOURNAL + 10 * count
    scheduler.after(own.between(0, 6 * DAY), () => own.pick(WAYS)(new Journalled(planned, number)))
  }
}

/** One letter, and what comes of it to Anna's journal address. */
class Journalled {
  readonly #planned: Planned
  readonly #number: number
  #reports = 0
  /** Whom it goes to; its own words name the first alone. */
  readonly to: readonly [Address, ...Address[]]

  constructor(planned: Planned, number: number) {
    const { own } = planned
    this.#planned = planned
    this.#number = number
    const [first, second, third] = FRIENDS
    this.to = own.pick([[first], [second], [own.pick([first, second]), third]])
  }

  get planned(): Planned {
    return this.#planned
  }

  /** Whom it is to have been written to, as Kith learns; null where nothing is to be learned of it. */
  teaches(to: readonly Address[] | null): void {
    this.#planned.world.ledger.journalled.set(messageIdOf(this.#number), { ownerId: ANNA.id, to })
  }

  letter(over: Partial<Writing> = {}): Letter {
    return this.#written({ to: [this.to[0]], number: this.#number, ...over })
  }

  bring(letter: Letter): void {
    const { world, kith, letters } = this.#planned
    letters.set(letter.number, letter)
    const receivedAt = new Date(Math.floor(world.scheduler.now))
    kith.bring(letter, { mailFrom: null, recipients: [ANNA.journalAddress], receivedAt, client: null })
  }

  /** Exchange names itself in Sender, and in From whom it reports on. */
  report({ number }: Letter, to: readonly Address[] = this.to, forged = false): void {
    const recipients = to.map(
      (each, place) => ({ field: place === 0 ? 'to' : 'bcc', address: each }) as const,
    )
    const wrapped = this.#written({
      number: this.#number + ++this.#reports,
      to: [ANNA.journalAddress],
      forged,
    })
    this.bring({
      ...wrapped,
      message: { ...wrapped.message, sender: { name: null, address: SERVER } },
      report: { original: bytesOf(String(number)), recipients },
    })
  }

  soon(run: () => void): void {
    const { own, world } = this.#planned
    world.scheduler.after(own.below(own.pick([300, 5_000, HOUR])), run)
  }

  #written(over: Pick<Writing, 'number' | 'to'> & Partial<Writing>): Letter {
    const { world, letters } = this.#planned
    const at = new Date(Math.floor(world.scheduler.now))
    const letter = write({ sort: 'journalled', at, whose: 0, by: OWN, ...over })
    letters.set(letter.number, letter)
    return letter
  }
}

type Way = (journalled: Journalled) => void

const reported: Way = (one) => {
  one.teaches(one.to)
  one.report(one.letter())
}

const reportedTwice: Way = (one) => {
  one.teaches(one.to)
  const letter = one.letter()
  one.soon(() => one.report(letter))
  one.soon(() => one.report(letter))
}

const reportedAndCopied: Way = (one) => {
  const [to] = one.to
  one.teaches([to])
  const letter = one.letter()
  one.soon(() => one.report(letter, [to]))
  one.soon(() => one.bring(letter))
}

const ofColleague: Way = (one) => {
  one.teaches(one.to)
  one.bring(one.letter({ by: COLLEAGUE, to: one.to }))
}

/** SES looks once, and what it found stays. */
const whileDnsIsOut: Way = (one) => {
  const { own, world } = one.planned
  const isFound = own.chance(0.7)
  const provenFrom = isFound ? world.scheduler.now + own.below(1.4 * DAY) : Number.POSITIVE_INFINITY
  const isLearned = isFound && world.setting !== 'aws'
  one.teaches(isLearned ? [one.to[0]] : null)
  one.bring({ ...one.letter(), provenFrom: world.setting === 'aws' ? Number.POSITIVE_INFINITY : provenFrom })
}

const inServersName: Way = (one) => {
  one.teaches(null)
  one.report(one.letter(), one.to, true)
}

/** From is forged, and the server reports what came to Anna. */
const onForgedMail: Way = (one) => {
  one.teaches(null)
  one.report(one.letter(), [OWN])
}

const onAnonymousSender: Way = (one) => {
  one.teaches(null)
  const letter = one.letter()
  const headers = headersOf({ 'x-ms-exchange-organization-authas': 'Anonymous' })
  const { letters } = one.planned
  letters.set(letter.number, { ...letter, message: { ...letter.message, headers } })
  one.report(letter, [OWN, ...one.to])
}

const inWritersName: Way = (one) => {
  one.teaches(null)
  one.bring(one.letter({ by: one.planned.own.pick([OWN, COLLEAGUE]), forged: true }))
}

const ofStranger: Way = (one) => {
  one.teaches(null)
  one.bring(one.letter({ by: STRANGER }))
}

const WAYS: readonly [Way, ...Way[]] = [
  ...[reported, reported, reportedTwice, reportedAndCopied, ofColleague, whileDnsIsOut],
  ...[inServersName, onForgedMail, onAnonymousSender, inWritersName, ofStranger],
] as const
