import { type Designed, designed, serialOf } from './designed.ts'
import { numberFrom } from './identity.ts'
import type { HeaderLine, ReceivedSample } from './message.ts'
import { SAMPLE_OWNER } from './owner.ts'

/** A newsletter that a sending service carries; links, pixel and headers are the service's. */
type Campaign = Omit<Designed, 'headers' | 'envelopeFrom' | 'host'> & { readonly list: string }

interface Handling {
  readonly host: string
  readonly envelopeFrom: string
  readonly headers: readonly HeaderLine[]
  readonly unsubscribe: string
}

const ONE_CLICK: HeaderLine = ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click']

/** Carried as Mailchimp does, by a made-up service. */
export function viaMailchimp(campaign: Campaign): ReceivedSample {
  const { serial, number } = numbers(campaign)
  const unsubscribe = `https://list.makakpost.example/unsubscribe?u=${serial}&id=${number}&e=bd41c07af2`
  return carried(campaign, {
    host: 'mail58.makakpost.example',
    envelopeFrom: `bounce-mc.us12_${number}.${number}-bd41c07af2@mail58.makakpost.example`,
    unsubscribe,
    headers: [
      ['X-Mailer', `Mailchimp Mailer - **CID${serial.slice(0, 10)}bd41c07af2**`],
      ['X-Campaign', `mailchimp${serial}.${serial.slice(0, 10)}`],
      ['X-campaignid', `mailchimp${serial}.${serial.slice(0, 10)}`],
      [
        'X-Report-Abuse',
        `Please report abuse for this campaign here: https://makakpost.example/abuse/?u=${serial}`,
      ],
      ['X-MC-User', serial],
      ['Feedback-ID', `${number}:${number}.${number}:us12:mc`],
      ['List-ID', `${serial}mc list <${serial}.${number}.list-id.makakpost.example>`],
      [
        'List-Unsubscribe',
        `<${unsubscribe}>, <mailto:unsubscribe-mc.us12_${number}@unsubscribe.makakpost.example?subject=unsubscribe>`,
      ],
      ONE_CLICK,
    ],
  })
}

/** Carried as CleverReach does, by a made-up service. */
export function viaCleverReach(campaign: Campaign): ReceivedSample {
  const { number } = numbers(campaign)
  const client = numberFrom(campaign.from.address, 300_000)
  const unsubscribe = `https://${client}.klarversand.example/rmftlp.php?cid=0&mid=${number}&h=0-5ac1e09b71d`
  return carried(campaign, {
    host: 'bounce-eu2.klarversand.example',
    envelopeFrom: `bounce+${client}@bounce-eu2.klarversand.example`,
    unsubscribe,
    headers: [
      ['List-Id', `<${number}.${client}.klarversand.example>`],
      ['List-Unsubscribe', `<${unsubscribe}>`],
      ONE_CLICK,
      ['Feedback-ID', `${client}:${number}:417:${client}`],
      ['X-CSA-Complaints', 'csa-complaints@klarversand.example'],
      ['X-Mailer', 'CleverReach gomailer-v2.0.19'],
      ['X-Mailing', String(number)],
      ['X-Client', String(client)],
      ['X-Customer', '417'],
    ],
  })
}

/** Carried as Brevo does, by a made-up service. */
export function viaBrevo(campaign: Campaign): ReceivedSample {
  const { serial, number } = numbers(campaign)
  const unsubscribe = `https://r.blaupost.example/mk/un/v2/sh/${serial}`
  return carried(campaign, {
    host: 'smtp-relay.blaupost.example',
    envelopeFrom: `bounces-${number}-hanne=brodersen-bauten.example@ah.d.blaupost.example`,
    unsubscribe,
    headers: [
      ['X-Mailin-Campaign', String(number % 1_000)],
      ['X-Mailin-Client', String(number)],
      ['X-sib-id', serial],
      ['Feedback-ID', `192.0.2.17:${number}_-1:${number}:Sendinblue`],
      ['List-Id', `<${number}.list-id.blaupost.example>`],
      ['List-Unsubscribe', `<mailto:unsubscribe-${serial}@blaupost.example>, <${unsubscribe}>`],
      ONE_CLICK,
    ],
  })
}

/** Carried as Substack does, by a made-up service. */
export function viaSubstack(campaign: Campaign): ReceivedSample {
  const { serial } = numbers(campaign)
  const base = `https://${campaign.list}.essaypost.example`
  const unsubscribe = `${base}/action/disable_email?token=${serial}`
  return carried(campaign, {
    host: 'mg-d1.essaypost.example',
    envelopeFrom: `bounce+${serial.slice(0, 6)}.3f2a91-hanne=brodersen-bauten.example@mg-d1.essaypost.example`,
    unsubscribe,
    headers: [
      ['List-URL', `<${base}/>`],
      ['List-Id', `<${campaign.list}.essaypost.example>`],
      ['List-Archive', `<${base}/archive>`],
      ['List-Owner', `<mailto:${campaign.list}@essaypost.example>`],
      ['List-Unsubscribe', `<${unsubscribe}>`],
      ONE_CLICK,
      ['X-Mailgun-Variables', `{"category":"post","publication":"${campaign.list}"}`],
    ],
  })
}

function carried(campaign: Campaign, { unsubscribe, host, envelopeFrom, headers }: Handling): ReceivedSample {
  const { layout, to = SAMPLE_OWNER.addresses[0] } = campaign
  const german = layout.language === 'de'
  return designed({
    ...campaign,
    host,
    envelopeFrom,
    headers,
    layout: {
      ...layout,
      footer: [...layout.footer, german ? `Diese E-Mail ging an ${to}.` : `This email was sent to ${to}.`],
      links: [
        {
          label: german ? 'Im Browser ansehen' : 'View in browser',
          href: `https://${host}/view/${serialOf(campaign)}`,
        },
        { label: german ? 'Newsletter abbestellen' : 'Unsubscribe', href: unsubscribe },
      ],
      pixel: `https://${host}/open/${serialOf(campaign)}.gif`,
    },
  })
}

function numbers(campaign: Campaign): { readonly serial: string; readonly number: number } {
  const serial = serialOf(campaign)
  return { serial, number: 1_000_000 + numberFrom(serial, 9_000_000) }
}
