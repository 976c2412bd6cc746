import { anna } from './house.ts'

/**
 * A collector's letter, as a mail program sends it: it leans to a request for contact, yet not far enough to
 * be held for that alone. Names and small words are another's in each copy.
 */
export function collectorsLetter(n: number): string {
  const [first, last] = NAMES[n % NAMES.length] ?? ['Max', 'Muster']
  return byHand(n, `${first} ${last} <${first}.${last}@contacts-${n}.example>`.toLowerCase(), 'Kontakt', [
    n % 3 === 0 ? 'Guten Tag Frau Berger,' : 'Sehr geehrte Frau Berger,',
    '',
    `ich baue gerade mein Netzwerk in der ${n % 2 === 0 ? 'Region' : 'Gegend'} aus und fand Ihr Profil sehr`,
    'spannend. Seit vielen Jahren begleite ich Betriebe des Handwerks und der Industrie, wenn sie wachsen, Räume',
    'suchen oder ihre Nachfolge regeln, und lerne dabei Menschen kennen, die etwas bewegen. In der Regel zeigt sich',
    'schon beim ersten Kaffee, was man einander zu sagen hat und wo die Wege sich kreuzen. Viele, die ich so traf,',
    'sind mir über die Jahre wichtig geworden, im Beruf und weit darüber hinaus, und keinen davon möchte ich heute',
    'missen. Ich freue mich, wenn wir uns vernetzen und sehen, welche Synergien sich ergeben.',
    '',
    n % 2 === 0 ? 'Beste Grüße' : 'Mit freundlichen Grüßen',
    `${first} ${last}`,
  ])
}

/** The same sad news, which one after the other passes on in the same words. */
export function sadNews(n: number, domain: string, greeting = 'Liebe Kolleginnen und Kollegen,'): string {
  const [first, last] = NAMES[n % NAMES.length] ?? ['Max', 'Muster']
  return byHand(n, `${first} ${last} <${first}.${last}@${domain}>`.toLowerCase(), 'Heinrich', [
    greeting,
    '',
    'leider müssen wir euch mitteilen, dass unser langjähriger Kollege Heinrich gestern nach kurzer Krankheit',
    'gestorben ist. Die Trauerfeier ist am Freitag um elf Uhr in der Friedhofskapelle. Statt Blumen bittet die',
    'Familie um eine Spende für das Hospiz.',
    '',
    'Herzliche Grüße',
    `${first} ${last}`,
  ])
}

const NAMES = [
  ['Max', 'Muster'],
  ['Eva', 'Klee'],
  ['Tim', 'Ahorn'],
  ['Lea', 'Linde'],
  ['Jan', 'Esche'],
  ['Ida', 'Birke'],
  ['Uwe', 'Kiefer'],
] as const

function byHand(n: number, from: string, subject: string, lines: readonly string[]): string {
  const day = String((n % 27) + 1).padStart(2, '0')
  return [
    `From: ${from}`,
    `To: Anna Berger <${anna.addresses[0]}>`,
    `Subject: ${subject}`,
    `Date: ${day} May 2026 09:00:00 +0000`,
    `Message-ID: <${subject}-${n}@sender.example>`,
    'User-Agent: Thunderbird',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...lines,
    '',
  ].join('\n')
}
