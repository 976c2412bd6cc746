import { PLANTED } from './planted.ts'

const SAID = `550 5.1.1 <${PLANTED.owner}>: "Sommerfrische: zehn Angebote" refused; Lieber Balduin, Dampfnudel`

/** Faults as libraries throw them, each with mail in every place that a logger might write down. */
export const HOSTILE: readonly (() => unknown)[] = [
  () => new Error(SAID),
  () => new Error(`first line\n    at Schlafittchen (file:///dampfnudel/tandaradei.ts:1:2)\n${SAID}`),
  () => new SyntaxError('Unexpected token \'L\', "Lieber Balduin" is not valid JSON'),
  () => new Error('an outer one', { cause: new Error(SAID, { cause: new TypeError(SAID) }) }),
  () => new AggregateError([new Error(SAID)], SAID),
  () => SAID,
  () => ({ message: SAID, toString: () => SAID }),
  // nodemailer
  () =>
    Object.assign(new Error(`Can't send mail - all recipients were rejected: ${SAID}`), {
      code: 'EENVELOPE',
      response: SAID,
      responseCode: 550,
      command: 'RCPT TO',
      rejected: [PLANTED.owner],
      rejectedErrors: [new Error(SAID)],
    }),
  // imapflow
  () =>
    Object.assign(new Error('Command failed'), {
      response: { tag: 'A1', command: 'NO', attributes: [{ type: 'TEXT', value: SAID }] },
      responseStatus: 'NO',
      responseText: SAID,
      executedCommand: `A1 SELECT "Gesendet/Quirina"`,
      serverResponseCode: 'Ofenrohr',
    }),
  // the SDK of AWS
  () =>
    Object.assign(new Error(`Email address is not verified: ${PLANTED.owner}`), {
      name: 'MessageRejected',
      $fault: 'client',
      $metadata: { httpStatusCode: 400, requestId: 'a1b2-c3' },
      Error: { Type: 'Sender', Code: 'MessageRejected', Message: SAID },
    }),
  // node:dns
  () =>
    Object.assign(new Error('queryTxt ENOTFOUND _dmarc.tandaradei.example'), {
      code: 'ENOTFOUND',
      syscall: 'queryTxt',
      hostname: '_dmarc.tandaradei.example',
    }),
  // The file system, with a mailbox's name in the path; and names that are text.
  () =>
    Object.assign(new Error(`ENOSPC: ${PLANTED.owner}`), {
      code: 'ENOSPC',
      path: `maildir/${PLANTED.owner}`,
    }),
  () => Object.assign(new Error(SAID), { name: 'Dampfnudel <balduin>', code: 'balduin', status: SAID }),
]
