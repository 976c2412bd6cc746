import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { safeMailHtml } from '../../lib/views/mail-html.ts'
import { hostileText } from '../support/hostile.ts'

const shown = (html: string) => safeMailHtml(html, (alt) => `[${alt}]`)

/** All that may ever be written: these elements, and of attributes these with such values. */
const TAG =
  /^<(?:\/?(?:a|abbr|article|aside|b|big|blockquote|br|caption|center|cite|code|dd|del|div|dl|dt|em|figcaption|figure|footer|h[1-6]|header|hr|i|ins|kbd|li|main|nav|ol|p|pre|q|s|section|small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul)|img)(?: (?:href="(?:https?:\/\/|mailto:)[^"<>]*"|title="[^"<>]*"|target="_blank"|rel="noopener noreferrer nofollow"|class="(?:picture|to)"|src="data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z\d+/=]*"|alt="[^"<>]*"|style="[\w\s#.,%()!:;+-]*"|(?:align|valign|dir|width|height|colspan|rowspan|border|cellpadding|cellspacing|bgcolor)="[\w#%]*"))*>/

/** Goes through the output as a browser does, and stops at whatever may not be there. */
function strangersIn(html: string): string | null {
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    const tag = TAG.exec(html.slice(at, at + 300_000))?.[0]
    if (tag === undefined) return html.slice(at, at + 80)
    at += tag.length
  }
  return null
}

const MARKUP = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<a href="javascript:alert(1)">',
  '<a href=" java\nscript:alert(1)">',
  '<a href="&#106;avascript&colon;alert(1)">',
  '<a href="data:text/html,<script>alert(1)</script>">',
  '<img src=x onerror=alert(1)>',
  '<img/src="x"/onerror=alert(1)>',
  '<p style="background:url(https://evil.example/x)">',
  '<p style="color:red;background-image:u\\72l(//evil.example)">',
  '<p style="width:expression(alert(1))">',
  '<div style="position:fixed;top:0">',
  '<style>@import "https://evil.example/x"</style>',
  '<link rel=stylesheet href=https://evil.example>',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '<form action="https://evil.example"><input name=password><button>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data=x><embed src=x>',
  '<a href="https://bank.example&quot; onmouseover=&quot;alert(1)">',
  "<a href='https://x.example/\"><script>'>",
  '<td bgcolor="red\\" onload="x">',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>]]>',
  '<title>&lt;/title&gt;&lt;script&gt;</title>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '</p></div></body>',
  '<p title=">',
  '<img alt=\'"><script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
]

describe('a stranger’s HTML', () => {
  test.each(MARKUP)('%s leaves nothing that may not be there', (markup) => {
    expect(strangersIn(shown(`<p>before ${markup} after</p>`))).toBeNull()
  })

  test('whatever is put together, only what may be written is', () => {
    const piece = fc.oneof(
      fc.constantFrom(...MARKUP),
      hostileText,
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '=',
        '/',
        '<a ',
        '<td style="',
        '</',
        '<!--',
        '-->',
        'href=',
        '&#x3c;',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const html = shown(pieces.join(''))
        expect(strangersIn(html)).toBeNull()
        expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
        // Every element is closed, in order.
        const open: string[] = []
        for (const [, closes, name = ''] of html.matchAll(/<(\/?)([a-z][a-z\d]*)/g)) {
          if (closes) expect(open.pop()).toBe(name)
          else if (!['br', 'hr', 'img'].includes(name)) open.push(name)
        }
        expect(open).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('keeps what makes a letter readable', () => {
    expect(
      shown('<h1>News</h1><p align=center>Hi <b>Jo</b>, 2 &lt; 3 &amp; <font color=red>go</font><br>x'),
    ).toBe('<h1>News</h1><p align="center">Hi <b>Jo</b>, 2 &lt; 3 &amp; <span>go</span><br>x</p>')
    expect(shown('<td style="Color: #333; padding:4px; position:fixed" width=600>x')).toBe(
      '<td style="color:#333;padding:4px" width="600">x</td>',
    )
    expect(shown('1 < 2 <3 a<b')).toBe('1 &lt; 2 &lt;3 a')
  })

  test.each([
    [
      'a picture',
      '<img src="https://x.example/a.png" alt="A beach">',
      '<span class="picture">[A beach]</span>',
    ],
    ['one that counts', '<img src="https://x.example/o.gif" width=1 height=1>', ''],
    [
      'one of its own',
      '<img src="data:image/png;base64,AAAA" alt=x>',
      '<img src="data:image/png;base64,AAAA" alt="x">',
    ],
    [
      'one that is a document',
      '<img src="data:image/svg+xml;base64,AAAA">',
      '<span class="picture">[]</span>',
    ],
  ])('shows %s by its words', (_what, html, expected) => {
    expect(shown(html)).toBe(expected)
  })

  test.each([
    ['says where it leads', '<a href="https://shop.example/june">here</a>', '(shop.example)'],
    ['does not say it twice', '<a href="https://www.shop.example/june">shop.example/june</a>', null],
    [
      'is not deceived by its text',
      '<a href="https://evil.example/">https://bank.example</a>',
      '(evil.example)',
    ],
    ['is not deceived by a name', '<a href="https://bank.example@evil.example/">Bank</a>', '(evil.example)'],
    ['shows look-alikes as they are', '<a href="https://раypal.example/">x</a>', '(xn--'],
    ['tells a mail address', '<a href="mailto:jo@x.example?subject=hi">write</a>', '(jo@x.example)'],
    ['leads nowhere else', '<a href="tel:+491234">call</a>', null],
  ])('a link %s', (_what, html, said) => {
    const [, at = null] = /<small class="to">(\([^)]*)/.exec(`${shown(html)}`) ?? []
    if (said === null) expect(at).toBeNull()
    else expect(`${at})`).toContain(said.replace(/\)$/, ''))
  })

  test('is bounded, and takes its time linearly', () => {
    for (const piece of [
      '<',
      '<a b="',
      '<!--',
      '<a href=x>',
      '<img>',
      '&',
      '<div>',
      '</div>',
      '<style>',
      "='",
    ]) {
      const html = shown(piece.repeat(Math.floor(500_000 / piece.length)))
      expect(html.length).toBeLessThan(3_500_000)
    }
  })
})
