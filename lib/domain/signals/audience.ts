import type { Detector, Observation } from './detector.ts'
import { found, phrases } from './phrases.ts'
import { readingOf } from './reading.ts'

/** Said to a readership, never to one: to all of them, about all of them, or to whoever reads it. */
const TO_MANY = phrases(`
  all of you
  you all
  to everyone
  everyone on this list
  everybody on my list
  my list
  my subscribers
  our subscribers
  our readers
  my readers
  all our customers
  all our clients
  all our members
  all members
  all employees
  our employees
  all staff
  all of our
  to our customers
  members and friends
  friends and supporters
  our supporters
  friends and colleagues
  whoever
  forward this to
  pass this on
  feel free to forward
  feel free to share
  spread the word
  bring a friend
  bring friends
  bring your friends
  all are welcome
  everyone is welcome
  everybody welcome
  open to all
  open to everyone
  we look forward to seeing many of you
  as many of you
  some of you
  many of you
  most of you
  those of you
  for those who
  ihnen allen
  sie alle
  euch alle
  euch allen
  ihr alle
  an alle
  alle mitglieder
  allen mitgliedern
  alle interessierten
  alle freunde
  allen freunden
  alle kunden
  alle kundinnen
  alle geschäftspartner
  alle meine kontakte
  allen meinen kontakten
  alle kolleginnen
  alle leser*
  meine leser*
  unsere leser*
  unsere mitglieder
  unsere kunden
  unsere kundinnen
  unserer mitglieder
  freunde des hauses
  freunde und förderer
  freundinnen und freunde
  zahlreiches erscheinen
  rege teilnahme
  rege beteiligung
  zahlreiche teilnahme
  viele von euch
  einige von euch
  viele von ihnen
  wer von euch
  wer möchte
  wer lust hat
  wer mitmachen
  gäste sind willkommen
  jeder ist willkommen
  alle sind willkommen
  bringt gern* freunde
  freunde mit
  weiterleiten an
  gerne weiterleiten
  gern weiterleiten
  gerne weitersagen
  weitersagen
  euer vorstand
  ihr vorstand
  der vorstand
  euer team
  ihr team vo*
  ihr redaktionsteam
  eure redaktion
  à tous
  à toutes et à tous
  a todos
  a tutti
  aan iedereen
`)
/** German pairs name both sexes of a crowd; English plurals of people stand after "dear". */
const PLURAL_GREETING =
  /^(?:.{0,40}?[ ,])?(?:(?:sehr geehrte|liebe|werte|geschätzte|verehrte|hallo|guten tag|guten morgen|moin)[^.!?:]{0,60}?(?:\p{L}{2,30}(?:innen|\*innen|:innen)\b|mitglieder|freunde|brüder|eltern|kunden|leser|gäste|nachbarn|kollegen|studierende[n]?|teilnehmende[n]?|mitarbeitende[n]?|interessierte|förderer|fans|vereinsmitglieder|abonnenten|partner)|ihr lieben|hallo (?:zusammen|alle|ihr|leute|allerseits|in die runde)|liebe alle|(?:dear|hello|hi|hey|greetings|good morning),? (?:valued |fellow |esteemed |dear )?(?:all|everyone|everybody|folks|team|friends|colleagues|members|readers|subscribers|customers|clients|partners|neighbo(?:u)?rs|parents|students|alumni|supporters|donors|investors|employees|associates|residents|guests|fans|ladies and gentlemen|[a-z]{3,20}(?:ers|ists|ians|mates|lovers)))\b/u

/** So one greets a family or a small round, too. */
const LOOSE =
  /(?:ihr lieben|zusammen|alle|ihr|leute|allerseits|runde|all|everyone|everybody|folks|team|friends|freunde)$/
const TO_NOBODY =
  /^.{0,40}?(?:sehr geehrte damen und herren|sehr geehrte damen|dear sir|dear madam|dear ladies|to whom it may concern|madame, monsieur|estimados señores|gentili signori|geachte heer)/

/** Whom the text speaks to: one person is greeted by name, a readership in the plural. */
export const audience: Detector = {
  name: 'audience',
  observe: ({ message }) => {
    const { own, opening } = readingOf(message)
    const seen: Observation[] = []
    const greeting = PLURAL_GREETING.exec(opening.slice(0, 160))?.[0]
    if (greeting) {
      const loose = LOOSE.test(greeting) ? { strength: 0.7 } : {}
      seen.push({ name: 'plural-greeting', detail: greeting.trim().slice(0, 60), ...loose })
    }
    const nobody = TO_NOBODY.exec(opening.slice(0, 120))?.[0]
    if (nobody) seen.push({ name: 'formal-to-nobody', detail: nobody.trim().slice(0, 60) })
    const many = found(own, TO_MANY)
    if (many.length > 0) {
      seen.push({
        name: 'speaks-to-many',
        detail: many.slice(0, 3).join(', '),
        strength: Math.min(1, many.length / 3),
      })
    }
    return seen
  },
}
