import { listIdOf } from '../message.ts'
import type { Detector, Observation } from './detector.ts'
import { expression } from './expression.ts'
import { ACTIVITY, SETTINGS } from './notification-words.ts'
import { part } from './passage.ts'
import { firstOf } from './phrases.ts'
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

/** Lists to which a repository posts: their readers get notes of a machine, though the list is one of people. */
const COMMIT_LIST = /[-_.](?:commits?|cvs|svn|checkins|changes|builds?|bugs|notifications?)(?:$|[.@])/
const NOTE = expression(/\bnotification\b|\bbenachrichtigung\b/)

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
    const activity = firstOf(opening, ACTIVITY) ?? firstOf(part(footer, -600), ACTIVITY)
    if (activity) seen.push({ name: 'activity-words', detail: activity })
    return seen
  },
}
