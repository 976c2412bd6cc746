import { describe, expect, test } from '@jest/globals'
import { unsubscribeLanguage } from '../../../lib/domain/signals/unsubscribe-language.ts'
import { evidence, seen } from './evidence.ts'

describe('unsubscribe-language', () => {
  test.each([
    [
      'unsubscribe-words',
      'a foot to unsubscribe by',
      { text: 'News! Hier können Sie sich vom Newsletter abmelden.' },
      'the same words in what an answer quotes',
      { text: 'Thanks, got it.\n\n> To unsubscribe click here' },
    ],
    [
      'greets-everybody',
      'a greeting to a readership',
      { text: 'Liebe Leserinnen und Leser, der Frühling ist da.' },
      'a greeting to one',
      { text: 'Liebe Erika, der Frühling ist da.' },
    ],
    [
      'unsubscribe-words',
      'an Italian foot',
      { text: 'Novità. Se non desideri più ricevere queste email, cancellati qui.' },
      'an Italian wish',
      { text: 'Desidero ricevere le foto, grazie.' },
    ],
    [
      'subscription-words',
      'a Spanish reason',
      { text: 'Recibes este mensaje porque te has suscrito a nuestro boletín.' },
      'a Spanish message',
      { text: '¿Has recibido mi mensaje?' },
    ],
    [
      'greets-everybody',
      'Italian members',
      { text: 'Cari soci, la primavera è arrivata.' },
      'an Italian friend',
      { text: 'Caro Paolo, la primavera è arrivata.' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(unsubscribeLanguage, evidence(catches))).toContain(name)
    expect(seen(unsubscribeLanguage, evidence(spares))).not.toContain(name)
  })
})
