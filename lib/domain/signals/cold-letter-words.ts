import { type Phrases, phrases } from './phrases.ts'

/**
 * What a letter to strangers is made of, a family each: a letter may have any one of them, and who writes the same to
 * a thousand has several. The trade teaches them in this order: how I found you, whom we help, what you gain, a
 * present, a short talk; then, as nobody answers, the reminder and the way out.
 */
export const FAMILIES: readonly (readonly [family: string, words: Phrases])[] = [
  [
    'found you',
    phrases(`
      bin … auf sie gestoßen
      bin … auf euch gestoßen
      bin eben auf … gestoßen
      bin gerade auf … gestoßen
      bin zufällig auf … gestoßen
      bin auf ihr* … gestoßen
      bin auf eur* … gestoßen
      auf sie aufmerksam geworden
      auf ihr unternehmen aufmerksam
      auf ihre firma aufmerksam
      auf ihren betrieb aufmerksam
      direkt angetan
      direkt begeistert
      sofort begeistert
      angetan von ihr*
      beeindruckt von ihr*
      beeindruckt von eur*
      habe mir ihre webseite
      habe mir ihre website
      habe mir ihren auftritt
      habe ihre webseite
      habe ihre website
      ihre webseite analysiert
      ihre website analysiert
      came across your
      came across … while
      came across … and was
      came across … and i was
      stumbled upon your
      stumbled across your
      stumbled upon … while
      while researching
      blown away by
      impressed by what
      impressed by your
      impressed with your
      impressed with what
      love what you
      loved what you
      loved your recent
      loved your post
      loved your latest
      glad to know your
      glad to know you are
      glad to learn you are
      got your contact from
      got your email from
      found your contact
      found your company
      found your email
      found your website
      noticed that your
      noticed your
      noticed you
      looked at your site
      looked through your site
      ran your website
      took a look at your website
      noticed you're
      saw you're hiring
      saw that you're hiring
      saw you are hiring
      checked out your website
      i was on your website
      i was browsing
      visited your website
      looking at your website
      looked at your website
      checked your website
      reviewed your website
      reviewing your website
      learned about your company
      know your company
      je suis tombé sur
      je suis tombée sur
      j'ai découvert votre
      j'ai visité votre
      j'ai consulté votre site
      en parcourant votre
      en visitant votre
      j'ai vu votre
      j'ai vu que votre
      j'ai analysé votre
      j'ai trouvé votre
      impressionné par
      impressionnée par
      he encontrado su
      he encontrado vuestra
      he visto su
      he visto vuestra
      he visitado su
      encontré su
      di con su
      me ha impresionado
      he visto tu
      he analizado su
      he analizado tu
      he encontrado tu
      hemos visto su
      hemos visto que su
      me ha llamado la atención su
      mi sono imbattut*
      ho visitato il
      ho visto il vostro
      ho visto il tuo
      ho visto la tua
      ho visto la vostra
      ho visto che il
      ho analizzato il
      ho trovato il tuo
      ho visto il suo sito
      ho scoperto la vostra
      ho trovato il vostro
      ho trovato la vostra
      colpito dal
      colpita dal
      kwam uw … tegen
      kwam je … tegen
      kwam jullie … tegen
      ik stuitte op
      ik zag uw
      ik zag je
      ik bekeek uw
      ik bekeek je
      onder de indruk van
      ik zag dat jullie
      ik zag dat u
    `),
  ],
  [
    'whom we help',
    phrases(`
      wir helfen betrieben
      wir helfen unternehmen
      wir helfen firmen
      wir helfen handwerk*
      wir helfen agenturen
      wir helfen praxen
      wir helfen dienstleistern
      wir helfen selbstständigen
      wir helfen … wie
      wir unterstützen … wie
      wir unterstützen betriebe
      wir unterstützen unternehmen
      wir unterstützen firmen
      wir unterstützen handwerk*
      unternehmen dabei unterstützen
      betriebe dabei unterstützen
      betrieben wie ihr*
      wie eurer
      wie euren
      wie eurem
      wie ihrem
      wie ihren
      wie ihres
      wie deinem
      betriebe wie
      unternehmen wie
      firmen wie
      läden wie
      werkstätten wie
      praxen wie
      agenturen wie
      kanzleien wie
      unternehmen wie ihr*
      firmen wie ihr*
      unternehmen wie euch
      firmen … geholfen
      unternehmen … geholfen
      betrieben … geholfen
      kunden … geholfen
      genau hier setzen wir an
      hier setzen wir an
      vermittelt seit
      wir vermitteln
      wir sind ein führende*
      wir sind führende*
      wir sind hersteller
      wir sind ein hersteller
      wir sind spezialisiert auf
      wir sind auf … spezialisiert
      wir haben uns auf … spezialisiert
      unsere kunden erzielen
      unsere kunden sparen
      we help businesses
      we help companies
      we help brands
      we help founders
      we help agencies
      we help studios
      we help teams
      we help makers
      we help shops
      we help restaurants
      we help retailers
      we help manufacturers
      we help creators
      we help local
      we help small
      we help independent
      we connect makers
      we connect brands
      we connect businesses
      we are web developers
      we are developers
      we are software developers
      high-authority
      our clients in
      we help firms
      we help owners
      we help … like yours
      we work with companies
      we work with brands
      we work with businesses
      we work with … like yours
      we connect … with
      we partner with
      companies like yours
      businesses like yours
      brands like yours
      studios like yours
      agencies like yours
      teams like yours
      shops like yours
      firms like yours
      practices like yours
      i run partnerships
      i help companies
      i help businesses
      i help brands
      i help founders
      helping companies
      helping businesses
      professional manufacturer
      leading manufacturer
      leading supplier
      leading provider
      professional supplier
      professional factory
      we are a manufacturer
      we are manufacturer
      we are a factory
      we are a leading
      we are one of the leading
      we specialize in
      we specialise in
      we are specialized in
      we are specialised in
      trusted by
      our clients see
      our clients get
      our customers see
      our team of experts
      member team of
      we've helped companies
      we've helped businesses
      we have helped companies
      we have helped businesses
      used by teams
      teams at over
      meine mandanten sparen
      team von … experten
      team of … experts
      bedrijven zoals dat van
      ondernemers zoals
      winkels zoals
      bedrijven zoals die van
      nous aidons les
      nous aidons des
      nous accompagnons les
      nous accompagnons des
      nous sommes spécialisé*
      comme le vôtre
      comme les vôtres
      comme la vôtre
      nous sommes fabricant*
      nous sommes un fabricant
      entreprises comme la vôtre
      ayudamos a empresas
      ayudamos a negocios
      ayudamos a los
      ayudamos a las
      somos fabricantes
      empresas como la suya
      como el suyo
      como el tuyo
      negocios como
      empresas como
      empresas como la tuya
      aiutiamo le
      aiutiamo gli
      aiutiamo aziende
      aiutiamo imprese
      siamo produttori
      aziende come la
      come il vostro
      come il tuo
      come la vostra
      come la tua
      wij helpen … bedrijven
      we helpen … bedrijven
      wij helpen … bureaus
      wij helpen bedrijven
      wij helpen ondernemers
      we helpen bedrijven
      we helpen ondernemers
      wij helpen meer dan
      wij zijn fabrikant
      wij zijn gespecialiseerd
    `),
  ],
  [
    'what you gain',
    phrases(`
      zusätzliche anfragen
      zusätzliche qualifizierte
      zusätzliche aufträge
      zusätzliche kunden
      planbar
      planbare*
      anfragen im monat
      anfragen pro monat
      aufträge im monat
      termine im monat
      kunden im monat
      qualifizierte* anfragen
      qualifizierte* leads
      qualifizierte* termine
      qualifizierte bewerber
      mehr anfragen
      mehr aufträge
      mehr kunden
      mehr bewerbungen
      mehr umsatz
      mehr sichtbarkeit
      mehr reichweite
      neue kunden gewinnen
      neue kunden für
      neukunden
      auftragsvolumen gewonnen
      in 30 tagen
      in 60 tagen
      in 90 tagen
      ohne vorkosten
      ohne vorleistung
      erfolgsbasiert*
      nur im erfolgsfall
      provisionsfrei*
      kostenfrei und unverbindlich
      kostenlos und unverbindlich
      erste seite von google
      ersten seite von google
      seite 1 bei google
      google auf seite 1
      top 10 bringen
      nicht rückzahlbar*
      zuschuss
      qualified calls
      qualified leads
      qualified meetings
      qualified appointments
      booked calls
      booked meetings
      calls a month
      meetings a month
      leads a month
      appointments a month
      calls per month
      meetings per month
      leads per month
      no retainer
      only pay for
      warm introductions
      warm intros
      only pay on success
      only pay on results
      only pay when
      pay per result
      pay on performance
      no upfront
      no fees until
      no set-up fee
      no setup fee
      free until you
      you only pay when
      save up to
      without hiring
      more clients
      more customers
      more revenue
      more leads
      more sales
      more traffic
      more bookings
      new clients
      new customers
      increase your
      boost your
      scale your
      rank higher
      rank better
      first page of
      page one of
      page 1 of
      top of google
      save you … hours
      hours a week
      cuts … by
      cut … by
      at an affordable
      affordable price*
      plus de clients
      nouveaux clients
      doubler leurs
      doubler vos
      doubler votre
      sans frais initiaux
      rendez-vous qualifiés
      prospects qualifiés
      première page
      première position
      augmenter votre
      sans engagement
      más clientes
      nuevos clientes
      sin costes iniciales
      sin coste inicial
      aumentar sus
      aumentar tus
      primera página
      primeras posiciones
      sin compromiso
      più clienti
      nuovi clienti
      senza costi iniziali
      senza costi fissi
      aumentare le
      aumentare il
      prima pagina
      senza impegno
      meer klanten
      nieuwe klanten
      zonder opstartkosten
      meer omzet
      meer aanvragen
      toppositie
      hoger in google
      vrijblijvend*
    `),
  ],
  [
    'a short talk',
    phrases(`
      minuten am telefon
      für 15 minuten
      15 minuten zeit
      haben sie … minuten
      hast du … minuten
      hätten sie … minuten
      hättest du … minuten
      15-minütige*
      kurz austauschen
      kurzen austausch
      kurzer austausch
      kurzes kennenlernen
      kurzes gespräch
      kurzes telefonat
      kurzen call
      kurzen telefontermin
      macht es sinn, dass wir
      ergibt es sinn, dass wir
      wann passt es ihnen
      termin in meinem kalender
      hier ist mein kalender
      buchen sie … termin
      buche … termin
      minute call
      minute chat
      minute intro
      minute demo
      minute conversation
      minute walkthrough
      10 minutes this week
      15 minutes this week
      20 minutes this week
      15 minutes next week
      15 minutes of your time
      15 mins
      15 min call
      quick call
      quick chat
      quick intro
      quick demo
      short call
      short demo
      brief call
      brief chat
      worth a chat
      worth a call
      worth a conversation
      worth a quick
      open to a quick
      open to a short
      open to a brief
      open to a chat
      would you be open to
      would you be opposed to
      here's my calendar
      here is my calendar
      link to my calendar
      my diary link
      book a time
      book a slot
      grab a time
      grab a slot
      pick a time
      time on my calendar
      best time for a call
      hop on a call
      jump on a call
      any thoughts on the below
      court échange
      bref échange
      rapide échange
      échange de 15
      15 minutes d'échange
      appel de 15
      un créneau dans mon
      mon agenda
      llamada de 15
      15 minutos
      breve llamada
      llamada rápida
      llamada corta
      mi calendario
      15 minuti
      breve chiamata
      breve call
      una call
      mio calendario
      15 minuten aan de telefoon
      15 minuten van
      kort gesprek
      kort belletje
      even bellen
      kort bellen
      mijn agenda
      zeit für anruf
      zeit für einen anruf
    `),
  ],
  [
    'written before',
    phrases(`
      nach oben holen
      nach oben hole
      nach oben schieben
      bestimmt untergegangen
      sicher untergegangen
      tagesgeschäft untergegangen
      postfach untergegangen
      kurz nachfassen
      kurz nachhaken
      nochmal nachfassen
      nochmal nachhaken
      noch einmal nachfassen
      noch einmal nachhaken
      nachhaken, ob
      nachfassen, ob
      meine letzte mail
      meine letzte e-mail
      meine letzte nachricht
      letzte mail von mir
      letzte nachricht von mir
      ein letztes mal
      bumping this
      bump this
      floating this
      circling back
      following up on my
      follow up on my
      my last note
      my last email
      my last message
      my final email
      last email from me
      last note from me
      last time i reach out
      reached out a
      reached out last
      reached out before
      reached out several
      haven't heard back
      hadn't heard back
      haven't heard from you
      it got buried
      things get buried
      got lost in your inbox
      top of your inbox
      don't want to be a pest
      don't mean to be a pest
      don't want to bother you
      not trying to be a pest
      close your file
      closing your file
      close the loop
      closing the loop
      je reviens vers vous
      permets de vous relancer
      permets de revenir vers
      suite à mon précédent
      suite à mon dernier
      remonter mon
      mon dernier message
      sans retour de votre part
      retomo mi
      mi correo anterior
      mi último correo
      no he tenido noticias
      no he recibido respuesta
      torno a scriver*
      la mia precedente
      mia ultima mail
      mia ultima email
      non ho ricevuto risposta
      non ho avuto riscontro
      terugkomend op mijn
      mijn vorige mail
      mijn vorige e-mail
      mijn laatste mail
      nog niets gehoord
    `),
  ],
  [
    'a way out',
    phrases(`
      antworten sie … nein
      antworte … nein
      antworten sie … stop*
      höre ich auf
      kein interesse haben
      kein interesse besteht
      kein interesse?
      falls kein interesse
      gerade kein thema
      kein thema ist
      aktuell kein thema
      melde ich mich nicht
      melde mich nicht mehr
      melde mich nicht wieder
      schreibe ihnen nicht mehr
      schreibe ihnen nicht wieder
      hören nichts mehr von
      keine weiteren mails
      keine weiteren e-mails
      keine weiteren nachrichten
      keine weiteren angebote
      keine weiteren … erhalten
      stichwort „abmeldung
      stichwort "abmeldung
      stichwort abmeldung
      won't email again
      won't email you again
      won't contact you again
      won't reach out again
      won't bother you
      will not contact you again
      will not email you again
      will not bother you
      reply yes
      or no and i
      tell me to
      not reach out again
      stop reaching out
      stop emailing
      rather not hear from
      prefer not to hear
      don't want to hear from
      not hear from me again
      never hear from me
      won't hear from me
      reply 1, 2
      reply with 1
      reply with a number
      just reply 1
      reply … stop
      reply … unsubscribe
      reply … no thanks
      simply reply no
      just reply no
      me to go away
      just say no
      not interested, just
      not interested, let me
      if you're not interested
      if you are not interested
      if not interested
      if this isn't relevant
      if this is not relevant
      not the right person
      point me in the right
      opt out of
      opt-out
      take you off my list
      off my list
      répondez … stop
      répondez … non
      répondre stop
      si vous n'êtes pas intéress*
      ne plus être contacté*
      ne vous solliciterai plus
      ne vous recontacterai
      responda … no
      responde … no
      responda … baja
      si no le interesa
      si no te interesa
      no volveré a escribir*
      no le molestaré
      se non è interessat*
      se non siete interessat*
      risponda … no
      rispondi … no
      risponda … stop
      non la disturberò
      non le scriverò più
      geen interesse
      antwoord … nee
      antwoord … stop
      hoort niets meer
      hoor je niets meer
      niet meer mailen
    `),
  ],
  [
    'a present',
    phrases(`
      video aufgenommen
      video für sie
      video für euch
      kostenlose analyse
      kostenlose erstanalyse
      kostenlose potenzialanalyse
      kostenlosen check
      kostenloser check
      kostenlosen fördercheck
      analyse für sie erstellt
      analyse erstellt
      recorded a quick
      recorded a short
      made you a
      made a quick video
      made a short video
      2-min loom
      a loom
      free audit
      free analysis
      free website audit
      free consultation
      free mockup
      free trial
      free sample*
      free design
      happy to send over
      happy to share a few
      audit gratuit
      analyse gratuite
      une vidéo pour vous
      auditoría gratuita
      análisis gratuito
      analisi gratuita
      analisi gratuito
      gratis websitescan
      gratis scan
      gratis analyse
    `),
  ],
  [
    'goods for export',
    phrases(`
      moq
      fob
      ddp
      exw
      factory price*
      factory direct
      direct from factory
      no middle man
      no middleman
      best quotation
      best quote
      best price and
      bsci
      oem
      odm
      oem/odm
      square meters factory
      wechat
      whatsapp/wechat
      door to door
      sample in
      samples in
      direkt ab werk
      ab werk liefern
      preise ab werk
      mindestbestellmenge
      prix usine
      prix d'usine
      precio de fábrica
      prezzi di fabbrica
      fabrieksprijs*
    `),
  ],
  [
    'choose from it',
    phrases(`
      e-catalog
      e-catalogue
      our catalog
      our catalogue
      our latest catalog*
      our product list
      our price list
      which product you
      which products you
      which item you
      what product you
      any product you
      interested in our products
      long term business
      long-term business
      long term cooperation
      long-term cooperation
      business cooperation
      win-win
      unseren katalog
      unser katalog
      unsere preisliste
      die preisliste
      paket und die preis*
      unsere leistungen
      unser leistungsangebot
      unser portfolio
      our services include
      services we offer
      our packages
      our portfolio and
      our past work
      our rates
      past work
      notre catalogue
      nuestro catálogo
      il nostro catalogo
      onze catalogus
    `),
  ],
  [
    'people to hire',
    phrases(`
      folgende kandidat*
      folgenden kandidat*
      unsere kandidat*
      unserer kandidat*
      passende kandidat*
      kandidaten vorstellen
      kandidatenvorschl*
      kandidatenprofil*
      kurzprofile
      anonymisierte* profile
      anonymisierte* kurzprofile
      anonymisierten kurzprofile
      position, die sie besetzen
      positionen, die sie besetzen
      recruitment consultant
      recruiting consultant
      personalvermittlung
      personalberat*
      our candidates
      candidates available
      candidates who
      available immediately
      send profiles
      send you profiles
      send over profiles
      virtual assistant*
      dedicated team
      pre-vetted
      vetted developers
      dedicated developers
      our developers
      hire developers
      offshore team
      für unseren endkunden
      nos candidats
      profils disponibles
      nuestros candidatos
      candidatos disponibles
      nostri candidati
      onze kandidaten
      kandidaten beschikbaar
    `),
  ],
  [
    'a service',
    phrases(`
      seo
      backlink*
      guest post*
      link insertion*
      sponsored post*
      sponsored article*
      web design
      website design
      website redesign
      web development
      app development
      mobile app*
      software development
      lead generation
      data entry
      photo editing
      video editing
      website redesigned
      redesign it
      redesign your
      dofollow
      do-follow
      social recruiting
      outsourcing
      digital marketing
      social media marketing
      google ads
      leadgenerierung
      neukundengewinnung
      mitarbeitergewinnung
      suchmaschinenoptimierung
      onpage-optimierung
      app-entwicklung
      webdesign
      web-design
      gastbeitrag
      gastartikel
      linkaufbau
      digitalisierungsförderung
      référencement
      création de site*
      article invité
      article sponsorisé
      posicionamiento web
      posicionamiento seo
      diseño web
      artículo patrocinado
      posizionamento
      realizzazione siti
      articolo sponsorizzato
      zoekmachineoptimalisatie
      online marketing
      gastblog*
    `),
  ],
]

