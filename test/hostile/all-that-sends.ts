import { readFileSync } from 'node:fs'
import type { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import type { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import { sesMailbox } from '../../lib/adapters/aws/ses-mailbox.ts'
import { sesMailer } from '../../lib/adapters/aws/ses-mailer.ts'
import { act } from '../../lib/app/act.ts'
import { sendDueDigests } from '../../lib/app/due-digests.ts'
import { expire } from '../../lib/app/expire.ts'
import { takeFeedback } from '../../lib/app/feedback.ts'
import { confirmDeliverTo, settleDeliverTo } from '../../lib/app/owners-deliver-to.ts'
import { receive } from '../../lib/app/receive.ts'
import { carryOutLeaving, resumeReleases } from '../../lib/app/release.ts'
import { takeReplies } from '../../lib/app/reply.ts'
import { requestLink } from '../../lib/app/sign-in.ts'
import { tellElsewhere } from '../../lib/app/tell-elsewhere.ts'
import { resumeUnsubscriptions, unsubscribe } from '../../lib/app/unsubscribe.ts'
import { considerGuardingAll } from '../../lib/app/welcome.ts'
import { type Address, address } from '../../lib/domain/address.ts'
import type { Envelope } from '../../lib/domain/envelope.ts'
import { readsAt } from '../../lib/domain/reading-place.ts'
import { actLinks, digestLinks } from '../../lib/web/links.ts'
import { replyAddresses } from '../../lib/web/reply-addresses.ts'
import { tokens } from '../../lib/web/tokens.ts'
import { deliverToComposer } from '../../lib/wiring/deliver-to-composer.ts'
import { digestComposer } from '../../lib/wiring/digest-composer.ts'
import { returnedComposer } from '../../lib/wiring/returned-composer.ts'
import { signInComposer } from '../../lib/wiring/sign-in-composer.ts'
import { unsubscribeComposer } from '../../lib/wiring/unsubscribe-composer.ts'
import { welcomeComposer } from '../../lib/wiring/welcome-composer.ts'
import { anna, houseOf, NOW } from '../support/house.ts'
import { pathOf, sources } from './regexes.ts'

const KITH = address('digest@kith.example')
const SECRET = new Uint8Array(32).fill(3)
const HOUR = 3_600_000

/** A mail as SES was asked to send it, and the use case that did. */
export interface Sent {
  readonly to: readonly string[]
  readonly from: string
  readonly by: string
}

/** Where of the use cases anything leaves the house for somebody's mailbox. */
export function senders(): readonly string[] {
  return sources().filter(
    (file) =>
      file.startsWith('lib/app/') &&
      /\bmailer\.send\(|\bmailbox\.deliver\(/.test(readFileSync(pathOf(file), 'utf8')),
  )
}

/** A whole Kith that sends by SES, with everything that its clocks, pages and reports set off. */
export async function sendingHouse() {
  let now = NOW
  let mails = 0
  const clock = () => now
  const sent: Sent[] = []
  const note = (to: readonly (string | undefined)[] = [], from = '') => {
    const frame = (new Error('here').stack ?? '').split('\n').find((line) => line.includes('/lib/app/'))
    const by = /(lib\/app\/[\w-]+\.ts)/.exec(frame ?? '')?.[1] ?? 'nobody that is known'
    sent.push({ to: to.map(String), from, by })
    return { MessageId: `ses-${++mails}` }
  }
  const client = {
    send: async ({ input }: SendRawEmailCommand) => note(input.Destinations, input.Source),
  } as unknown as SESClient
  const large = {
    send: async ({ input }: SendEmailCommand) =>
      note(
        [input.Destination?.ToAddresses, input.Destination?.CcAddresses, input.Destination?.BccAddresses]
          .flat()
          .filter((at) => at !== undefined),
        input.FromEmailAddress,
      ),
  } as unknown as SESv2Client
  const ses = { client, sesv2Client: async () => large, configurationSet: null }
  const mailer = sesMailer(ses)
  const mailbox = sesMailbox({
    ...ses,
    forwarder: address('forward@kith.example'),
    bounces: address('bounces@kith.example'),
    deliverTo: (owner) => readsAt(owner) ?? owner.addresses[0],
  })
  const house = await houseOf({ clock, mailbox })
  const { store, deps } = house
  const { owners, entries, unsubscriptions, claims, digests } = store
  const signer = tokens(SECRET)
  const own = { ...deps, owners, digests, claims, unsubscriptions, mailer, from: KITH }
  const pageUrl = 'https://kith.example/'
  const replies = replyAddresses(SECRET, KITH)
  const digesting = {
    ...own,
    compose: digestComposer(KITH),
    linksOf: (entry: Parameters<typeof actLinks>[2]) => actLinks(signer, pageUrl, entry),
    allLinksOf: (digest: Parameters<typeof digestLinks>[2]) => digestLinks(signer, pageUrl, digest),
    pageUrlOf: () => pageUrl,
    replyToOf: replies.of,
  }
  const unsubscribing = {
    ...own,
    oneClick: { post: async () => 'done' as const },
    outgoing: { mailer, from: KITH, compose: unsubscribeComposer(KITH) },
  }
  const acting = {
    ...own,
    aliases: store.aliases,
    releases: { place: async () => undefined },
    unsubscribe: (ownerId: string, intakeId: string) => unsubscribe(unsubscribing, ownerId, intakeId),
  }
  const replying = {
    ...deps,
    answered: replies.open,
    act: (ownerId: string, about: string, what: Parameters<typeof act>[3]) =>
      act(acting, ownerId, about, what),
  }
  const telling = {
    ...own,
    compose: returnedComposer(KITH),
    urlOf: () => pageUrl,
    isReceivedHere: () => false,
  }
  const settling = { ...acting, composeDeliverTo: deliverToComposer(KITH), deliverToUrlOf: () => pageUrl }

  return {
    ...house,
    sent,
    replyTo: () => replies.of({ id: `digest-anna-${NOW.getTime()}`, owner: anna }),
    act: replying.act,
    wishes: (at: Address) => confirmDeliverTo(own, anna.id, at),
    asksToSignIn: (at: Address) =>
      requestLink({ ...own, compose: signInComposer(KITH), urlOf: () => pageUrl }, at),
    /** A message comes by SMTP or SES: an answer to a digest, or mail. */
    async comes(id: string, text: string, over: Partial<Envelope> = {}) {
      const mail = await takeReplies(replying, await house.arrive(id, text, over))
      if (mail !== null) await receive(deps, mail)
    },
    /** The service reports of each mail so far that it came back, or was called spam. */
    async reports(outcome: 'bounced' | 'complained') {
      for (const { intakeId, forwardedAs } of await entries.list(anna.id, ['delivered', 'released'], 100)) {
        const tell = (owner: typeof anna, at: Date) => tellElsewhere(telling, owner, at)
        const mailId = forwardedAs ?? ''
        const about = { ownerId: anna.id, about: { intakeId }, to: null, sentAt: now }
        await takeFeedback({ ...own, entries, tell }, { ...about, mailId, outcome })
      }
    },
    /** All that clocks set off, for some days. */
    async days(count: number) {
      for (let hour = 0; hour < count * 24; hour += 6) {
        now = new Date(now.getTime() + 6 * HOUR)
        await carryOutLeaving(acting, now)
        await resumeReleases(acting, now)
        await considerGuardingAll({
          ...own,
          composeWelcome: welcomeComposer(KITH),
          welcomeLinksOf: () => ({
            senders: new Map(),
            keepAll: pageUrl,
            asProposed: pageUrl,
            list: pageUrl,
          }),
        })
        await sendDueDigests(digesting)
        await settleDeliverTo(settling)
        await resumeUnsubscriptions(unsubscribing)
        await expire(own)
      }
    },
  }
}
