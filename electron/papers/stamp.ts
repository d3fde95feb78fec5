import type { Brief } from '../../db/model/brief/brief.ts'

const ptPerMm = 72 / 25.4
/** Middle of the text: 30 mm left margin and half of 160 mm. Baseline 13 mm under the top edge, inside the top margin. */
const place = { x: 110 * ptPerMm, fromTop: 13 * ptPerMm, size: 13 }

/**
 * A printed brief with page numbers from page 2 on (Nghị định 30/2020: 13 pt, centred in the top margin) and with its title, office and
 * snapshot number. Dates are the snapshot's own, so that the same snapshot gives the same file. `font`: bytes of a TrueType file
 * that holds the digits alone: it is embedded whole.
 */
export async function stampPages(pdf: Uint8Array, brief: Brief, font: Uint8Array): Promise<Uint8Array> {
  const { ParseSpeeds, PDFDocument, PDFName, PDFOperator, PDFOperatorNames } = await import('@cantoo/pdf-lib')
  const { default: fontkit } = await import('@pdf-lib/fontkit')
  // The library rests after every 50 objects so that a page it runs in stays awake; nobody looks at this process, and the rests take longer than the work.
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  document.registerFontkit(fontkit)
  const face = document.getPageCount() > 1 ? await document.embedFont(font) : null
  document.getPages().forEach((page, i) => {
    if (!face || i === 0) return
    const number = String(i + 1)
    // Page numbers are furniture: a reader of the tagged text passes over them.
    page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]))
    page.drawText(number, {
      font: face,
      size: place.size,
      x: place.x - face.widthOfTextAtSize(number, place.size) / 2,
      y: page.getHeight() - place.fromTop,
    })
    page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent))
  })
  const day = new Date(brief.at)
  document.setTitle(brief.title, { showInWindowTitleBar: true })
  document.setAuthor(brief.office.name)
  document.setSubject(`Bản chụp số liệu ${brief.code}`)
  document.setLanguage(brief.lang === 'en' ? 'en' : 'vi')
  document.setCreator('KCN Atlas')
  document.setProducer('KCN Atlas')
  document.setCreationDate(day)
  document.setModificationDate(day)
  return document.save({ objectsPerTick: Number.POSITIVE_INFINITY })
}
