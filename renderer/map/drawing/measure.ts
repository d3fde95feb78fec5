import { estimateWidth, type Measure } from '../../../db/model/map/label.ts'

const stack = "'Atlas Figures', 'Be Vietnam Pro', 'Segoe UI', sans-serif"
const pen = document.createElement('canvas').getContext('2d')
/** How wide the page sets each figure, in em (design guide, section 5). */
const figure = 0.661
const known = new Map<string, number>()

/** Width of a text as the window itself sets it, each asked of the canvas once. */
export const measureText: Measure = (text, style) => {
  if (!pen) return estimateWidth(text, style)
  const font = `${style.isItalic ? 'italic ' : ''}${style.weight} ${style.size}px ${stack}`
  const key = `${font}|${text}`
  let width = known.get(key)
  if (width === undefined) {
    pen.font = font
    // A canvas sets figures each as wide as it is; the page sets them all alike.
    const words = text.replace(/\d/g, '')
    width = pen.measureText(words).width + (text.length - words.length) * figure * style.size
    known.set(key, width)
  }
  return width + text.length * (style.letterSpacing ?? 0)
}

let areHere = false

/** True once the map's letters can be measured, for as long as the window is open. */
export const hasLetters = (): boolean => areHere

/** Loads the letters of the map; widths measured before were those of another font and are forgotten. */
export async function loadLetters(): Promise<void> {
  const faces = ['400', '500', '600', '700', 'italic 400'].map(face => `${face} 12px ${stack}`)
  await Promise.all(faces.map(face => document.fonts.load(face, 'aặ1')))
  known.clear()
  areHere = true
}
