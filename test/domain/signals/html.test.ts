import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readHtml } from '../../../lib/domain/signals/html.ts'

describe('attributes of a tag', () => {
  test.each([
    ['in double quotes', '<a href="x y">', ['x y']],
    ['in single quotes', '<a href=\'x "y"\'>', ['x "y"']],
    ['without quotes', '<a href=x/y?a=b&c=d id=1>', ['x/y?a=b&c=d']],
    ['empty', '<a href="">', ['']],
    ['white space around the sign', '<a href = "x"><a href\n=\ty>', ['x', 'y']],
    ['more than one space around it', '<a href  = "x"><a href =  "y">', []],
    ['a space that is no ASCII', '<a\u00a0href\u2003=\ufeff"x">', ['x']],
    ['upper case', '<A HREF="X">', ['X']],
    ['behind others', '<a class="b" data-href="y" href="x">', ['x']],
    ['the first of two', '<a href="x" href="y">', ['x']],
    ['the first that has a value', '<a href= href="y">', ['href=']],
    ['the first that has one in quotes', '<a href="" href=y><a href=" href=y>', ['', 'y']],
    ['nothing behind the sign', '<a href=>', []],
    ['no sign', '<a href>', []],
    ['no space before', '<a class="b"href="x">', []],
    ['only the end of a name', '<a xhref="x">', []],
    ['only the beginning of a name', '<a hrefs="x">', []],
    ["within another's value", '<a alt="b href=c" href="x">', ['c']],
    ["another's value of that name", '<a rel="href" href="x">', ['x']],
    ['a quote that does not end', '<a href="x>y', []],
    ['a letter that is only lower-cased an ASCII one', '<a hre\u017f="x">', []],
    ['the first sign of a tag', '<=x><a ="y"><a=z>', []],
  ])('%s', (_, html, links) => {
    expect(readHtml(html).links).toEqual(links)
  })

  test('are what a regular expression would find', () => {
    const sought = /\shref\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i
    const piece = fc.constantFrom('href', 'HREF', '=', ' ', '\n', '\u00a0', '"', "'", 'x', '/', 'é', 'src=')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const tag = `a${pieces.join('')}`
        const match = /^a[a-z0-9]/i.test(tag) ? null : sought.exec(tag)
        const links = match === null ? [] : [match[1] ?? match[2] ?? match[3]]
        expect(readHtml(`<${tag}>`).links).toEqual(links)
      }),
      { numRuns: 2_000 },
    )
  })

  test('of the kinds that count', () => {
    const shape = readHtml(
      '<div itemscope ItemType="http://schema.org/Order"><img src=HTTPS://a.example/b width=640>' +
        "<img src=cid:c><IMG WIDTH='1' HEIGHT = 3px SRC=https://a.example/d><img style='Display : NONE'>" +
        '<td style="MSO-HIDE: all">unseen</td>seen</div>',
    )
    expect(shape).toMatchObject({ images: 2, remoteImages: 1, pixels: 2, hiddenText: 6 })
    expect(shape.itemTypes).toEqual(['http://schema.org/Order'])
    expect(shape.text.trim()).toBe('seen')
  })
})

describe('names of elements', () => {
  test.each([
    ['upper case', '<TABLE><Table>', 2],
    ['closing ones and other names', '</table><tables><table-x><table/><table:y>', 3],
    ['declarations and lone brackets', '<!table>< table><><table', 0],
    ['within what is not shown', '<style><table></style><!-- <table> --><title><table></TITLE><table>', 1],
  ])('%s', (_, html, tables) => {
    expect(readHtml(html).tables).toBe(tables)
  })

  test('are lines and spaces in the text', () => {
    expect(readHtml('a<br>b<td>c</td>d</p>e<b>f</b>g<H1>h</x1>i&amp;j').text).toBe('a\nb c d\nef g h i&j')
  })
})

test.each(['<', '<a', '<a ', '<a href="', "<a href=' ", '<div style="', '<!--', '</', '="', '<td a=b>'])(
  '%j over and over is read in no time',
  (piece) => {
    expect(readHtml(piece.repeat(300_000 / piece.length)).links.length).toBeLessThanOrEqual(500)
  },
)
