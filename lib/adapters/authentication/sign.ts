import { dkimSign } from 'mailauth'
import { withCrlf } from './crlf.ts'

interface SigningKey {
  readonly domain: string
  readonly selector: string
  /** RSA, PEM. */
  readonly privateKey: string
  /** t= of the signature; the same message signed again is then the same octets. */
  readonly signedAt: Date
}

/**
 * RFC 6376 §5.4.1, and what makes an offer of one click an offer (RFC 8058 §4); of these, those that are there.
 */
const SIGNED_FIELDS = [
  ...['From', 'Sender', 'Reply-To', 'Subject', 'Date', 'Message-ID', 'To', 'Cc', 'In-Reply-To', 'References'],
  ...['MIME-Version', 'Content-Type', 'Content-Transfer-Encoding'],
  ...['List-Id', 'List-Help', 'List-Subscribe', 'List-Post', 'List-Owner', 'List-Archive'],
  ...['List-Unsubscribe', 'List-Unsubscribe-Post'],
].join(':')

/**
 * A message behind its DKIM-Signature (RFC 6376): rsa-sha256, relaxed/relaxed. Lines come to end in CRLF.
 *
 * @throws Error (as rejection) where the key is none that can sign
 */
export async function signMail(
  bytes: Uint8Array,
  { domain, selector, privateKey, signedAt }: SigningKey,
): Promise<Uint8Array> {
  const message = Buffer.from(withCrlf(bytes))
  const signature = {
    signingDomain: domain,
    selector,
    privateKey,
    algorithm: 'rsa-sha256',
    canonicalization: 'relaxed/relaxed',
    headerList: SIGNED_FIELDS,
  }
  // mailauth's types ask for the signature's own values beside the list that it reads.
  const { signatures, errors } = await dkimSign(message, {
    ...signature,
    signTime: signedAt,
    signatureData: [{ ...signature, signTime: signedAt }],
  })
  if (errors.length > 0) throw new Error('could not sign a message', { cause: errors[0] })
  return Buffer.concat([Buffer.from(signatures), message])
}
