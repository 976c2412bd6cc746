/** The named entities that mail really uses. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['zwnj', ''],
  ['zwj', ''],
  ['shy', ''],
  ['auml', 'ä'],
  ['ouml', 'ö'],
  ['uuml', 'ü'],
  ['Auml', 'Ä'],
  ['Ouml', 'Ö'],
  ['Uuml', 'Ü'],
  ['szlig', 'ß'],
  ['agrave', 'à'],
  ['aacute', 'á'],
  ['acirc', 'â'],
  ['atilde', 'ã'],
  ['aring', 'å'],
  ['aelig', 'æ'],
  ['ccedil', 'ç'],
  ['egrave', 'è'],
  ['eacute', 'é'],
  ['ecirc', 'ê'],
  ['euml', 'ë'],
  ['igrave', 'ì'],
  ['iacute', 'í'],
  ['icirc', 'î'],
  ['iuml', 'ï'],
  ['ntilde', 'ñ'],
  ['ograve', 'ò'],
  ['oacute', 'ó'],
  ['ocirc', 'ô'],
  ['otilde', 'õ'],
  ['oslash', 'ø'],
  ['ugrave', 'ù'],
  ['uacute', 'ú'],
  ['ucirc', 'û'],
  ['Agrave', 'À'],
  ['Aacute', 'Á'],
  ['Aring', 'Å'],
  ['Ccedil', 'Ç'],
  ['Egrave', 'È'],
  ['Eacute', 'É'],
  ['Oslash', 'Ø'],
  ['euro', '€'],
  ['pound', '£'],
  ['yen', '¥'],
  ['cent', '¢'],
  ['sect', '§'],
  ['deg', '°'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['para', '¶'],
  ['middot', '·'],
  ['bull', '•'],
  ['hellip', '…'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['lsaquo', '‹'],
  ['rsaquo', '›'],
  ['times', '×'],
  ['plusmn', '±'],
  ['frac12', '½'],
  ['frac14', '¼'],
  ['iexcl', '¡'],
  ['iquest', '¿'],
  ['larr', '←'],
  ['rarr', '→'],
  ['check', '✓'],
])

/** Decodes character references (HTML §13.1.4); one that is unknown stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,9}));?/g,
    (whole, ...found) => {
      const [decimal, hex, name] = found as (string | undefined)[]
      if (name !== undefined) return NAMED.get(name) ?? whole
      return characterOf(decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16)) ?? whole
    },
  )
}

const windows1252 = new TextDecoder('windows-1252')

function characterOf(code: number): string | null {
  if (code < 1 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null
  // HTML reads these as Windows-1252, for that is what their writers mean.
  return code >= 0x80 && code <= 0x9f ? windows1252.decode(Uint8Array.of(code)) : String.fromCodePoint(code)
}