/** How it is put, whatever it is: honest strangers write so, and remind, and leave a way out. */
export const COURTESIES = ['found you', 'a short talk', 'written before', 'a way out']

/** Who wants something of the receiver's own trade, of their place, or of what they know, is no such stranger. */
export const SEEKS = phrases(`
  wir suchen
  wir sind auf der suche
  ich suche
  ich bin auf der suche
  ich bewerbe mich
  bewerbe ich mich
  bewerbung
  initiativbewerbung
  lebenslauf
  praktikum
  praktikumsplatz
  ausbildungsplatz
  lehrstelle
  wir brauchen
  ich brauche
  wir bräuchten
  ich bräuchte
  wir benötigen
  ich benötige
  wir planen
  ich plane
  wir möchten … lassen
  ich möchte … lassen
  angebot machen
  angebot von ihnen
  was würde … kosten
  was kostet
  was kosten
  wieviel kostet
  wie viel kostet
  können sie … reparieren
  können sie … bauen
  können sie … liefern
  könnten sie … bauen
  könnten sie … reparieren
  könnten sie … anfertigen
  machen sie auch
  bieten sie auch
  noch frei
  noch zu haben
  wäre das bei ihnen möglich
  haben sie … kapazität*
  interview
  recherche
  ich schreibe … artikel
  ich schreibe … beitrag
  masterarbeit
  bachelorarbeit
  umfrage für
  we are looking for
  we're looking for
  i am looking for
  i'm looking for
  looking to commission
  looking to hire you
  we need
  i need
  we'd need
  we'd like to commission
  i'd like to commission
  i'd like to order
  we'd like to order
  work with you on
  would cost
  would it cost
  would that cost
  could you make
  could you build
  could you repair
  could you fit us
  can you make
  can you repair
  still available
  place an order
  interested in buying
  interested in ordering
  how much would
  how much do you
  your rates
  your availability
  a quote for
  quote from you
  apply for
  my application
  my cv
  my résumé
  my resume
  my portfolio
  internship
  apprenticeship
  i'm writing a piece
  i am writing a piece
  i'm writing an article
  i am writing an article
  i'm a journalist
  i am a journalist
  i'm a reporter
  for a story
  my thesis
  dissertation
  nous cherchons
  nous recherchons
  je cherche
  je recherche
  candidature
  mon cv
  un stage
  nous avons besoin
  un devis
  combien coûte
  pourriez-vous faire
  pourriez-vous réparer
  buscamos
  estoy buscando
  busco
  necesitamos
  mi currículum
  mi cv
  un presupuesto
  cuánto cuesta
  cuánto costaría
  cerchiamo
  sto cercando
  stiamo cercando
  cerco
  mi candido
  candidatura
  il mio cv
  un preventivo
  quanto costa
  quanto costerebbe
  wij zoeken
  we zoeken
  ik zoek
  ik ben op zoek
  we zijn op zoek
  sollicitatie
  mijn cv
  een offerte van
  wat kost
  kunt u … maken
`)

