import { describe, expect, test } from '@jest/globals'
import { notification } from '../../../lib/domain/signals/notification.ts'
import { evidence, seen } from './evidence.ts'

describe('notification', () => {
  test.each([
    [
      'notification-service',
      'a note of a code host',
      { headers: { 'X-GitHub-Reason': 'comment' } },
      'a mail that git sent',
      { headers: { 'X-Mailer': 'git-send-email 2.40' } },
    ],
    [
      'activity-subject',
      'an activity',
      { subject: 'Mia commented on your photo' },
      'a comment in a letter',
      { subject: 'My comments' },
    ],
    [
      'activity-subject',
      'a note in Spanish',
      { subject: 'Marta te ha asignado una tarea' },
      'a task in a letter',
      { subject: 'La tarea de Marta' },
    ],
    [
      'activity-subject',
      'a missed call',
      { subject: 'Verpasster Anruf von 030 123' },
      'a call that is to be',
      { subject: 'Anruf morgen?' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(notification, evidence(catches))).toContain(name)
    expect(seen(notification, evidence(spares))).not.toContain(name)
  })
})
