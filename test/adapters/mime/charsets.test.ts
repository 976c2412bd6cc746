import { describe, expect, test } from '@jest/globals'
import { decodeCharset } from '../../../lib/adapters/mime/charsets.ts'

/** Labels of the Encoding Standard (WHATWG), one of each sort that it has. */
const LABELS =
  'utf8 unicode-1-1-utf-8 866 csibm866 latin2 iso_8859-2:1987 l3 csisolatin4 cyrillic iso-8859-5 asmo-708 ' +
  'csiso88596e iso-8859-6-i greek8 sun_eu_greek elot_928 iso_8859-8:1988 csiso88598e visual logical iso-8859-8-i ' +
  'l6 iso885913 iso-8859-14 iso8859-15 csisolatin9 iso-8859-16 koi koi8_r koi8-ru mac x-mac-roman dos-874 tis-620 ' +
  'x-cp1250 cp1251 ansi_x3.4-1968 ibm819 us-ascii cp1253 latin5 iso_8859-9:1989 x-cp1255 windows-1256 cp1257 ' +
  'windows-1258 x-mac-ukrainian chinese csgb2312 gb_2312-80 iso-ir-58 x-gbk gb18030 big5-hkscs cn-big5 x-x-big5 ' +
  'cseucpkdfmtjapanese x-euc-jp csiso2022jp ms932 ms_kanji x-sjis csksc56011987 ks_c_5601-1989 windows-949 ' +
  'unicodefffe utf-16be csunicode iso-10646-ucs-2 utf-16'

/** Every octet, in pairs that most charsets of two octets know, too. */
const OCTETS = Buffer.from(Array.from({ length: 512 }, (_, at) => (at % 2 === 0 ? at / 2 : 0xa1)))

describe('charsets', () => {
  test.each(LABELS.split(' '))('%s is read as the Encoding Standard says', (label) => {
    expect(decodeCharset(OCTETS, label)).toBe(new TextDecoder(label).decode(OCTETS))
    expect(decodeCharset(OCTETS, ` ${label.toUpperCase()}`)).toBe(new TextDecoder(label).decode(OCTETS))
  })

  test.each([
    ['cp932', 'shift_jis'],
    ['windows-31j', 'shift_jis'],
    ['cp936', 'gbk'],
    ['x-windows-949', 'euc-kr'],
    ['uhc', 'euc-kr'],
    ['cp950', 'big5'],
    ['iso-2022-jp-2', 'iso-2022-jp'],
    ['cp50221', 'iso-2022-jp'],
    ['eucJP', 'euc-jp'],
    ['x-unknown', 'windows-1252'],
    ['iso-2022-kr', 'windows-1252'],
    ['__proto__', 'windows-1252'],
    ['x'.repeat(10_000), 'windows-1252'],
    ['', 'utf-8'],
  ])('%s, which programs made up, is %s', (label, name) => {
    expect(decodeCharset(OCTETS, label)).toBe(new TextDecoder(name).decode(OCTETS))
  })
})
