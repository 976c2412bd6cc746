import { learnProven } from '../../lib/app/learn.ts'
import { type Address, address } from '../../lib/domain/address.ts'
import { aNewAlias } from '../../lib/domain/alias.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import { passToConfirm } from '../../lib/domain/reading-place.ts'
import { actLinks, deliverToUrl, digestLinks } from '../../lib/web/links.ts'
import { deliverToLinks } from '../../lib/web/passes.ts'
import { tokens } from '../../lib/web/tokens.ts'
import { welcomeLinks } from '../../lib/web/welcome-links.ts'
import { welcomeTokens } from '../../lib/web/welcome-tokens.ts'
import { anna, letter, NOW } from '../support/house.ts'
import { BAIT } from './chromium.ts'
import { mixedMail, word } from './mixed-mail.ts'
import type { SignedIn } from './signed-in.ts'

/** The mark by which the text of a field is found again wherever it is shown. */
export const markOf = (field: string): string => `zz-${field}-zz`

/** Text for a field that would get out of any place of a page, marked. */
export function trick(field: string): string {
  return `${markOf(field)} "'></title></textarea></option></a></p><script>alert('${field}')</script><img src="${BAIT}?${field}" onerror="alert(1)"><svg/onload=alert(1)>`
}

/** The same for an address, which has neither spaces nor angles. */
export function trickyAddress(field: string): Address {
  return address(`${markOf(field)}"'onfocus=alert(1)autofocus='@evil.example`)
}

/** Every field of somebody else's, or of the owner's own, that some page or mail shows. */
export const FIELDS: readonly string[] = [
  'subject',
  'sender-name',
  'sender-address',
  'reply-to',
  'to-name',
  'cc-name',
  'list-name',
  'html-text',
  'event-location',
  'file-name',
  'unsubscribe-url',
  'unsubscribe-subject',
  'letter-subject',
  'letter-name',
  'leaving-subject',
  'leaving-name',
  'platform-name',
  'topic',
  'unwelcome',
  'owner-name',
  'reading-place',
  'returned-place',
  'alias-label',
  'alias-holder',
  'alias-other',
  'rule-topic',
  'rule-person',
  'rule-list',
  'rule-domain',
  'rule-series',
  'contact-address',
  'search',
  'asked',
]

const named = (field: string, at: string) => `${word(trick(field))} <${at}>`

const SALE = mixedMail({
  head: `From: ${named('sender-name', `"${markOf('sender-address')}'onfocus=alert(1)x='"@evil.example`)}
Reply-To: ${named('reply-to', 'other@evil.example')}
To: ${named('to-name', anna.addresses[0])}
Cc: ${named('cc-name', 'more@evil.example')}
Subject: ${word(`Sale ${trick('subject')} ${trick('unwelcome')}`)}
List-Unsubscribe: <https://evil.example/${markOf('unsubscribe-url')}"onclick='alert(1)'>, <javascript:alert(1)>
List-Id: ${word(trick('list-name'))} <evil.list.example>`,
  body: `<p title="${trick('title').replaceAll('"', '&quot;')}">${trick('html-text')}</p>
<a href="javascript:alert(1)">free</a><p>Book now, save 20 % on every course. Unsubscribe</p>`,
  event: `SUMMARY:${trick('event-summary')}
LOCATION:${trick('event-location')}
ORGANIZER;CN="${markOf('event-organiser')}'><script>alert(1)</script>":mailto:evil@evil.example`,
  fileName: word(`${trick('file-name')}.pdf`),
})

/** Mass mail of a sender that hides nothing but its words. */
function bulk(from: string, subject: string, more = '', to: string = anna.addresses[0]): string {
  return `From: ${from}
To: ${to}
Subject: ${word(subject)}
Date: Mon, 1 Jun 2026 09:00:00 +0000
Message-ID: <${Math.abs(subject.length * 7919 + from.length)}-${to.length}@bulk.example>
${more}Precedence: bulk
Feedback-ID: 77:june:news
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<html><body><h1>News in June</h1><p>Discover our offers and save 20 % on every course this month. Book now!</p>
<p>You receive this newsletter because you subscribed. <a href="https://news.example/u">Unsubscribe</a></p></body></html>
`
}

const ALIAS = address('anna+shop@berger.example')
const wish = {
  address: trickyAddress('reading-place'),
  state: 'asked',
  since: NOW,
  meanwhile: 'first-address',
} as const

const OWNER: Owner = {
  ...anna,
  name: trick('owner-name'),
  interests: { topics: [trick('topic')], unwelcome: [markOf('unwelcome')], effect: 'raise' },
  deliverToWish: wish,
  deliverTo: trickyAddress('returned-place'),
  returned: { address: trickyAddress('returned-place'), at: NOW },
  welcome: { at: new Date(NOW.getTime() + 1), sent: true },
  allQuiet: true,
}

