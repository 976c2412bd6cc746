import type { Detector, Observation } from './detector.ts'
import { expression } from './expression.ts'
import { firstOf, found, phrases } from './phrases.ts'
import { readingOf } from './reading.ts'

const IMPRINT = phrases(`
  impressum
  geschäftsführer
  geschäftsführung
  geschäftsführerin
  handelsregister
  amtsgericht
  registergericht
  hrb
  hra
  ust-idnr
  ust-id
  ust.-id
  umsatzsteuer-id
  sitz der gesellschaft
  datenschutz
  datenschutzerklärung
  agb
  sitz und registergericht
  vertretungsberechtigt*
  steuernummer
  vereinsregister
  inhaltlich verantwortlich
  verantwortlich für den inhalt
  datenschutzhinweise
  datenschutzbestimmungen
  aufsichtsrat
  vorstandsvorsitzender
  uid-nummer
  firmenbuch
  mentions légales
  siège social
  siret
  rcs
  politique de confidentialité
  données personnelles
  rgpd
  aviso legal
  política de privacidad
  registro mercantil
  protección de datos
  c.i.f
  partita iva
  p. iva
  p.iva
  sede legale
  informativa sulla privacy
  informativa privacy
  trattamento dei dati
  registro delle imprese
  kvk
  kvk-nummer
  btw-nummer
  btw-nr
  privacyverklaring
  privacybeleid
  algemene voorwaarden
  registered in england
  company number
  company no
  registered office
  vat number
  vat no
  vat reg
  registered charity
  charity number
`)
const COPYRIGHT = phrases(`
  all rights reserved
  alle rechte vorbehalten
  tous droits réservés
  privacy policy
  privacy statement
  terms of use
  terms of service
  terms and conditions
  registered trademark
  registered service mark
  data protection policy
  cookie policy
  terms & conditions
  terms of sale
  todos los derechos reservados
  tutti i diritti riservati
  alle rechten voorbehouden
  conditions générales
  condiciones generales
  termini e condizioni
`)

const YEAR = expression(/(?:©|\(c\)|copyright|copr\.) ?(?:©|\(c\))? ?(?:19|20)\d\d/)

/** The foot that the law asks of businesses (§ 5 DDG, § 35a GmbHG, CAN-SPAM): commercial mail, of any kind. */
export const imprint: Detector = {
  name: 'imprint',
  observe: ({ message }) => {
    const { footer } = readingOf(message)
    const seen: Observation[] = []
    const words = found(footer, IMPRINT)
    if (words.length > 0)
      seen.push({ name: 'imprint', detail: words.join(', '), strength: Math.min(1, words.length / 3) })
    const rights = firstOf(footer, COPYRIGHT) ?? YEAR.exec(footer)?.[0]
    if (rights) seen.push({ name: 'copyright', detail: rights })
    return seen
  },
}
