import { describe, expect, test } from '@jest/globals'
import { contactRequest } from '../../../lib/domain/signals/contact-request.ts'
import { evidence, seen } from './evidence.ts'

describe('contact-request', () => {
  test.each([
    [
      'network-asks',
      'a request by a network',
      {
        from: 'Max via LinkedIn <invitations@linkedin.com>',
        text: "I'd like to add you to my professional network.",
      },
      'a message through the same network',
      { from: 'Max via LinkedIn <messages@linkedin.com>', text: 'Thanks for yesterday!' },
    ],
    [
      'connect-boilerplate',
      'boilerplate of a collector',
      {
        text: 'Ihr Profil liest sich interessant. Ich freue mich über Ihre Kontaktbestätigung und möchte Sie zu meinem Netzwerk hinzufügen.',
      },
      'somebody just met',
      { text: 'Schön, Sie getroffen zu haben. Wollen wir uns vernetzen?' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(contactRequest, evidence(catches))).toContain(name)
    expect(seen(contactRequest, evidence(spares))).not.toContain(name)
  })
})
