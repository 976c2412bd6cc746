import { expect, test } from '@jest/globals'
import { headingsOf, topicsTouched } from '../../lib/domain/topics.ts'
import { invitationOf, messageOf } from '../support/message.ts'

test.each([
  ['Konzerte im Mai', ['Konzert'], ['Konzert']],
  ['Barockabend', ['Rock'], []],
  ['ROCK am Hafen', ['rock'], ['rock']],
  ['Holz und Lehm: Bauen heute', ['Holz Bau'], ['Holz Bau']],
  ['Holz und Lehm', ['Holz Bau'], []],
  ['anything', [''], []],
])('%s, %j: %j', (headings, topics, touched) => {
  expect(topicsTouched(headings, topics)).toEqual(touched)
})

test('an event’s name is a heading, too', () => {
  const message = messageOf({
    subject: 'Einladung',
    invitations: [invitationOf({ summary: 'Jazzfrühstück' })],
  })
  expect(topicsTouched(headingsOf(message), ['Jazz'])).toEqual(['Jazz'])
})
