import type { Lang } from '../../../db/model/brief/say.ts'

/** Words that a spreadsheet would take for a formula are kept words: an apostrophe stands before =, +, - and @. */
export function safeWords(text: string): string {
  const plain = plainCell(text)
  return /^[=+\-@\t]/u.test(plain) ? `'${plain}` : plain
}

/** Composed letters (NFC), without characters that XML has no place for. */
function plainCell(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out
  return text.normalize('NFC').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}

/** A day as a real date of the sheet, in English with its month in letters. */
export function dayCell(
  day: string | null,
  lang: Lang = 'vi',
): { value: Date | null; look: 'middle'; numFmt?: string } {
  if (!day) return { value: null, look: 'middle' }
  return {
    value: new Date(`${day}T00:00:00Z`),
    look: 'middle',
    numFmt: lang === 'en' ? '[$-809]d mmm yyyy' : 'dd/mm/yyyy',
  }
}
