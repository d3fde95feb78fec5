/** The old place of a tone mark ("hoà", "thuỷ") and the new one ("hòa", "thủy"): one word for search. */
const oldTones = [
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
] as const // prettier layout: one vowel a line
const toneAtEnd = new RegExp(`(?<!q)(${oldTones.map(([old]) => old).join('|')})(?!\\p{L})`, 'gu')
const newTone = new Map<string, string>(oldTones)

/** Lower case, NFC, tone marks in their new place; accents kept: "HOÀ" -> "hòa". */
export function foldCase(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(toneAtEnd, found => newTone.get(found) ?? found)
}

/** Lower case without any accent, đ as d: "Giải phóng" -> "giai phong". */
export function foldAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase()
}

/** True when somebody typed at least one Vietnamese letter that plain Latin does not have. */
export function hasAccents(text: string): boolean {
  return foldCase(text) !== foldAccents(text)
}

/** The words of a text, split as the search index splits them: "1755/QĐ-UBND" -> 1755, qđ, ubnd. */
export function wordsOf(text: string): string[] {
  return foldCase(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
