import { describe, expect, test } from '@jest/globals'
import { htmlShape } from '../../../lib/domain/signals/html-shape.ts'
import { evidence, seen } from './evidence.ts'

describe('html-shape', () => {
  test.each([
    [
      'tracking-pixel',
      'an image of one pixel',
      { html: '<p>Hi</p><img src="https://x.example/o" width="1" height="1">' },
      'a photograph',
      { html: '<p>Hi</p><img src="cid:photo" width="640" height="480">' },
    ],
    [
      'preheader',
      'text that only the list of messages shows',
      { html: '<div style="display:none">Only today: everything must go</div><p>Hi</p>' },
      'text that is shown',
      { html: '<div style="color:red">Only today: everything must go</div><p>Hi</p>' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(htmlShape, evidence(catches))).toContain(name)
    expect(seen(htmlShape, evidence(spares))).not.toContain(name)
  })
})
