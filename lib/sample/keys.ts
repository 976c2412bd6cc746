import { sampleMailbox } from './mailbox.ts'

/** The selector (RFC 6376 §3.1) of every signature in the sample. */
export const SAMPLE_SELECTOR = 'kith'

/**
 * The DNS records that vouch for the sample: of each signing domain the DKIM key (RFC 6376 §3.6.1) and a
 * DMARC policy (RFC 7489 §6.3), by "name TYPE".
 * @param publicKeyBase64 the one RSA key that signs for all of them: SubjectPublicKeyInfo, DER, base64
 */
export function sampleZone(publicKeyBase64: string): Map<string, string[]> {
  const zone = new Map<string, string[]>()
  for (const domain of signingDomains()) {
    zone.set(`${SAMPLE_SELECTOR}._domainkey.${domain} TXT`, [`v=DKIM1; k=rsa; p=${publicKeyBase64}`])
    zone.set(`_dmarc.${domain} TXT`, ['v=DMARC1; p=reject'])
  }
  return zone
}

/** Who signs does not depend on when; any moment serves. */
function signingDomains(): ReadonlySet<string> {
  return new Set(sampleMailbox(new Date(0)).flatMap(({ signAs }) => signAs ?? []))
}
