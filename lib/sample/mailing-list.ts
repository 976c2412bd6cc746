import { headerDate, type SampleClock } from './clock.ts'
import { answering, mailbox, posted } from './conversation.ts'
import { fingerprint } from './identity.ts'
import { plain, type ReceivedSample, type SampleMessage } from './message.ts'
import { SAMPLE_OWNER } from './owner.ts'
import { HANNE, type Person } from './people.ts'

const LIST = { name: 'ziegelsteine', address: 'ziegelsteine@listen.baukultur.example' }
const LIST_DOMAIN = 'listen.baukultur.example'

const IRMGARD: Person = {
  name: 'Irmgard Stöver',
  address: 'i.stoever@ziegelei-stoever.example',
  language: 'de',
  mailer: 'Mozilla Thunderbird',
}
const LENNART: Person = {
  name: 'Lennart Quast',
  address: 'lennart@quast-denkmal.example',
  language: 'de',
  mailer: 'Evolution 3.54.3',
}

/** A question of hers to a mailing list of brick lovers, and two answers by people she does not know. */
export function mailingList(time: SampleClock): readonly SampleMessage[] {
  const subject = 'Herkunft eines Ziegelstempels „H&S 1911“?'
  const idOf = (part: string) => `<${fingerprint(`${subject} ${part}`)}@${LIST_DOMAIN}>`
  const asked = idOf('frage')
  const first = idOf('stoever')
  const second = idOf('quast')
  const question = posted(HANNE, time.ago(27, '21:05'), {
    headers: [
      ['From', mailbox(HANNE)],
      ['To', mailbox(LIST)],
      ['Subject', subject],
      ['Date', headerDate(time.ago(27, '21:05'))],
      ['Message-ID', asked],
      ['X-Mailer', HANNE.mailer],
    ],
    body: plain(
      'Guten Abend in die Runde,\n\nim Sockel eines Schornsteins von 1911 stecken Ziegel mit dem Stempel „H&S“. Weiß jemand, welche Ziegelei das war? Ich würde sie gern grüßen.\n\nHanne Brodersen\n',
    ),
  })
  return [
    question,
    listPost(
      IRMGARD,
      time.ago(26, '08:55'),
      subject,
      first,
      [asked],
      [
        'Moin,',
        'H&S war Harms & Söhne in Hemmoor, bis 1923. Mein Urgroßvater hat dort gelernt und sein Leben lang behauptet, die Stempel säßen schief, weil der alte Harms schielte.',
        'Grüße aus der Ziegelei\nIrmgard Stöver',
      ],
    ),
    listPost(
      LENNART,
      time.ago(25, '19:30'),
      subject,
      second,
      [asked, first],
      [
        'Hallo Irmgard, hallo Liste,',
        'das passt zeitlich, aber Hemmoor stempelte nach meinen Unterlagen „HS“ ohne Und-Zeichen. Könnte es auch Hinrichs & Sievers in Drochtersen gewesen sein? Die schielten meines Wissens nicht.',
        'Lennart',
      ],
    ),
  ]
}

function listPost(
  by: Person,
  at: Date,
  subject: string,
  id: string,
  references: readonly string[],
  text: readonly string[],
): ReceivedSample {
  return {
    direction: 'received',
    envelopeFrom: `ziegelsteine-bounces@${LIST_DOMAIN}`,
    to: SAMPLE_OWNER.addresses[0],
    signAs: LIST_DOMAIN,
    date: at,
    mime: {
      headers: [
        ['From', mailbox({ name: `${by.name} via ziegelsteine`, address: LIST.address })],
        ['Reply-To', mailbox(by)],
        ['To', mailbox(LIST)],
        ['Subject', `Re: [ziegelsteine] ${subject}`],
        ['Date', headerDate(at)],
        ['Message-ID', id],
        ...answering(references),
        ['X-Mailer', by.mailer],
        ['Precedence', 'list'],
        ['List-Id', `Freunde des Ziegelsteins <ziegelsteine.${LIST_DOMAIN}>`],
        ['List-Post', `<mailto:${LIST.address}>`],
        ['List-Help', `<mailto:ziegelsteine-request@${LIST_DOMAIN}?subject=help>`],
        ['List-Unsubscribe', `<mailto:ziegelsteine-leave@${LIST_DOMAIN}>`],
        ['X-Mailman-Version', '3.3.10'],
      ],
      body: plain(
        `${text.join('\n\n')}\n\n_______________________________________________\nziegelsteine -- ${LIST.address}\n`,
      ),
    },
    expect: { kind: 'discussion', disposition: 'deliver' },
  }
}
