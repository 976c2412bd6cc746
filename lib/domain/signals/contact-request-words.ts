import { phrases } from './phrases.ts'

export const REQUEST = phrases(`
  add me to your linkedin network
  join your linkedin network
  add me to your
  adicione-me à sua rede
  adicionar você à minha rede
  wants to add you to
  has asked to add you
  asked to add you to
  to add you to her network
  to add you to his network
  to add you to their network
  pending invitation
  ausstehende einladung
  wartet auf ihre antwort
  wartet auf deine antwort
  anfrage bestätigen
  anfrage ansehen
  open to connecting
  be open to connecting
  expand my network
  grow my network
  came across your profile
  stumbled upon your profile
  auf ihr profil
  auf dein profil
  netzwerkerweiterung
  mit dir vernetzen
  mit ihnen vernetzen
  nimmst du meine anfrage
  meine anfrage an
  kontakt auf xing
  kontakt auf linkedin
  kontakt zu bestätigen
  souhaite vous ajouter
  invitation à se connecter
  add you to my professional network
  add you to my network
  add you as a contact
  add me to your network
  add me as a friend
  add you as a friend
  wants to connect
  would like to connect
  wants to be your friend
  wants to be friends
  want to connect on
  i'd like to connect with you
  i'd like to add you
  i would like to add you
  i would like to connect
  let's connect on
  join my network
  invitation to connect
  sent you a friend request
  sent you an invitation to connect
  sent you a connection request
  sent you a contact request
  friend request
  connection request
  i want to connect
  is waiting for your response
  please accept my invitation
  accept my invitation
  accept invitation
  confirm request
  has invited you to connect
  would like to add you
  wants to follow you
  kontaktanfrage*
  kontaktwunsch
  freundschaftsanfrage*
  vernetzungsanfrage
  möchte sich mit ihnen vernetzen
  möchte sich mit dir vernetzen
  möchte sie als kontakt
  möchte dich als kontakt
  möchte sie zu seinem netzwerk
  möchte dich als freund*
  möchte mit dir befreundet sein
  möchte mit ihnen in kontakt treten
  möchte mit ihnen vernetzt sein
  möchte sich mit … vernetzen
  als kontakt hinzufügen
  zu … kontakten hinzufügen
  zu meinen kontakten hinzufügen
  zu meinem netzwerk hinzufügen
  zu meinem * netzwerk
  zu meinem netzwerk auf
  möchte dir folgen
  möchte ihnen folgen
  in mein netzwerk aufnehmen
  kontakt bestätigen
  anfrage annehmen
  kontaktanfrage annehmen
  kontakt annehmen
  meine kontaktanfrage
  auf xing vernetzen
  miteinander vernetzen
  vernetzen möchte
  bittet um kontakt
  bittet um ihren kontakt
  in seine kontakte aufnehmen
  in ihre kontakte aufnehmen
  möchte sie in seine
  möchte dich in seine
  möchte sie in ihre
  möchte dich in ihre
  has added you as a friend
  added you as a friend
  hat sie als freund hinzugefügt
  hat dich als freund hinzugefügt
  hat dich als kontakt hinzugefügt
  hat sie als kontakt hinzugefügt
  wir uns vernetzen
  uns zu vernetzen
  gerne uns vernetzen
  baue gerade mein netzwerk
  baue mein netzwerk
  mein netzwerk aus
  netzwerk in der gegend
  profil sehr spannend
  profil sehr interessant
  ihr profil sehr
  dein profil sehr
  synergien sich ergeben
  synergien ergeben
  mögliche synergien
  synergien zwischen
  ihr profil liest sich
  ihr profil klingt
  ihr profil hat
  interessantes profil
  über eine vernetzung
  über ihre kontaktbestätigung
  demande de contact
  souhaite se connecter
  vous ajouter à mon réseau
  demande d'ajout
  solicitud de amistad
  quiere conectar
  añadirte a mi red
  richiesta di contatto
  richiesta di amicizia
  vorrei aggiungerti
  wil je toevoegen
  wil verbinding maken
  connectieverzoek
  vriendschapsverzoek
  let's connect!
  let's connect here
  like-minded professionals
  like-minded people
  expand our networks
  would you be open to connecting
  open to connecting with
  connect with you on linkedin
  connect with you here
  would love to connect with you
  i'd love to connect
  i would love to connect with
  happy to connect with you
  thought we should connect
  thought it would be great to connect
  we should connect
  great to connect with you
  keen to connect
  adding you to my network
  add you to my linkedin
  add you to my contacts
  add you to my circle
  add you on linkedin
  join my professional network
  join my linkedin
  be part of my network
  part of my professional network
  grow our networks
  growing my network
  expanding my network
  extend my network
  always looking to connect
  mutual connections
  invited you to connect
  invites you to connect
  wants to be in your network
  wants to be connected
  would like to be connected
  has requested to connect
  requested to connect
  you have a new invitation
  you have a pending
  pending invitations
  invitation is waiting
  invitations waiting
  is still waiting for your
  hasn't heard back from you yet
  reminder about … invitation
  friend requests
  friend requests waiting
  friend suggestion*
  new friend request
  new friend suggestion
  has a friend suggestion
  people want to connect
  people want to follow
  new connection request
  new contact request
  new follow request
  follow request
  follow requests
  has requested to follow
  requested to follow you
  wants to be your contact
  confirm that you know
  view invitations
  see all invitations
  ignore this request
  confirm or delete
  wants to join your network
  invited you to join their network
  invited you to join her network
  invited you to join his network
  wants to share contact
  shared a contact with
  möchte sich mit dir verbinden
  möchte sich mit ihnen verbinden
  möchte sich vernetzen
  möchte sie in sein netzwerk
  möchte sie in ihr netzwerk
  möchte dich in sein netzwerk
  möchte dich in ihr netzwerk
  möchte sie zu ihrem netzwerk
  möchte sie zu ihren kontakten
  möchte sie zu seinen kontakten
  möchte dich zu seinen kontakten
  möchte dich zu ihren kontakten
  möchte dich hinzufügen
  möchte sie hinzufügen
  möchte ihr kontakt werden
  möchte dein kontakt werden
  möchte mit dir in kontakt
  möchte mit ihnen in verbindung
  möchte ihr netzwerk
  möchte dein freund sein
  möchte deine freundin sein
  hat dir eine freundschaftsanfrage
  hat ihnen eine kontaktanfrage
  hat dir eine kontaktanfrage
  hat sie als kontakt
  hat dich als kontakt
  hat sie eingeladen, sich zu vernetzen
  hat dich eingeladen, dich zu vernetzen
  lädt sie ein, sich zu vernetzen
  lädt sie in sein netzwerk
  wartet noch auf ihre
  wartet noch auf deine
  ausstehende einladungen
  ausstehende kontaktanfrage*
  offene kontaktanfrage*
  neue kontaktanfrage*
  unbeantwortete kontaktanfrage*
  unbeantwortete einladung*
  freundesanfrage*
  freundschaftsanfragen
  freundschaftsvorschlag
  freundesvorschlag
  freundschaftsvorschläge
  freundesvorschläge
  follower-anfrage*
  abonnementanfrage
  möchte dir auf instagram folgen
  kontakt hinzufügen
  jetzt bestätigen und vernetzen
  einladung zum vernetzen
  einladung zur vernetzung
  vernetzungswunsch
  netzwerk erweitern
  netzwerk zu erweitern
  netzwerk gerne erweitern
  mein netzwerk erweitern
  mein netzwerk vergrößern
  teil meines netzwerks
  in mein xing-netzwerk
  in mein linkedin-netzwerk
  mich gerne mit ihnen vernetzen
  mich gern mit ihnen vernetzen
  mich gerne mit dir vernetzen
  mich gern mit dir vernetzen
  mich mit ihnen zu vernetzen
  mich mit dir zu vernetzen
  mich mit ihnen vernetzen
  mich mit dir vernetzen
  uns hier vernetzen
  uns auf linkedin vernetzen
  uns auf xing vernetzen
  wollen wir uns hier vernetzen
  lassen sie uns vernetzen
  lass uns vernetzen
  lasst uns vernetzen
  würde mich über eine vernetzung
  freue mich über eine vernetzung
  freue mich auf eine vernetzung
  freue mich über ihre bestätigung
  freue mich über ihre kontaktbestätigung
  freue mich über deine kontaktbestätigung
  freue mich auf den austausch und die vernetzung
  freue mich auf die vernetzung
  über einen kontakt auf
  über ihren kontakt
  spannendes profil
  gemeinsamen kontakten
  synergien entstehen
  synergien schaffen
  synergien nutzen
  synergien ergeben
  mögliche synergien
  als geschäftskontakt
  souhaite rejoindre votre réseau
  souhaite faire partie de votre réseau
  souhaite vous ajouter à
  souhaite entrer en contact
  souhaite entrer en relation
  souhaite être mis en relation
  souhaite devenir votre ami
  veut se connecter avec vous
  veut rejoindre votre réseau
  vous a ajouté comme
  vous a ajouté à son réseau
  vous invite à rejoindre son réseau
  vous invite à le rejoindre
  vous invite à la rejoindre
  demande d'ami
  demandes d'ami*
  demande de connexion
  demande de mise en relation
  demandes de contact
  rejoindre mon réseau
  j'aimerais vous ajouter
  j'aimerais vous compter parmi
  je souhaite vous ajouter
  je vous invite à rejoindre mon réseau
  me connecter avec vous
  faire partie de mon réseau
  élargir mon réseau
  agrandir mon réseau
  suggestion d'ami*
  suggestions d'ami*
  quiere conectar contigo
  quiere conectarse contigo
  quiere añadirte
  quiere agregarte
  quiere ser tu amigo
  quiere ser tu amiga
  quiere unirse a tu red
  desea conectar
  desea añadirle
  solicitud de contacto
  solicitud de conexión
  solicitudes de amistad
  espera tu respuesta
  está esperando tu respuesta
  acepta mi invitación
  unirte a mi red
  me gustaría añadirte
  me gustaría conectar contigo
  me gustaría agregarte
  ampliar mi red
  forma parte de mi red
  sugerencia de amistad
  sugerencias de amistad
  vuole collegarsi
  vuole entrare in contatto
  vuole aggiungerti
  vorrebbe aggiungerti
  vorrebbe collegarsi
  desidera aggiungerti
  desidera collegarsi
  ti ha invitato a collegarti
  ti ha chiesto l'amicizia
  richiesta di collegamento
  richieste di amicizia
  in attesa di una tua risposta
  attende una tua risposta
  aspetta la tua risposta
  accetta il mio invito
  aggiungerti alla mia rete
  aggiungerla alla mia rete
  entrare nella mia rete
  far parte della mia rete
  ampliare la mia rete
  mi piacerebbe collegarmi
  suggerimenti di amicizia
  wil graag verbinding
  wil met je verbinden
  wil met u verbinden
  wil je graag toevoegen
  wil u graag toevoegen
  wil je als vriend
  wil vrienden worden
  wil connecten
  wil graag connecten
  wil je volgen
  heeft je een connectieverzoek
  heeft je een vriendschapsverzoek
  aan mijn netwerk toevoegen
  aan zijn netwerk toevoegen
  aan haar netwerk toevoegen
  aan mijn professionele netwerk
  toevoegen aan mijn netwerk
  zou je graag aan mijn netwerk
  zou u graag aan mijn netwerk
  mijn netwerk uitbreiden
  accepteer je mijn
  accepteert u mijn
  accepteer mijn
  uitnodiging om te verbinden
  uitnodiging om verbinding
  openstaande uitnodiging*
  wacht op je antwoord
  wacht op uw antwoord
  wacht op jouw antwoord
  wacht nog op je
  vriendschapsverzoeken
  vriendverzoek*
  vriendensuggestie*
  connectieverzoeken
  contactverzoek*
  quer se conectar
  pedido de amizade
  contact request from
  your contact request
  a contact request
`)

