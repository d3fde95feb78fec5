import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Brief } from '../../db/model/brief/brief.ts'
import type { Official } from '../../db/model/official/official.ts'
import { annexesOf, annexTitle } from './official-page.ts'

const ptPerMm = 72 / 25.4
/** Middle of the text: the left margin is 10 mm wider than the right one. Baseline 13 mm under the top edge, inside the top margin. */
const place = { shift: 10 * ptPerMm, fromTop: 13 * ptPerMm, size: 13 }

/**
 * A printed brief with page numbers from page 2 on (Nghị định 30/2020: 13 pt, centred in the top margin) and with its title, office and
 * snapshot number. Dates are the snapshot's own, so that the same snapshot gives the same file. `font`: bytes of a TrueType file
 * that holds the digits alone: it is embedded whole.
 */
export async function stampPages(pdf: Uint8Array, brief: Brief, font: Uint8Array): Promise<Uint8Array> {
  return stamped(pdf, font, {
    ...{
      title: brief.title,
      author: brief.office.name,
      code: brief.code,
      at: brief.at,
      lang: brief.lang === 'en' ? 'en' : 'vi',
    },
    annexes: [],
  })
}

/** A printed paper of the office: the same, each of its annexes numbered from 1 with none on its first page. */
export function stampOfficial(pdf: Uint8Array, paper: Official, font: Uint8Array): Promise<Uint8Array> {
  const annexes = annexesOf(paper).map(annexTitle)
  return stamped(pdf, font, {
    title: paper.title,
    author: paper.head.agency,
    code: paper.code,
    at: paper.at,
    lang: 'vi',
    annexes,
  })
}

type Stamp = { title: string; author: string; code: string; at: string; lang: string; annexes: string[] }

async function stamped(pdf: Uint8Array, font: Uint8Array, stamp: Stamp): Promise<Uint8Array> {
  const { ParseSpeeds, PDFDocument, PDFName, PDFOperator, PDFOperatorNames } = await import('@cantoo/pdf-lib')
  const { default: fontkit } = await import('@pdf-lib/fontkit')
  // The library rests after every 50 objects so that a page it runs in stays awake; nobody looks at this process, and the rests take longer than the work.
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  document.registerFontkit(fontkit)
  const face = document.getPageCount() > 1 ? await document.embedFont(font) : null
  const begins = await beginsOf(document, stamp.annexes)
  let start = 0
  document.getPages().forEach((page, i) => {
    if (begins.has(i)) start = i
    if (!face || i === start) return
    const number = String(i - start + 1)
    // Page numbers are furniture: a reader of the tagged text passes over them.
    page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]))
    page.drawText(number, {
      font: face,
      size: place.size,
      x: (page.getWidth() + place.shift) / 2 - face.widthOfTextAtSize(number, place.size) / 2,
      y: page.getHeight() - place.fromTop,
    })
    page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent))
  })
  const day = new Date(stamp.at)
  document.setTitle(stamp.title, { showInWindowTitleBar: true })
  document.setAuthor(stamp.author)
  document.setSubject(`Bản chụp số liệu ${stamp.code}`)
  document.setLanguage(stamp.lang)
  document.setCreator('KCN Atlas')
  document.setProducer('KCN Atlas')
  document.setCreationDate(day)
  document.setModificationDate(day)
  return document.save({ objectsPerTick: Number.POSITIVE_INFINITY })
}

/** The pages on which headings of the outline stand, counted from 0. */
async function beginsOf(document: PDFDocument, titles: readonly string[]): Promise<Set<number>> {
  const { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } = await import('@cantoo/pdf-lib')
  const wanted = new Set(titles)
  const pages = new Map(document.getPages().map((page, at) => [page.ref.toString(), at]))
  const found = new Set<number>()
  if (wanted.size === 0) return found
  let item = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)?.lookupMaybe(PDFName.of('First'), PDFDict)
  for (; item; item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
    const title = item.lookup(PDFName.of('Title'))
    const words = title instanceof PDFHexString || title instanceof PDFString ? title.decodeText() : ''
    const target = item.lookupMaybe(PDFName.of('Dest'), PDFArray)?.get(0)
    const page = target && pages.get(target.toString())
    if (page !== undefined && wanted.has(words.replace(/\s+/gu, ' ').trim())) found.add(page)
  }
  return found
}