/** Puts a trick into every field that is kept for Anna. */
export async function plant({ store, deps, send }: SignedIn): Promise<Owner> {
  await store.owners.put(OWNER)
  const user = (field: string) => ({
    who: { name: trick(field), at: `${field}.example`, keys: [`${field}.example`] },
    at: NOW,
  })
  const alias = aNewAlias(anna.id, ALIAS, trick('alias-label'), NOW)
  const others = [{ ...user('alias-other'), unasked: true, toldAt: null }]
  await store.aliases.put({ ...alias, holder: user('alias-holder'), others })
  const rules = [
    { scope: 'topic', subject: trick('rule-topic') },
    { scope: 'person', subject: trickyAddress('rule-person') },
    { scope: 'list', subject: trick('rule-list') },
    { scope: 'domain', subject: trick('rule-domain') },
    { scope: 'series', subject: `${trick('rule-series')} on -` },
  ] as const
  for (const rule of rules) {
    await store.history.putRule(anna.id, { ...rule, effect: 'block', reach: 'mass', since: NOW })
  }
  const sent = `From: anna@berger.example\nTo: ${`"${markOf('contact-address')}'onfocus=alert(1)x='"@evil.example`}\nSubject: Plans\nMessage-ID: <plans-1@berger.example>\nUser-Agent: Thunderbird\n\nHello, shall we meet?\n`
  const learnSent = async (text: string) => {
    const message = await deps.reader.read(Buffer.from(text.replaceAll('\n', '\r\n')))
    await learnProven(deps, { owner: OWNER, message, receivedAt: NOW })
  }
  await learnSent(sent)
  await learnSent(sent.replace('Plans', 'Other plans').replace('plans-1', 'plans-2'))
  const mailFrom = trickyAddress('mail-from')
  await send(SALE, { mailFrom })
  await send(letter(named('letter-name', 'mia@lund.example'), { subject: word(trick('letter-subject')) }), {
    mailFrom,
  })
  await send(bulk(named('leaving-name', 'june@news.example'), trick('leaving-subject')))
  await send(bulk('Shop <post@shop.example>', 'To the alias', '', ALIAS), { recipients: [ALIAS] })
  const out = `List-Unsubscribe: <mailto:leave@lists.example?subject=${encodeURIComponent(trick('unsubscribe-subject'))}>\n`
  await send(bulk('Lists <post@lists.example>', 'By mail', out))
  await send(
    bulk(
      `${word(`Max ${markOf('platform-name')} "'<script>alert(1)</script> via XING`)} <mailrobot@mail.xing.com>`,
      'Max invites you',
    ),
  )
  return OWNER
}

/** What a page asks for, where it echoes anything. */
const ASKED = new URLSearchParams(
  [
    'author',
    'before',
    'outcome',
    'done',
    'made',
    'cut',
    'n',
    'part',
    'pick',
    'show',
    'state',
    'kind',
    'box',
    'sent',
    'limit',
  ]
    .map((name) => [name, trick('asked')] as [string, string])
    .concat([['q', trick('search')]]),
)

/** Every path at which anything is shown, as the routes have it, with what is there to be looked at. */
export async function pathsOf(
  { store, secret, origin }: SignedIn,
  owner: Owner,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const below = (url: string | null | undefined) => new URL(url ?? '', origin).pathname
  const signer = tokens(secret)
  const entries = await store.entries.list(anna.id, ['held', 'delivered'], 100)
  const [digest] = await store.digests.list(anna.id, 1)
  const all = digestLinks(signer, origin, { id: digest?.id ?? '', owner, at: NOW })
  const ends = new Date(NOW.getTime() + 9 * 86_400_000)
  const acts = entries.flatMap((entry) => Object.values(actLinks(signer, origin, entry)))
  const content = { senders: [] }
  const welcome = welcomeLinks(welcomeTokens(secret), origin, anna.id, content, ends)
  const nowhere = encodeURIComponent(trick('asked'))
  const asked = (path: string) => [path, `${path}?${ASKED}`]
  const messages = entries.map(({ intakeId }) => `/messages/${intakeId}`)
  return new Map([
    ['/health', ['/health']],
    ['/style.css', ['/style.css']],
    ['/favicon.svg', ['/favicon.svg']],
    ['/sign-in', asked('/sign-in')],
    ['/sign-in/:token', [`/sign-in/${nowhere}`]],
    [
      '/act/:token',
      [...[...acts, all.deliverAll, all.pause, all.retire?.(ALIAS)].map(below), `/act/${nowhere}`],
    ],
    [
      '/welcome/:token',
      [welcome.list, welcome.keepAll, welcome.asProposed].map(below).concat(`/welcome/${nowhere}`),
    ],
    [
      '/deliver-to/:token',
      [
        below(deliverToUrl(deliverToLinks(secret), origin, passToConfirm(owner, wish))),
        `/deliver-to/${nowhere}`,
      ],
    ],
    ['/', asked('/')],
    [
      '/quarantine',
      [
        ...asked('/quarantine'),
        `/quarantine?q=${encodeURIComponent(markOf('subject'))}`,
        `/quarantine?author=${nowhere}`,
      ],
    ],
    [
      '/messages/:id',
      [...messages.flatMap((path) => [path, `${path}?view=html`]), ...asked(`/messages/${nowhere}`)],
    ],
    ['/messages/:id/body', messages.map((path) => `${path}/body`)],
    ['/digests/:id', [`/digests/${digest?.id}`, `/digests/${digest?.id}?view=text`, `/digests/${nowhere}`]],
    ['/digests/:id/html', [`/digests/${digest?.id}/html`]],
    ['/recent', asked('/recent')],
    ['/contacts', asked('/contacts')],
    ['/rules', asked('/rules')],
    ['/addresses', asked('/addresses')],
    ['/settings', asked('/settings')],
    ['/data', asked('/data')],
    ['/data/erase', asked('/data/erase')],
    ['/data/records.jsonl', ['/data/records.jsonl']],
    ['/data/messages.mbox', ['/data/messages.mbox']],
    ['/api/entries', asked('/api/entries')],
  ])
}
