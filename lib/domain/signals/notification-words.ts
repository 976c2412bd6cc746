import { phrases } from './phrases.ts'

export const ACTIVITY = phrases(`
  unread message*
  new messages from
  new message from
  neue mitteilung
  liegt eine neue
  hat … freigegeben
  für sie freigegeben
  für dich freigegeben
  freigegeben hat
  has shared
  shared with you
  invited you to edit
  invited you to view
  hat sie zu … hinzugefügt
  hat dich zu … hinzugefügt
  added you to
  has been assigned
  status changed
  wurde aktualisiert
  a publié
  vous a mentionné
  nouveau message
  commented on
  added a comment
  created an issue
  hat ihnen geschrieben
  hat dir geschrieben
  nachricht geschickt
  direktnachricht*
  neue nachricht
  replied to your
  replied to a
  new comment
  new reply
  new comments
  new message in
  new messages in
  mentioned you
  tagged you
  assigned you
  assigned to you
  you were mentioned
  you have a new message
  sent you a message
  has sent you a message
  posted in
  posted a new
  posted an update
  new post in
  liked your
  reacted to your
  shared a document
  shared a file
  shared a folder
  shared … with you
  requested your review
  pull request
  merge request
  build failed
  build passed
  build succeeded
  pipeline … failed
  pipeline … passed
  pipeline … succeeded
  failed pipeline
  pushed to
  pushed … commit*
  opened an issue
  closed an issue
  reopened
  new follower
  started following
  is now following you
  endorsed you
  accepted your invitation
  has accepted your
  you are receiving this because you
  reply to this email directly
  view it on github
  hat kommentiert
  hat … kommentiert
  hat geantwortet
  hat auf ihren
  hat auf deinen
  hat dich erwähnt
  hat sie erwähnt
  hat dir eine nachricht
  hat ihnen eine nachricht
  neue nachricht von
  sie haben eine neue nachricht
  du hast eine neue nachricht
  neuer kommentar
  neue antwort
  neuer beitrag
  hat einen beitrag
  hat … geteilt
  hat … für sie freigegeben
  hat … für dich freigegeben
  wurde ihnen zugewiesen
  wurde dir zugewiesen
  gefällt dein
  gefällt ihr
  hat ihre kontaktanfrage angenommen
  hat ihre anfrage angenommen
  hat deine kontaktanfrage angenommen
  hat deine anfrage angenommen
  folgt dir
  folgt ihnen
  commented:
  commented in
  reacted to
  was assigned to you
  new task
  task assigned
  due tomorrow
  is due today
  moved … to done
  changed the status
  status update for
  created a task
  completed a task
  left a comment
  left you a
  requested access
  requests access
  request to access
  access granted
  invited you to join the workspace
  invited you to collaborate
  added you to the
  started a discussion
  new reply to
  new answer
  answered your question
  your question was answered
  your post was
  subscribed to this thread
  watching this
  you are watching
  missed call
  missed calls
  new voicemail
  new fax
  recording is available
  recording is ready
  transcript is ready
  your recording
  your meeting recording
  scan complete
  backup completed
  build #*
  workflow run
  security vulnerabilit*
  dependabot
  summary of activity
  activity summary
  your weekly report
  neue aufgabe
  aufgabe zugewiesen
  aufgabe wurde
  ihnen … zugewiesen
  dir … zugewiesen
  fällig heute
  fällig morgen
  hat den status
  status geändert
  hat … hochgeladen
  wurde hochgeladen
  hat … erwähnt
  hat reagiert
  hat auf … reagiert
  hat … zugriff
  zugriff angefordert
  ist der gruppe beigetreten
  neue diskussion
  neuer kommentar zu
  neue antwort auf
  neue antworten
  neuer blogeintrag in
  neue sprachnachricht
  verpasster anruf
  anruf in abwesenheit
  aufzeichnung ist
  aufzeichnung verfügbar
  vertretungsplan
  neue elterninformation
  neuer elternbrief
  neue nachricht in
  neue nachricht im
  wurde freigegeben
  wurde geteilt
  a commenté
  a répondu à
  a réagi à
  vous a assigné
  vous a attribué
  vous a identifié
  vous a envoyé un message
  nouveau commentaire
  nouveaux messages
  nouvelle réponse
  nouvelle publication
  nouvelle tâche
  appel manqué
  ha comentado
  ha reaccionado
  te ha mencionado
  te ha asignado
  te ha enviado un mensaje
  nuevo comentario
  nuevos mensajes
  nueva respuesta
  nueva tarea
  llamada perdida
  ha commentato
  ti ha menzionato
  ti ha assegnato
  ti ha taggato
  ti ha inviato un messaggio
  nuovo commento
  nuovi messaggi
  nuova risposta
  chiamata persa
  heeft gereageerd
  heeft geantwoord
  heeft … gedeeld
  heeft een reactie
  heeft je genoemd
  heeft je getagd
  heeft je een bericht
  heeft u een bericht
  heeft … toegewezen
  aan jou toegewezen
  aan je toegewezen
  nieuwe berichten
  nieuwe reactie
  nieuwe taak
  gemiste oproep
  neue nachrichten in
  nuevo mensaje de
  nuovo messaggio da
  nieuw bericht van
`)

/** Where one says which notes to get: a service's notes have it, a newsletter has "unsubscribe". */
export const SETTINGS = phrases(`
  notification settings
  notification preferences
  email notification settings
  turn off notifications
  turn off email notifications
  mute this
  mute notifications
  unfollow this
  unwatch
  manage notifications
  benachrichtigungen einstellen
  benachrichtigungen verwalten
  benachrichtigungen abschalten
  benachrichtigungen abbestellen
  benachrichtigungseinstellungen
  benachrichtigungen ändern
  paramètres de notification
  ajustes de notificaciones
  change your notification
  change notification
  edit your notification
  adjust your notification
  update your notification
  manage your notifications
  manage email notifications
  notification emails
  stop receiving these notifications
  disable notifications
  disable these notifications
  unsubscribe from this thread
  unsubscribe from these notifications
  leave this conversation
  mute this conversation
  mute this thread
  stop watching
  benachrichtigungen deaktivieren
  benachrichtigungen anpassen
  benachrichtigungen stummschalten
  benachrichtigungs-einstellungen
  e-mail-benachrichtigungen
  mitteilungseinstellungen
  mitteilungen verwalten
  diesem thema nicht mehr folgen
  diese unterhaltung stummschalten
  gérer les notifications
  gérer mes notifications
  gérer vos notifications
  préférences de notification
  désactiver les notifications
  configurar notificaciones
  configuración de notificaciones
  preferencias de notificación
  gestionar notificaciones
  desactivar notificaciones
  impostazioni di notifica
  impostazioni notifiche
  preferenze di notifica
  gestisci le notifiche
  disattiva le notifiche
  meldingsinstellingen
  meldingen beheren
  notificatie-instellingen
  notificatievoorkeuren
  meldingen uitschakelen
`)
