import { tcvn, vni } from './legacy.ts'

export type Charset = 'unicode' | 'tcvn3' | 'vni'

export const charsetNames: Record<Charset, string> = { unicode: 'Unicode', tcvn3: 'TCVN3 (ABC)', vni: 'VNI' }

const beyondLatin = /[^\x20-\x7e]/
const foreign = /[\u00a1-\u00ff]/
/** Letters that only Unicode has: no old font could have left them in a file. */
const ofUnicode = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|\p{M}/u

/** A vowel with its mark; ô and ö are letters themselves (ơ, ư), never marks. */
const vniLetter = /[aeouyôö][øùûõïâàáåãäêèéúüë]|[\u00c0-\u00ff]/gi

/** A text of an old Vietnamese font as Unicode letters. */
export function fromCharset(text: string, charset: Charset): string {
  if (charset === 'unicode') return text
  if (charset === 'tcvn3') return text.replace(/[\u00a1-\u00ff]/g, letter => tcvn.get(letter) ?? letter)
  return text.replace(vniLetter, pair => vni.get(pair) ?? [...pair].map(letter => vni.get(letter) ?? letter).join(''))
}

const onset = '(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|q|r|s|th|tr|t|v|x)?'
/** Vowels that end a syllable, and those behind which a consonant may stand: "thaunh" is no word. */
const last = 'oai|oay|oao|oeo|uây|uya|uyu|uôi|ươi|ươu|iêu|yêu|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|ui|uơ|ưa|ưi|ưu'
const inner = 'uyê|iê|yê|oa|oă|oe|oo|uâ|uê|uô|uy|ươ|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y'
const syllable = new RegExp(`^${onset}(?:(?:${last})|(?:${inner})(?:ch|c|m|ng|nh|n|p|t)?)$`)

/** Whether a word can be Vietnamese: one syllable with at most one tone. */
function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD')
  const tone = apart.match(/[\u0300\u0301\u0309\u0303\u0323]/g)?.length ?? 0
  return tone <= 1 && syllable.test(apart.replace(/[\u0300\u0301\u0309\u0303\u0323]/g, '').normalize('NFC'))
}

/** How many words with letters beyond plain Latin are no Vietnamese syllables, and how many are. */
export function judged(text: string): { right: number; wrong: number } {
  const words = (text.match(/[^\s\d.,;:()/"'+-]+/g) ?? []).filter(word => /[^\x20-\x7e]/.test(word))
  const right = words.filter(isSyllable).length
  return { right, wrong: words.length - right }
}

/**
 * In which way a text was written. An old font is found only when its reading makes every strange word Vietnamese and the
 * Unicode reading does not; "Tô", "Hà", "Lý" are left as they are.
 */
export function charsetOf(text: string): Charset {
  if (!foreign.test(text) || ofUnicode.test(text)) return 'unicode'
  const asIs = judged(text)
  if (asIs.wrong === 0) return 'unicode'
  const found = (['tcvn3', 'vni'] as const)
    .map(charset => ({ charset, ...judged(fromCharset(text, charset)) }))
    .filter(({ right, wrong }) => right > 0 && wrong < asIs.wrong)
    .sort((a, b) => a.wrong - b.wrong || b.right - a.right)
  const [best, next] = found
  if (!best || (next && next.wrong === best.wrong && next.right === best.right)) return 'unicode'
  return best.wrong <= best.right ? best.charset : 'unicode'
}

/** Whether a text shows by letters of its own that it is Unicode Vietnamese: nobody needs to be asked how it was typed. */
export const isSurelyUnicode = (text: string): boolean => ofUnicode.test(text)

export type CharsetReader = { charset: Charset; read: (text: string) => string }

/**
 * A reader of the texts among the cells of one column. Words that could be either ("Lê" written "Leâ") follow the others of the column,
 * unless Unicode letters stand in it too.
 */
export function charsetReader(column: readonly unknown[]): CharsetReader {
  const counts: Record<Charset, number> = { unicode: 0, tcvn3: 0, vni: 0 }
  const strange = new Set<string>()
  for (const cell of column) if (typeof cell === 'string' && beyondLatin.test(cell)) strange.add(cell)
  for (const text of strange) {
    if (ofUnicode.test(text)) counts.unicode += 1
    else if (foreign.test(text)) {
      const charset = charsetOf(text)
      if (charset !== 'unicode') counts[charset] += 1
    }
  }
  const old = counts.tcvn3 >= counts.vni ? 'tcvn3' : 'vni'
  const charset = counts[old] === 0 ? 'unicode' : old
  const prior = counts.unicode > 0 ? 'unicode' : charset
  const known = new Map<string, string>()
  return {
    charset,
    read(text) {
      if (charset === 'unicode' || !foreign.test(text) || ofUnicode.test(text)) return text
      const before = known.get(text)
      if (before !== undefined) return before
      const own = charsetOf(text)
      const unicode = fromCharset(text, own === 'unicode' ? prior : own)
      known.set(text, unicode)
      return unicode
    },
  }
}
