import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { headingsOf, topicsTouched } from '../../lib/domain/topics.ts'
import { invitationOf, messageOf } from '../support/message.ts'

describe('a topic, what it meets, and its nearest innocent neighbour', () => {
  test.each([
    ['Konzert', 'Konzerte im Mai', 'Konzern im Mai'],
    ['Konzert', 'Die schönsten Rockkonzerte', 'Die schönsten Konserven'],
    ['Konzerte', 'Ein Orgelkonzert', 'Eine Orgel'],
    ['rock', 'ROCK am Hafen', 'Barockabend'],
    ['Rock', 'Rockfestival in der Heide', 'Rocket science for beginners'],
    ['Jazz', 'Einladung zum Jazzfrühstück', 'Einladung zum Frühstück'],
    ['Garten', 'Offene Gärten im Juni', 'Gartner: the report'],
    ['Musik', 'Chormusik zum Advent', 'Physik zum Anfassen'],
    ['Sport', 'Wassersport am See', 'Transport und Logistik'],
    ['Lesung', 'Autorenlesung am Abend', 'Vorlesungsverzeichnis und Vorlesung'],
    ['Natur', 'Stadtnatur entdecken', 'Die digitale Signatur'],
    ['Bildung', 'Weiterbildung im Herbst', 'Eine Abbildung im Herbst'],
    ['Bau', 'Bauen heute', 'Baumarkt: alles zum halben Preis'],
    ['art', 'Modern art in May', 'Three articles worth reading'],
    ['Reise', 'Reisen nach Island', 'Kreise und Preise'],
    ['concerts', 'A concert by candlelight', 'Concerning your order'],
    ['gardening', 'Gardens and gardening', 'Guards of the galaxy'],
    ['Vögel', 'Der Vogel des Jahres', 'Der Segel-Tag des Jahres'],
    ['Holz Bau', 'Holz und Lehm: Bauen heute', 'Holz und Lehm'],
    ['Kunst und Kultur', 'Kultur: was die Kunst bewegt', 'Kultur und mehr'],
    ['Kochen & Backen', 'Backen und Kochen', 'Backen'],
    ['Bücher', 'Ein Buch im Herbst', 'Ein Besuch im Herbst'],
  ])('%s: %s / %s', (topic, meets, spares) => {
    expect(topicsTouched(meets, [topic])).toEqual([topic])
    expect(topicsTouched(spares, [topic])).toEqual([])
  })

  test.each(['', '   ', '&', 'und', 'of the'])('%j is no topic', (topic) => {
    expect(topicsTouched('Kunst und Kultur of the world', [topic])).toEqual([])
  })

  test('of several, all that are touched, in the order given', () => {
    expect(topicsTouched('Rock und Jazz', ['Jazz', 'Krypto', 'Rock'])).toEqual(['Jazz', 'Rock'])
  })
})

describe('headings', () => {
  test('are the subject, and of events the name and the place', () => {
    const invitations = [invitationOf({ summary: 'Jazzfrühstück', location: 'Planetarium' })]
    const headings = headingsOf(messageOf({ subject: 'Einladung', invitations }))
    expect(topicsTouched(headings, ['Jazz', 'Planetarium', 'Einladung', 'Oper'])).toEqual([
      'Jazz',
      'Planetarium',
      'Einladung',
    ])
  })

  test('are the first titles of the HTML, and not its text', () => {
    const html =
      '<p>Oper</p><h1 class="t"><a href="https://x.example/ballett">Chor&shy;musik &amp; mehr</a></h1><h2>Jazz</h2><h3>Rock</h3><h2>Krypto</h2>'
    const headings = headingsOf(messageOf({ subject: 'Neues', html }))
    expect(topicsTouched(headings, ['Jazz', 'Rock', 'Krypto', 'Oper', 'Ballett', 'Musik'])).toEqual([
      'Jazz',
      'Rock',
      'Musik',
    ])
  })

  test.each(['<h1', '<h1>', '</h1>', '<h1><', 'h1 <h1 ', '<h3>a</h3>'])(
    'hostile markup costs little: %j',
    (piece) => {
      const html = piece.repeat(100_000)
      expect(headingsOf(messageOf({ subject: '', html })).length).toBeLessThanOrEqual(2_000)
    },
  )

  test('are bounded and total, and so is the search in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (subject, topic) => {
        const headings = headingsOf(messageOf({ subject, html: subject }))
        expect(headings.length).toBeLessThanOrEqual(2_000)
        expect(topicsTouched(headings, [topic]).length).toBeLessThanOrEqual(1)
      }),
    )
  })
})
