import { foldAccents, hasAccents, wordsOf } from '../../db/model/text/fold.ts'

/** True when every typed word begins a word of one of the texts; typed without accents it finds both. */
export function isFound(typed: string, texts: (string | null | undefined)[]): boolean {
  const exact = ` ${wordsOf(texts.filter(Boolean).join(' ')).join(' ')}`
  const plain = foldAccents(exact)
  return wordsOf(typed).every(word => (hasAccents(word) ? exact : plain).includes(` ${word}`))
}

/** "DN-07": the first number that is free, among codes that are taken. */
export function freeCode(prefix: string, codes: readonly string[]): string {
  const taken = new Set(codes)
  for (let number = codes.length + 1; ; number++) {
    const code = `${prefix}-${String(number).padStart(2, '0')}`
    if (!taken.has(code)) return code
  }
}

/** Only what is another than before is written: the history then says what was changed. */
export function changed(before: Record<string, unknown>, fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => before[name] !== value))
}
