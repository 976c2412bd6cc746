import { isAscii } from 'node:buffer'

/**
 * What mail writes for a charset, without case, separators, year and an `x-` or `cs` before it, by the name
 * that the Encoding Standard (WHATWG) has for it: its own labels, and those that mail programs made up.
 */
const LABELS = `
utf-8: utf8 unicode11utf8 unicode20utf8
windows-1252: iso88591 windows1252 usascii ascii ansix3.41968 latin1 l1 isolatin1 isoir100 ibm819 cp819 cp1252
iso-8859-2: iso88592 latin2 l2 isolatin2 isoir101
iso-8859-3: iso88593 latin3 l3 isolatin3 isoir109
iso-8859-4: iso88594 latin4 l4 isolatin4 isoir110
iso-8859-5: iso88595 cyrillic isolatincyrillic isoir144
iso-8859-6: iso88596 iso88596e iso88596i arabic asmo708 isolatinarabic ecma114 isoir127
iso-8859-7: iso88597 greek greek8 isolatingreek ecma118 elot928 isoir126 suneugreek
iso-8859-8: iso88598 iso88598e hebrew isolatinhebrew isoir138 visual
iso-8859-8-i: iso88598i logical
iso-8859-10: iso885910 latin6 l6 isolatin6 isoir157
iso-8859-13: iso885913
iso-8859-14: iso885914
iso-8859-15: iso885915 l9 isolatin9
iso-8859-16: iso885916
koi8-r: koi8r koi8 koi
koi8-u: koi8u koi8ru
macintosh: macintosh mac macroman
x-mac-cyrillic: maccyrillic macukrainian
ibm866: ibm866 cp866 866
windows-874: windows874 cp874 ms874 ibm874 dos874 iso885911 tis620
windows-1250: windows1250 cp1250
windows-1251: windows1251 cp1251
windows-1253: windows1253 cp1253
windows-1254: windows1254 cp1254 iso88599 latin5 l5 isolatin5 isoir148
windows-1255: windows1255 cp1255
windows-1256: windows1256 cp1256
windows-1257: windows1257 cp1257
windows-1258: windows1258 cp1258
gbk: gbk gb2312 gb231280 iso58gb231280 chinese isoir58 cp936 ms936 windows936 ibm936
gb18030: gb18030
big5: big5 big5hkscs cnbig5 xbig5 cp950 ms950 windows950 ibm950
euc-jp: eucjp eucpkdfmtjapanese cp51932 windows51932 ms51932 ibm51932
iso-2022-jp: iso2022jp iso2022jp1 iso2022jp2 junet cp50220 cp50221 cp50222 windows50220 windows50221 windows50222
shift_jis: shiftjis sjis mskanji windows31j cp932 ms932 windows932 ibm932
euc-kr: euckr korean ksc5601 ksc56011987 ksc56011989 isoir149 uhc cp949 ms949 windows949 ibm949
utf-16be: utf16be unicodefffe
utf-16le: utf16le utf16 unicode unicodefeff ucs2 iso10646ucs2
x-user-defined: userdefined
`

const NAMES: ReadonlyMap<string, string> = new Map(
  LABELS.trim()
    .split('\n')
    .flatMap((line) => {
      const [name = '', labels = ''] = line.split(': ')
      return labels.split(' ').map((label): [string, string] => [label, name])
    }),
)

const WINDOWS_1252 = 'windows-1252'
const MAX_LABEL_LENGTH = 64

/** As the Encoding Standard calls it; UTF-8 where nothing is declared, Windows-1252 where nobody knows it. */
function charsetOf(label: string): string {
  if (label === '') return 'utf-8'
  if (label.length > MAX_LABEL_LENGTH) return WINDOWS_1252
  const bare = label
    .trim()
    .toLowerCase()
    .replace(/^(?:x-ms-|x-|cs)/, '')
    .replace(/:\d{4}$/, '')
    .replace(/[\s_-]/g, '')
  return NAMES.get(bare) ?? WINDOWS_1252
}

type Decoder = Pick<InstanceType<typeof TextDecoder>, 'decode'>

const decoders = new Map<string, Decoder>()

/** Kept, for each costs more to make than it takes to decode a letter; there are no more than names. */
function decoderOf(name: string): Decoder {
  const known = decoders.get(name)
  if (known !== undefined) return known
  const decoder = new TextDecoder(name)
  decoders.set(name, decoder)
  return decoder
}

/** Charsets in which an octet below 128 may be anything but the ASCII character. */
const NO_ASCII = /^(?:utf-16|iso-2022)/

/** Decodes by a charset's label, as mail writes it. Octets that it does not know become U+FFFD. Total. */
export function decodeCharset(octets: Buffer, label: string): string {
  const name = charsetOf(label)
  if (isAscii(octets) && !NO_ASCII.test(name)) return octets.toString('latin1')
  return decoderOf(name).decode(octets)
}