export const REENGAGE = phrases(`
  we miss you
  we miss your
  we've missed you
  haben sie vermisst
  haben dich vermisst
  we've missed you
  wir vermissen dich
  wir vermissen sie
  komm zurück
  kommen sie zurück
  your week in
  your weekly
  your month in
  your year in
  dein wochenrückblick
  deine woche
  dein jahresrückblick
  ihr jahresrückblick
  because you watched
  because you viewed
  picked for you
  your recommendations
  empfehlungen für
  neu für dich
  neu für sie
  wer hat sich
  someone likes
  jemand interessiert sich
  trending now
  popular in
  beliebt in
  highlights der woche
  highlights für
  your streak
  new from creators
  neue videos von
  just went live
  new meetups
  meetups near
  events near you
  in deiner nähe
  in ihrer nähe
  recommended events
  events this week
  suggested meetups
  meetups for you
  people you may know
  people also viewed
  who viewed your profile
  who's viewed your profile
  viewed your profile
  profile views
  appeared in … searches
  you appeared in
  jobs you may be interested in
  jobs for you
  recommended for you
  suggested for you
  top posts
  you have … new notifications
  you have … notifications
  see what you've missed
  what you missed
  weekly digest
  your network this week
  work anniversary
  groups you may
  personen, die sie … kennen
  personen, die du … kennst
  leute, die du … kennst
  wer hat … profil besucht
  besucher ihres profils
  besucher auf ihrem profil
  profilbesucher
  hat ihr profil besucht
  neues aus ihrem netzwerk
  neues aus deinem netzwerk
  neuigkeiten aus ihrem netzwerk
  jobs für sie
  jobs, die … passen
  passende jobs
  jobempfehlungen
  mitglieder könnten sie kennen
  mitglieder könntest du kennen
  könnten sie kennen
  könntest du kennen
  neue mitglieder aus ihrem
  neue mitglieder aus deinem
  das könnte sie interessieren
  das könnte dich interessieren
  für dich empfohlen
  gratulieren sie
  ihre woche auf
  ihr wochenrückblick
  top-themen
  beiträge der woche
  wochenübersicht*
  profilaufruf*
  trending in your network
  posts from your network
  in ihrem netzwerk passiert
  diese mitglieder
  who to follow
  suggested connections
  come back and see
  see who viewed
  see who's viewed
  see who has viewed
  see who is hiring
  see who's hiring
  see who you know
  people you might know
  people in your network
  people near you
  members you may know
  connections you may know
  add connections
  grow your network
  find people you know
  find more connections
  find your friends
  your profile was viewed
  your profile is getting
  your profile strength
  complete your profile
  update your profile
  viewed your post
  your post got
  your posts got
  your weekly stats
  your stats for
  your monthly report
  you're getting noticed
  you got noticed
  getting noticed
  you appeared in search
  search appearances
  searches this week
  recruiters are looking
  new jobs for you
  new jobs matching
  new jobs in
  jobs similar to
  job alert
  recommended jobs
  are hiring for
  try premium
  premium for free
  unlock premium
  free month of premium
  reactivate premium
  birthdays today
  birthdays this week
  birthday this week
  say happy birthday
  wish … happy birthday
  started a new job
  has a new position
  celebrating a work anniversary
  say congrats
  congratulate … on
  here's what you missed
  what you've missed
  what you may have missed
  a lot has happened
  lots has happened
  you have new notifications
  you've got notifications
  you have pending
  see your notifications
  popular posts
  popular in your network
  popular near you
  top stories for you
  stories for you
  posts you may have missed
  suggested posts
  suggested groups
  suggested pages
  groups for you
  pages you may like
  events you may like
  events you might like
  events for you
  friends you may know
  memories to look back
  leute, die du vielleicht
  personen, die sie vielleicht
  mitglieder, die sie
  mitglieder, die du
  kennen sie diese
  kennst du diese
  kennen sie schon
  kennst du schon
  kontakte finden
  freunde finden
  neue kontakte für sie
  neue kontakte für dich
  kontaktvorschläge
  kontaktvorschlag
  vorgeschlagene kontakte
  ihr profil wurde
  dein profil wurde
  ihr profil ist gefragt
  profilbesuch*
  besucher deines profils
  profil angesehen
  profil besucht
  auf ihrem profil war
  auf ihrem profil waren
  auf deinem profil war
  auf deinem profil waren
  besucher ansehen
  profil angeschaut
  profil vervollständigen
  vervollständigen sie ihr profil
  vervollständige dein profil
  aktualisieren sie ihr profil
  sie sind gefragt
  du bist gefragt
  in suchergebnissen
  wurden gefunden
  wurden … mal gefunden
  neue jobs für
  neue jobs in
  neue stellen für
  neue stellenangebote
  stellenangebote für
  jobs in ihrer nähe
  jobs in deiner nähe
  empfohlene jobs
  premium testen
  premium-mitgliedschaft
  kostenlos premium
  hat heute geburtstag
  haben heute geburtstag
  geburtstage in ihrem
  geburtstage diese woche
  gratulieren sie zum
  hat einen neuen job
  hat eine neue stelle
  hat eine neue position
  arbeitsjubiläum
  jobjubiläum
  was sie verpasst haben
  was du verpasst hast
  das haben sie verpasst
  das hast du verpasst
  es ist viel passiert
  sie haben neue benachrichtigungen
  du hast neue benachrichtigungen
  beliebte beiträge
  beliebte gruppen
  vorgeschlagene gruppen
  gruppen für sie
  gruppen, die
  veranstaltungen für sie
  events für sie
  events in ihrer nähe
  events in deiner nähe
  veranstaltungen in ihrer
  veranstaltungen in deiner
  ihr netzwerk diese
  lange nicht mehr da
  schauen sie mal wieder
  schau mal wieder
  wir haben dich vermisst
  wir haben sie vermisst
  sie fehlen uns
  du fehlst uns
  personnes que vous connaissez
  personnes que vous pourriez
  vous connaissez peut-être
  votre profil a été
  votre profil a attiré
  ont consulté votre profil
  a consulté votre profil
  consulté votre profil
  a visité votre profil
  qui a consulté
  votre réseau cette semaine
  des nouvelles de votre réseau
  offres d'emploi pour vous
  nouvelles offres d'emploi
  offres susceptibles
  recommandé pour vous
  recommandations pour vous
  suggestions pour vous
  ce que vous avez manqué
  vous nous manquez
  tu nous manques
  anniversaire aujourd'hui
  personas que quizá conozcas
  personas que podrías conocer
  gente que quizá conozcas
  quizá conozcas a
  han visto tu perfil
  ha visto tu perfil
  quién ha visto tu perfil
  tu perfil ha sido
  empleos para ti
  nuevos empleos
  ofertas de empleo para ti
  recomendado para ti
  recomendaciones para ti
  lo que te has perdido
  lo que te perdiste
  te echamos de menos
  te extrañamos
  novedades de tu red
  persone che potresti conoscere
  hanno visto il tuo profilo
  ha visto il tuo profilo
  ha visualizzato il tuo profilo
  chi ha visto il tuo profilo
  offerte di lavoro per te
  nuove offerte di lavoro
  consigliati per te
  consigliato per te
  cosa ti sei perso
  ci manchi
  novità dalla tua rete
  mensen die je misschien kent
  misschien ken je
  je profiel bekeken
  heeft je profiel bekeken
  wie heeft je profiel
  profielweergaven
  vacatures voor jou
  nieuwe vacatures
  aanbevolen voor jou
  aanbevelingen voor jou
  wat je gemist hebt
  wat je hebt gemist
  dit heb je gemist
  we missen je
  nieuws uit je netwerk
  we haven't seen you
  it's been a while since you
`)
