import { phrases } from './phrases.ts'

export const FORMAL = phrases(`
  best regards
  kind regards
  regards
  warm regards
  best wishes
  sincerely
  yours
  cheers
  thanks
  thank you
  thx
  talk to you soon
  take care
  love
  xoxo
  mit freundlichen grüßen
  mit freundlichen grüssen
  mit freundlichem gruß
  freundliche grüße
  viele grüße
  liebe grüße
  beste grüße
  herzliche grüße
  schöne grüße
  gruß
  grüße
  lg
  vg
  mfg
  bis bald
  danke
  cordialement
  bien à vous
  saludos
  un saludo
  cordiali saluti
  met vriendelijke groet
  groeten
  many thanks
  thanks again
  thanks in advance
  all the best
  kindest regards
  with kind regards
  yours sincerely
  yours faithfully
  yours truly
  speak soon
  hugs
  lots of love
  mit besten grüßen
  mit herzlichen grüßen
  mit lieben grüßen
  mit vielen grüßen
  herzlichst
  herzlichen gruß
  lieben gruß
  schönen gruß
  besten gruß
  viele liebe grüße
  ganz liebe grüße
  sonnige grüße
  grüße aus
  gruß aus
  hochachtungsvoll
  bis dann
  bis morgen
  bis später
  tschüss
  alles gute
  alles liebe
  danke und gruß
  danke dir
  bien cordialement
  très cordialement
  cordialement vôtre
  sincères salutations
  salutations distinguées
  meilleures salutations
  amicalement
  bises
  bisous
  à bientôt
  bonne journée
  bonne soirée
  merci d'avance
  un abrazo
  abrazos
  saludos cordiales
  un cordial saludo
  atentamente
  besos
  hasta pronto
  distinti saluti
  un saluto
  un caro saluto
  saluti
  cari saluti
  a presto
  un abbraccio
  grazie mille
  baci
  met vriendelijke groeten
  vriendelijke groet
  vriendelijke groeten
  hartelijke groet
  hartelijke groeten
  groetjes
  groet
  liefs
  mvg
  tot snel
  alvast bedankt
`)

export const TO_YOU = phrases(`
  can you
  could you
  would you
  will you
  do you
  are you
  did you
  have you
  let me know
  give me a call
  call me
  i think
  i am
  i'm
  i will
  i'll
  i have
  i've
  i was
  i don't
  i just
  i need
  attached is
  please see
  per our
  as discussed
  as we discussed
  our conversation
  kannst du
  könntest du
  könnten sie
  können sie
  können wir
  hast du
  haben sie
  bist du
  sind sie
  ich habe
  ich bin
  ich werde
  ich würde
  ich hätte
  ich denke
  ich wollte
  ich möchte
  anbei
  im anhang
  wie besprochen
  melde mich
  sag bescheid
  geben sie mir
  shall we
  should we
  what do you think
  do you want
  do you still
  let's meet
  i'm not sure
  i was wondering
  i've been
  i've attached
  please find attached
  i attach
  i'm sorry
  sorry for
  sorry that
  how are you
  magst du
  willst du
  weißt du
  wissen sie
  denkst du
  kannst du mir
  könnt ihr
  habt ihr
  seid ihr
  wie geht
  sagst du
  sag mir
  schick mir
  schickst du
  schicken sie mir
  könnten wir
  sollen wir
  wollen wir
  treffen wir uns
  sehen wir uns
  ich kann
  ich muss
  ich komme
  ich bräuchte
  ich brauche
  ich wünsche
  ich schicke
  ich sende
  ich melde
  ich frage
  ich weiß
  ich finde
  ich glaube
  ich war
  ich hab
  hab ich
  mir geht
  tut mir leid
  leider kann ich
  angehängt
  meld dich
  melde dich
  ruf mich
  rufen sie mich
  peux-tu
  pouvez-vous
  pourriez-vous
  pourrais-tu
  est-ce que tu
  est-ce que vous
  as-tu
  je vais
  je voulais
  je voudrais
  je pense
  je vous envoie
  je t'envoie
  j'ai
  ci-joint
  en pièce jointe
  dis-moi
  dites-moi
  on se voit
  puedes
  podrías
  podría usted
  te envío
  le envío
  te mando
  he estado
  quería
  dime
  nos vemos
  puoi
  potresti
  potrebbe
  ti mando
  ti invio
  le invio
  in allegato
  allego
  volevo
  ho visto
  sono stato
  fammi sapere
  mi faccia sapere
  ci vediamo
  kun je
  kunt u
  kan je
  zou je
  zou u
  heb je
  heeft u
  ik heb
  ik ben
  ik wil
  ik wilde
  ik zal
  ik denk
  ik stuur
  in de bijlage
  bijgevoegd
  laat me weten
  laat maar weten
  zullen we
  tot morgen
`)
