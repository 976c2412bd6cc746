import { listIdOf } from '../message.ts'
import type { Detector, Observation } from './detector.ts'
import { firstOf, phrases } from './phrases.ts'
import { readingOf } from './reading.ts'

const SERVICES: readonly (readonly [start: string, service: string])[] = [
  ['x-github-', 'GitHub'],
  ['x-gitlab-', 'GitLab'],
  ['x-gitea-', 'Gitea'],
  ['x-forgejo-', 'Forgejo'],
  ['x-jira-', 'Jira'],
  ['x-atlassian-', 'Atlassian'],
  ['x-redmine-', 'Redmine'],
  ['x-phabricator-', 'Phabricator'],
  ['x-bugzilla-', 'Bugzilla'],
  ['x-gerrit-', 'Gerrit'],
  ['x-launchpad-', 'Launchpad'],
  ['x-discourse-', 'Discourse'],
  ['x-trac-', 'Trac'],
  ['x-jenkins-', 'Jenkins'],
  ['x-travis-', 'Travis CI'],
  ['x-asana-', 'Asana'],
  ['x-trello-', 'Trello'],
  ['x-git-', 'git'],
  ['x-svn-', 'Subversion'],
  ['x-cvs-', 'CVS'],
  ['x-notification', 'notification header'],
]
const ACTIVITY = phrases(`
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
`)

/** Where one says which notes to get: a service's notes have it, a newsletter has "unsubscribe". */
const SETTINGS = phrases(`
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
`)
/** Lists to which a repository posts: their readers get notes of a machine, though the list is one of people. */
const COMMIT_LIST = /[-_.](?:commits?|cvs|svn|checkins|changes|builds?|bugs|notifications?)(?:$|[.@])/
const NOTE = /\bnotification\b|\bbenachrichtigung\b/

/** Notes of a service on what happened there: its own headers, and "X commented on …". */
export const notification: Detector = {
  name: 'notification',
  observe: ({ message }) => {
    const seen: Observation[] = []
    for (const [start, service] of SERVICES) {
      if (!message.headers.some((field) => field.name.startsWith(start))) continue
      seen.push({ name: 'notification-service', detail: service })
      break
    }
    const { subject, opening, footer } = readingOf(message)
    const list = listIdOf(message) ?? message.to[0]?.address ?? ''
    if (COMMIT_LIST.test(list.replace(/@.*/, '')) && !seen.length)
      seen.push({ name: 'notification-service', detail: 'list of a repository' })
    const settings = firstOf(footer, SETTINGS)
    if (settings) seen.push({ name: 'notification-settings', detail: settings })
    const subjectActivity = firstOf(subject, ACTIVITY) ?? NOTE.exec(subject)?.[0] ?? null
    if (subjectActivity) seen.push({ name: 'activity-subject', detail: subjectActivity })
    const activity = firstOf(opening, ACTIVITY) ?? firstOf(footer.slice(-600), ACTIVITY)
    if (activity) seen.push({ name: 'activity-words', detail: activity })
    return seen
  },
}
