import type PptxGenJS from 'pptxgenjs'
import { type Run, sourceMark } from '../../../db/model/brief/brief.ts'

export type Words = PptxGenJS.TextProps[]

/** What a slide is set in: a face that every office's machine has, in the product's colours. */
export const face = 'Arial'
export const colours = {
  ink: '1B2225',
  soft: '475055',
  teal: '0B5A56',
  ochre: '8A5A00',
  line: 'CFC7B6',
  sunk: 'FBF9F4',
}

/** Paragraphs of a brief as the text of a slide; a figure is one run of its own, so that what is printed can be found again. */
export function wordsOf(paragraphs: readonly (readonly Run[])[], size: number): Words {
  return paragraphs.flatMap((runs, i) => {
    const words = runs.flatMap(run => piecesOf(run, size))
    const last = words.at(-1)
    if (last && i < paragraphs.length - 1) last.options = { ...last.options, breakLine: true }
    return words
  })
}

function piecesOf(run: Run, size: number): Words {
  const look: PptxGenJS.TextPropsOptions = {
    ...{ fontFace: face, fontSize: size, color: run.warn ? colours.ochre : run.gap ? colours.soft : colours.ink },
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italic: true } : {}),
  }
  const mark = sourceMark(run)
  const text = { text: slideText(run.text), options: look }
  return mark
    ? [text, { text: mark, options: { fontFace: face, fontSize: Math.max(8, size - 3), color: colours.teal } }]
    : [text]
}

/** A text of composed letters (NFC) without the control characters that XML has no place for; the library itself writes a line break for each \n. */
export function slideText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out
  return text.normalize('NFC').replace(/[\u0000-\u001f\ufffe\uffff]/g, ' ')
}
