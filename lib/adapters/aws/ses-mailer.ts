import type { Mailer } from '../../app/ports.ts'
import { type SesClients, sesSender, TAGS, tagsOf } from './ses-send.ts'

export interface SesMailerOptions extends SesClients {
  /** That of digests, which reports also of what got through; the other where it is absent. */
  readonly digestConfigurationSet?: string
}

/** A Mailer that hands Kith's own mail to SES. The same mail sent twice arrives twice. */
export function sesMailer({ digestConfigurationSet, ...ses }: SesMailerOptions): Mailer {
  const send = sesSender(ses)
  const sendDigest = sesSender({ ...ses, configurationSet: digestConfigurationSet ?? ses.configurationSet })
  return {
    async send({ id, from, to, bytes, digestOf }) {
      if (digestOf === undefined) await send({ from, to, bytes })
      else {
        const tags = tagsOf({ [TAGS.owner]: digestOf, [TAGS.digest]: id })
        await sendDigest({ from, to, bytes, tags })
      }
    },
  }
}