/** They have met, were asked, or were sent by somebody. */
export const DEALT = phrases(`
  ihre anfrage
  ihrer anfrage
  deine anfrage
  eure anfrage
  angefragt
  angefordert
  auf der messe
  unserem stand
  unserem messestand
  empfohlen hat
  mir empfohlen
  mir … empfohlen
  ihr neuer ansprechpartner
  ihr ansprechpartner
  ihre neue ansprechpartnerin
  ihre ansprechpartnerin
  zuständig für sie
  auf empfehlung
  ihre bestellung
  deine bestellung
  ihr auftrag
  ihren auftrag
  ihr vertrag
  ihrem vertrag
  ihren vertrag
  unser vertrag
  ihr kundenkonto
  ihr konto
  bei uns gekauft
  als mitglied
  mitgliedsbetrieb*
  ihre mitgliedschaft
  ihr mitgliedsbeitrag
  your inquiry
  your enquiry
  your request
  you requested
  you asked
  you had asked
  you ordered
  your order
  your account
  your new contact
  account manager
  your contract
  our contract
  your subscription
  your membership
  as a member
  our members list
  our member list
  at the fair
  at our booth
  at our stand
  at the trade show
  recommended you
  recommended by
  referred me
  referred by
  gave me your
  suggested i
  put me in touch
  passed me your
  votre demande
  votre commande
  au salon
  de la part de
  m'a conseillé
  m'a recommandé
  su solicitud
  su consulta
  su pedido
  en la feria
  me ha recomendado
  me recomendó
  la vostra richiesta
  la sua richiesta
  il suo ordine
  il vostro ordine
  alla fiera
  mi ha consigliato
  mi ha dato il suo
  uw aanvraag
  je aanvraag
  uw bestelling
  op de beurs
  aangeraden
`)
