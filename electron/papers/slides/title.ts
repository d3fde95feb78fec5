import type PptxGenJS from 'pptxgenjs'
import type { Brief } from '../../../db/model/brief/brief.ts'
import { say } from '../../../db/model/brief/say.ts'
import { masters } from './deck.ts'
import { colours, face, slideText } from './text.ts'

/** The first slide: what the paper is, of what, by whom, from which snapshot; a draft says so. */
export function titleSlide(deck: PptxGenJS, brief: Brief): void {
  const { lang, office, code } = brief
  const slide = deck.addSlide({ masterName: masters.title })
  const text = { fontFace: face, color: colours.ink, margin: 0 }
  slide.addText(slideText(brief.kind), {
    x: 1,
    y: 2.1,
    w: 11,
    h: 0.5,
    ...text,
    fontSize: 18,
    color: colours.teal,
    bold: true,
  })
  const size = brief.title.length > 160 ? 22 : brief.title.length > 80 ? 28 : 36
  slide.addText(slideText(brief.title), {
    x: 1,
    y: 2.65,
    w: 11.3,
    h: 2.2,
    ...text,
    fontSize: size,
    bold: true,
    valign: 'top',
  })
  const place = `${office.place}, ${lang === 'en' ? '' : 'năm '}${office.year}`
  slide.addText(slideText(`${place}. ${say(lang, 'Bản chụp số liệu', 'Data snapshot')} ${code}`), {
    ...{ x: 1, y: 6.3, w: 9, h: 0.4, fontSize: 14, ...text },
    color: colours.soft,
  })
  if (brief.final) return
  slide.addText(say(lang, 'DỰ THẢO', 'DRAFT'), {
    ...{ x: 10.6, y: 0.55, w: 1.9, h: 0.5, fontSize: 14, bold: true, align: 'center', valign: 'middle', ...text },
    line: { color: colours.ink, width: 1 },
  })
}
