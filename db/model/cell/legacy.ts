/**
 * Vietnamese as it was written before Unicode, seen through Windows-1252. TCVN 5712:1993 (fonts .VnTime, "ABC") has a letter per
 * byte; VNI-Windows writes the bare letter and then its marks ("aø"), with letters of their own for ơ, ư, đ and i.
 */
const tcvnPairs =
  'µà¸á¶ả·ã¹ạ¨ă»ằ¾ắ¼ẳ½ẵÆặ©âÇầÊấÈẩÉẫËậ®đ§ĐÌèÐéÎẻÏẽÑẹªêÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞịßòãóáỏâõäọ«ôåồèốæổçỗéộ¬ơêờíớëởìỡîợïùóúñủòũôụ\u00adưõừøứöử÷ữùựúỳýýûỷüỹþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư'

export const tcvn = new Map<string, string>(
  (tcvnPairs.normalize('NFC').match(/../gsu) ?? []).map(pair => [pair[0] ?? '', pair[1] ?? '']),
)

/** Combining marks of Unicode: grave, acute, hook, tilde, dot; circumflex and breve. */
const tones: Record<string, string> = { ø: '\u0300', ù: '\u0301', û: '\u0309', õ: '\u0303', ï: '\u0323' }
const hats: Record<string, string> = {
  ...{ â: '\u0302', à: '\u0302\u0300', á: '\u0302\u0301', å: '\u0302\u0309', ã: '\u0302\u0303', ä: '\u0302\u0323' },
  ...{ ê: '\u0306', è: '\u0306\u0300', é: '\u0306\u0301', ú: '\u0306\u0309', ü: '\u0306\u0303', ë: '\u0306\u0323' },
}
const circumflexes = 'âàáåãä'
const breves = 'êèéúüë'

const singles = ['ôơ', 'öư', 'ñđ', 'ìì', 'íí', 'æỉ', 'óĩ', 'òị', 'îỵ']

function bothCases(pairs: [string, string][]): [string, string][] {
  return pairs.flatMap(([from, to]) => [
    [from, to.normalize('NFC')],
    [from.toUpperCase(), to.normalize('NFC').toUpperCase()],
    // A capital with a small mark ("Aø") is written too.
    ...(from.length > 1
      ? [[(from[0] ?? '').toUpperCase() + from[1], to.normalize('NFC').toUpperCase()] as [string, string]]
      : []),
  ])
}

const marked = (letters: string, marks: string, table: Record<string, string>) =>
  [...letters].flatMap(letter => [...marks].map(mark => [letter + mark, letter + table[mark]] as [string, string]))

/** One or two characters of VNI-Windows and the letter that they stand for. */
export const vni = new Map<string, string>(
  bothCases([
    ...marked('aeouy', Object.keys(tones).join(''), tones),
    ...marked('aeo', circumflexes, hats),
    ...marked('a', breves, hats),
    ...marked('ôö', Object.keys(tones).join(''), tones).map(
      ([from, to]) => [from, to.replace('ô', 'ơ').replace('ö', 'ư')] as [string, string],
    ),
    ...singles.map(pair => [pair[0] ?? '', pair[1] ?? ''] as [string, string]),
  ]),
)
