import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { htmlToText } from '../../../lib/adapters/mime/html-text.ts'

describe('HTML as text', () => {
  test.each([
    [
      'blocks on lines',
      '<h1>Titel</h1><p>eins<br>zwei</p><ul><li>a<li>b</ul>',
      'Titel\n\neins\nzwei\n\na\nb',
    ],
    ['cells apart', '<table><tr><td>10:00</td><td>Konzert</td></tr></table>', '10:00 Konzert'],
    ['inline kept together', 'Kul<b>tur</b>hof', 'Kulturhof'],
    ['the text of links', '<a href="https://example.org/?a=1&amp;b=2">Abmelden</a>', 'Abmelden'],
    ['white space as one', 'ein  <b> \n Wort</b>', 'ein Wort'],
    [
      'entities',
      '&Uuml;ber &euro;&nbsp;5 &lt;b&gt; &#8211; &#x1F600; &quot;ja&quot;',
      'Über € 5 <b> – 😀 "ja"',
    ],
    ['Windows-1252 references', '&#150;', '–'],
    ['unknown entities as they are', 'R&D &unknown; &#0; &#xD800;', 'R&D &unknown; &#0; &#xD800;'],
    ['what only sounds like an entity', '&valueOf; &toString;', '&valueOf; &toString;'],
    [
      'no script, style, title, comment',
      '<title>T</title><style>p{}</style><script>if(a<b)x()</script><!-- c -->Text',
      'Text',
    ],
    ['a style that nobody closes', '<style>Text', 'Text'],
    ['a head that nobody closes', '<html><head><meta charset=utf-8><body>Text', 'Text'],
    ['a comment that nobody closes', 'Text<!-- c', 'Text'],
    ['an arrow in an attribute', '<img alt="a > b">Text', 'Text'],
    ['a quote that nobody closes', '<a href="x>Text</a>', 'Text'],
    ['a lone bracket', 'a < b, 3<4', 'a < b, 3<4'],
    ['upper case', '<STYLE>x</STYLE><P>Text</P>', 'Text'],
  ])('%s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text)
  })

  test('is never much longer than the HTML', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (html) => htmlToText(html).length <= html.length + 1),
    )
  })
})
