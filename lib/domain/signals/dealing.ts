import { CONFIRM, DID } from './dealing-words.ts'
import type { Detector } from './detector.ts'
import { expression } from './expression.ts'
import { type Passage, part, pieces, together } from './passage.ts'
import { firstOf } from './phrases.ts'
import { readingOf } from './reading.ts'

/** Something that is the receiver's. */
const YOURS = expression(
  /(?<!\p{L})(?:(?:ihr(?:e[nrms]?)?|dein(?:e[nrms]?)?|eure?[nrms]?|your|votre|vos|ton|tes|uw|jouw|jullie|tu|su|tus|sus|vuestr[oa]s?|il tuo|la tua|i tuoi|le tue|il suo|la sua|i suoi|il vostro|la vostra)\s\p{L}|je (?:bestelling|pakket|pakje|afspraak|factuur|account|betaling|reservering|boeking|abonnement|aanvraag|inschrijving|aanmelding|ticket|rekening|zending|wachtwoord|vlucht|retour|lidmaatschap|contract|polis|recept|pas)(?!\p{L}))/u,
)
/** What has happened to it, or is about to. */
const STATUS = expression(
  /(?<!\p{L})(?:eingegangen|angekommen|verfügbar|bereit|fertig|fällig|abgelaufen|läuft[^,;]{0,30} (?:ab|aus)|endet|gelöscht|gesperrt|geändert|ändern sich|ändert sich|bestätigt|storniert|versandt|versendet|verschickt|zugestellt|unterwegs|abgebucht|eingezogen|erstattet|überwiesen|überweisen|verlängert|freigeschaltet|aktiviert|deaktiviert|gekündigt|aufgebraucht|entfällt|fällt[^,;]{0,20} aus|verspätet|verspätung|verzögert|verzögerung|lieferverzögerung|nachgeholt|umgestellt|gelten|erreicht|erloschen|erneuert|aktualisiert|hinterlegt|beendet|aufgenommen|übermittelt|beantwortet|geschlossen|gelöst|angenommen|abgelehnt|bearbeitet|gebucht|reserviert|gültig|benutzt|erinnern|verlassen|shipped|delivered|confirmed|cancell?ed|declined|failed|expires?|expired|overdue|due|ready|available|received|refunded|charged?|renew(?:ed|s)?|deleted|suspended|activated|changed|updated|delayed|postponed|moved|resolved|closed|answered|linked|removed|added|verified|paid|booked|approved|rejected|scheduled|completed?|on its way|arrived|left our|ends|could not|couldn't|verlegt|verschoben|abgesagt|vorgemerkt|abholbereit|zurückgesendet|gutgeschrieben|belastet|ausgestellt|genehmigt|bewilligt|unterschrieben|fehlgeschlagen|unbezahlt|registriert|zurückgesetzt|entsperrt|angepasst|erhöht sich|verringert sich|liegt[^,;]{0,30} vor|steht[^,;]{0,20} (?:an|bevor)|rescheduled|dispatched|processed|credited|debited|blocked|locked|unlocked|restored|returned|attempted|issued|accepted|terminated|interrupted|denied|refused|confirmée?s?|expédiée?s?|annulée?s?|livrée?s?|reçue?s?|enregistrée?s?|validée?s?|reportée?s?|remboursée?s?|modifiée?s?|prête?s?|disponibles?|renouvelée?s?|débitée?s?|prélevée?s?|refusée?s?|acceptée?s?|suspendue?s?|expirée?s?|arrive à échéance|en cours de livraison|enviad[oa]s?|confirmad[oa]s?|entregad[oa]s?|recibid[oa]s?|pagad[oa]s?|cancelad[oa]s?|anulad[oa]s?|aplazad[oa]s?|modificad[oa]s?|actualizad[oa]s?|reembolsad[oa]s?|aprobad[oa]s?|rechazad[oa]s?|renovad[oa]s?|list[oa] para|caduca|caducado|vence|vencid[oa]|en reparto|confermat[oaie]|spedit[oaie]|consegnat[oaie]|ricevut[oaie]|pagat[oaie]|annullat[oaie]|rinviat[oaie]|spostat[oaie]|modificat[oaie]|aggiornat[oaie]|rimborsat[oaie]|approvat[oaie]|rifiutat[oaie]|rinnovat[oaie]|scadut[oaie]|sospes[oaie]|pront[oaie]|disponibil[ei]|in consegna|addebitat[oaie]|verzonden|bevestigd|bezorgd|ontvangen|betaald|geannuleerd|uitgesteld|verplaatst|verzet|gewijzigd|bijgewerkt|terugbetaald|goedgekeurd|afgewezen|verlengd|verlopen|verloopt|geblokkeerd|afgeschreven|beschikbaar|staat klaar|ligt klaar|onderweg)(?!\p{L})/u,
)
/** What a shop gives in order to sell is not the receiver's own dealing. */
const PERK = expression(
  /gutschein|rabatt|guthaben|punkte|vorteil|angebot|geschenk|prämie|bonus|voucher|discount|offer|points|reward|gift|coupon|deal|% off|code |exklusiv|exclusive|warenkorb|cart|newsletter|interesse|meinung|feedback|profil|letzten besuch|last visit|réduction|remise|offre|cadeau|fidélité|avis|panier|descuento|oferta|regalo|cupón|puntos|carrito|opinión|sconto|offerta|regalo|buono|punti|carrello|opinione|korting|aanbieding|punten|cadeaubon|winkelwagen|mening|website|webseite|unternehmen|business|company|entreprise|empresa|azienda|bedrijf/,
)
/** What the receiver did, told with its day or its name between. */
const DONE = expression(
  /(?<!\p{L})(?:sie haben|du hast|ihr habt) (?:am|bei|vom|im|für|unser)[^.!?]{0,90}(?:gekauft|bestellt|gebucht|erworben|beauftragt|reserviert|gemietet|abgeschlossen|angemeldet)(?!\p{L})|(?<!\p{L})(?:von ihnen|von dir|ihre?n?|deine?n?) (?:gebucht|bestellt|reserviert|gekauft|angemeldet)\p{L}*|(?<!\p{L})(?:wird|werden) (?:ihnen|dir) [^.!?]{0,60}(?:erstattet|zurückerstattet|gutgeschrieben|zurückgezahlt|überwiesen)(?!\p{L})|\byou (?:bought|ordered|booked|purchased|signed up|enrolled|registered)\b[^.!?]{0,60}\b(?:on|for|in) (?:the )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\bas (?:a )?(?:participant|customer|member|tenant)s? of\b|(?:als|weil sie) (?:teilnehme(?:r|nde)\p{L}*|mieter\p{L}*|versicherte\p{L}*)(?!\p{L})|(?<!\p{L})(?:danke|dank) für (?:ihren?|deinen?|eure?n?) (?:kauf|einkauf|bestellung|buchung|zahlung|spende|reservierung|überweisung)(?!\p{L})|\bthank(?:s| you) for your (?:donation|order|purchase|booking|payment|gift|reservation) (?:of|from|on|no|number|#|[£€$]|\d)|\bwe['’](?:ll|ve) (?:charge|charged|refund|refunded|bill|billed)\b|\b(?:will|to) be charged\b/u,
)

/** What a mail is about stands at its head. */
const FIRST = 900

/**
 * The receiver's own dealings, told by how they are spoken of and not by what they are: something of theirs that
 * has happened ("your parcel has left"), or what they did themselves ("you booked").
 */
export const dealing: Detector = {
  name: 'dealing',
  observe: ({ message }) => {
    const { subject, own } = readingOf(message)
    const head = part(own, 0, FIRST)
    const sentences = [subject, ...pieces(head, /[.!?:](?=\s)/)].slice(0, 60)
    const told = sentences.filter((sentence) => isOfYours(sentence) && !PERK.test(sentence))
    const done = DONE.exec(head)?.[0].slice(0, 60)
    const did = done ?? firstOf(head, DID)
    const count = told.length + (done ? 2 : did ? 1 : 0)
    const detail = did ?? told[0]?.text.trim().slice(0, 60) ?? ''
    const asked = firstOf(together(subject, ' ', head), CONFIRM)
    return [
      ...(count > 0 ? [{ name: 'own-dealing', detail, strength: Math.min(1, count / 2) }] : []),
      ...(asked ? [{ name: 'confirm-request', detail: asked }] : []),
    ]
  },
}

/** First what is the receiver's, then what has become of it. */
function isOfYours(sentence: Passage): boolean {
  const yours = YOURS.exec(sentence)
  return yours !== null && STATUS.test(part(sentence, yours.index))
}
