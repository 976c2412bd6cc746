import type { Detector, Observation } from './detector.ts'
import { expression } from './expression.ts'
import { part } from './passage.ts'
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
  all our readers
  all our supporters
  all our guests
  all our friends
  all our neighbours
  all our partners
  our community
  our donors
  our volunteers
  our alumni
  dear friends and
  for everyone who
  for anyone who
  anyone who would like
  anybody who
  who wants to
  new members welcome
  newcomers welcome
  beginners welcome
  families welcome
  kids welcome
  children welcome
  plus-ones welcome
  plus ones welcome
  bring your family
  bring your kids
  bring your partner
  bring a plus
  tell your friends
  invite your friends
  share with friends
  share this with
  share this email
  pass the word
  please pass on
  please circulate
  please forward this
  please distribute
  see you all
  see you all there
  hope to see many of you
  look forward to seeing you all
  für alle, die
  für jede*
  jede und jeder
  jeder, der
  alle herzlich
  alle eingeladen
  alle sind herzlich
  alle sind eingeladen
  alle eltern
  alle nachbarn
  allen nachbarn
  alle anwohner
  alle bewohner
  alle mieter
  alle bürger*
  allen kunden
  allen leser*
  allen unterstützer*
  allen spender*
  allen helfer*
  unsere leserinnen
  unsere spender*
  unsere unterstützer*
  unsere partner
  unsere fans
  unsere community
  unserer community
  unserer leser*
  unseren mitgliedern
  unseren gästen
  nachbarn und freunde
  freunde sind willkommen
  gäste willkommen
  begleitung willkommen
  partner sind willkommen
  kinder sind willkommen
  interessierte sind
  interessierte willkommen
  wer dabei sein möchte
  wer sich anmelden
  wer teilnehmen
  wer interesse hat
  wer von ihnen
  gern weiter
  gerne weitergeben
  gern weitergeben
  gerne teilen
  weitersagen erlaubt
  sagt es weiter
  sagen sie es weiter
  leitet diese
  leiten sie diese
  bitte weiterleiten
  erzählt es weiter
  wir sehen uns alle
  freuen uns auf viele
  freuen uns über viele
  das team vo*
  die redaktion
  ihr orga-team
  euer orga-team
  eure vorstandschaft
  der elternbeirat
  das festkomitee
  das organisationsteam
  à toutes et tous
  à vous tous
  nos adhérents
  nos abonnés
  nos lecteurs
  tous les membres
  tous les adhérents
  tous ceux qui
  ouvert à tous
  ouverte à tous
  ouvert au public
  parlez-en autour de vous
  faites passer
  n'hésitez pas à partager
  n'hésitez pas à transférer
  venez nombreux
  venez nombreuses
  a todos los socios
  todos los socios
  todas las socias
  nuestros socios
  nuestros lectores
  nuestros suscriptores
  todos ustedes
  abierto a todos
  abierto al público
  compártelo
  comparte este
  difundir
  tutti i soci
  tutti voi
  i nostri soci
  i nostri lettori
  i nostri iscritti
  aperto a tutti
  aperta a tutti
  passate parola
  passaparola
  condividi con
  girate questa
  onze leden
  onze lezers
  onze abonnees
  onze donateurs
  alle leden
  alle lezers
  alle klanten
  alle ouders
  alle buren
  iedereen die
  iedereen is welkom
  iedereen welkom
  open voor iedereen
  neem vrienden mee
  neem gerust
  zegt het voort
  zeg het voort
  stuur gerust door
  deel deze
