import { localPartOf, withoutSubAddress } from '../address.ts'
import { headerValue } from '../message.ts'
import type { Detector, Observation } from './detector.ts'
import { isListPost } from './list-discussion.ts'

const DISTRIBUTION =
  /(?:^|[._-])(?:all|alle|everyone|everybody|employees|staff|mitarbeiter|mitarbeitende|worldwide|company|clients|kunden|customers|members|mitglieder|subscribers|abonnenten|users|mailings?|distribution|[a-z]{0,20}verteiler|[a-z]{2,20}brief|announce(?:ments?)?|newsletter|dl|list)(?:$|[._-])/

/** To how many, and whether to the owner by name: a letter names its readers, mass mail hides or numbers them. */
export const recipients: Detector = {
  name: 'recipients',
  observe: ({ message, ownerAddresses }) => {
    const seen: Observation[] = []
    const named = [...message.to, ...message.cc]
    const addresses = new Set(named.flatMap((to) => (to.address === null ? [] : [to.address])))
    const from = message.from[0]?.address ?? null
    const to = (headerValue(message, 'to') ?? '').toLowerCase()
    if (
      /undisclosed|unlisted|recipient list|^recipients$|verborgene|verdeckte|destinataires/.test(to) &&
      addresses.size === 0
    ) {
      seen.push({ name: 'undisclosed-recipients', detail: `To: ${to.slice(0, 40)}` })
    } else if (addresses.size === 0 && from !== null) {
      seen.push({ name: 'no-recipients', detail: 'To: —' })
    }
    if (addresses.size === 1 && from !== null && addresses.has(from)) {
      seen.push({ name: 'to-own-sender', detail: 'To = From' })
    }
    if (addresses.size >= 2 && addresses.size <= 8)
      seen.push({ name: 'few-recipients', detail: `${addresses.size} To/Cc` })
    if (addresses.size >= 15) {
      const strength = Math.min(1, Math.log2(addresses.size / 10) / 4)
      seen.push({ name: 'many-recipients', detail: `${addresses.size} To/Cc`, strength })
    }
    const distribution = [...addresses].find((at) => DISTRIBUTION.test(localPartOf(at)))
    if (distribution && addresses.size <= 3) {
      seen.push({ name: 'to-distribution', detail: `To: ${localPartOf(distribution)}@` })
    }
    const own = new Set(ownerAddresses.map(withoutSubAddress))
    const addressed = [...addresses].some((at) => own.has(withoutSubAddress(at)))
    if (own.size > 0 && addresses.size > 0 && !addressed && !isListPost(message)) {
      seen.push({ name: 'owner-not-addressed', detail: 'To/Cc name others' })
    }
    return seen
  },
}
