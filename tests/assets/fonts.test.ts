import { readFileSync } from 'node:fs'
import fontkit from '@pdf-lib/fontkit'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../assets/fonts/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder))
const faces = ['Tinos-Regular.ttf', 'Tinos-Bold.ttf', 'Tinos-Italic.ttf', 'Tinos-BoldItalic.ttf']

/** Every Vietnamese letter that is not plain ASCII, both cases. */
function vietnameseLetters(): string[] {
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  const small = [...'aăâeêioôơuưy'].flatMap(vowel => tones.map(tone => (vowel + tone).normalize('NFC')))
  return [...small, 'đ'].filter(letter => letter > '\u007f').flatMap(letter => [letter, letter.toUpperCase()])
}

describe('the fonts of the papers', () => {
  it.each(faces)('%s is a TrueType file', name => {
    expect([...read(name).subarray(0, 4)]).toEqual([0, 1, 0, 0])
  })

  it.each(faces)('%s has every Vietnamese letter and the signs papers use', name => {
    const font = fontkit.create(read(name))
    const letters = vietnameseLetters()
    expect(letters).toHaveLength(134)
    const missing = [...letters, ...'₫–“”…×²°′″0123456789'].filter(
      letter => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
    )
    expect(missing).toEqual([])
  })

  it('stand beside their licence and their source', () => {
    expect(read('OFL.txt').toString()).toContain('SIL OPEN FONT LICENSE Version 1.1')
    const sources = read('SOURCES.md').toString()
    for (const name of faces) expect(sources).toContain(name)
  })
})