`)
/** German pairs name both sexes of a crowd; English plurals of people stand after "dear". */
const PLURAL_GREETING = expression(
  /^(?:.{0,40}?[ ,])?(?:(?:sehr geehrte|liebe|werte|geschätzte|verehrte|hallo|guten tag|guten morgen|moin)[^.!?:,]{0,60}?(?:\p{L}{2,30}(?:innen|\*innen|:innen)\b|mitglieder|freunde|brüder|eltern|kunden|leser|gäste|nachbarn|kollegen|studierende[n]?|teilnehmende[n]?|mitarbeitende[n]?|interessierte|ehemalige|alumni|absolventen|förderer|fans|vereinsmitglieder|abonnenten|partner)|ihr lieben|hallo (?:zusammen|alle|ihr|leute|allerseits|in die runde)|liebe alle|(?:liebe|lieber|liebes|sehr geehrte|sehr geehrter|geschätzter?|werter?) (?:leserin|leser|kundin|kunde|mitglied|abonnentin|abonnent|interessent(?:in)?|newsletter-abonnent(?:in)?|\p{L}{3,16}freund(?:in)?)(?!\p{L})|bonjour à (?:tous|toutes)|(?:chers|chères) (?:et chers |et chères |toutes et tous)?(?:tous|toutes|amie?s|clients|collègues|membres|adhérente?s|abonnée?s|lecteurs|lectrices|partenaires|parents|voisins|bénévoles|donateurs|sociétaires|participants|étudiants|confrères|consœurs|anciens|concitoyens)|(?:queridos|queridas|estimados|estimadas|apreciados|apreciadas) (?:todos|amigos|amigas|clientes|compañeros|compañeras|colegas|socios|socias|lectores|lectoras|suscriptores|vecinos|padres|familias|alumnos|participantes|colaboradores|usuarios)|hola a todos|hola a tod[ao]s|(?:cari|care|gentili|egregi|gentilissimi|carissimi) (?:tutti|tutte|amici|amiche|colleghi|colleghe|soci|socie|clienti|lettori|lettrici|abbonati|iscritti|genitori|studenti|partecipanti|volontari|sostenitori|vicini|condomini|concittadini|utenti)|(?:ciao|salve|buongiorno) a tutti|(?:beste|geachte|lieve|dag|hallo|hoi) (?:allemaal|iedereen|mensen|leden|lezers|klanten|abonnees|collega['’]s|vrienden|vriendinnen|ouders|buren|buurtbewoners|bewoners|deelnemers|donateurs|relaties|vrijwilligers|studenten|ondernemers|\p{L}{3,16}liefhebbers)|(?:dear|hello|hi|hey|greetings|good morning),? (?:valued |fellow |esteemed |dear )?(?:all|everyone|everybody|folks|team|friends|colleagues|members|readers|subscribers|customers|clients|partners|neighbo(?:u)?rs|parents|students|alumni|supporters|donors|investors|employees|associates|residents|guests|fans|ladies and gentlemen|[a-z]{3,20}(?:ers|ists|ians|mates|lovers)))\b/u,
)

/** So one greets a family or a small round, too. */
const LOOSE =
  /(?:ihr lieben|zusammen|alle|ihr|leute|allerseits|runde|all|everyone|everybody|folks|team|friends|freunde|tous|toutes|amis|amies|todos|todas|amigos|amigas|tutti|tutte|amici|amiche|allemaal|iedereen|vrienden|mensen|collègues|colleghi|compañeros|collega['’]s)$/
const TO_NOBODY = expression(
  /^.{0,40}?(?:sehr geehrte damen und herren|sehr geehrte damen|dear sir|dear madam|dear ladies|to whom it may concern|madame, monsieur|estimados señores|gentili signori|geachte heer|mesdames, messieurs|mesdames et messieurs|monsieur, madame|muy señores míos|a quien corresponda|spettabile|spett\.? ?le|egregi signori|à qui de droit|dear hiring manager|dear webmaster|dear site owner|sehr geehrte damen & herren|sehr geehrte herren|an die geschäftsführung)/,
)

/** Whom the text speaks to: one person is greeted by name, a readership in the plural. */
export const audience: Detector = {
  name: 'audience',
  observe: ({ message }) => {
    const { own, opening } = readingOf(message)
    const seen: Observation[] = []
    const greeting = PLURAL_GREETING.exec(part(opening, 0, 160))?.[0]
    if (greeting) {
      const loose = LOOSE.test(greeting) ? { strength: 0.7 } : {}
      seen.push({ name: 'plural-greeting', detail: greeting.trim().slice(0, 60), ...loose })
    }
    const nobody = TO_NOBODY.exec(part(opening, 0, 120))?.[0]
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
