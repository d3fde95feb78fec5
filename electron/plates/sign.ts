import type { Card } from './job.ts'

const ptPerMm = 72 / 25.4

/**
 * A printed PDF with its title, office and snapshot number on its card, its pages of exactly the paper's size: the printer rounds them up to
 * whole px (A3 to 1191,12 pt in place of 1190,55). What is on the pages is left as it was printed.
 */
export async function signPdf(pdf: Uint8Array, { title, author, code, today, size }: Card): Promise<Uint8Array> {
  const { ParseSpeeds, PDFDocument } = await import('@cantoo/pdf-lib')
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const [width, height] = [size.widthMm * ptPerMm, size.heightMm * ptPerMm]
  // Trimmed at the right and at the foot: the printer counts from the upper left corner.
  for (const page of document.getPages()) page.setMediaBox(0, page.getHeight() - height, width, height)
  const day = new Date(`${today}T12:00:00Z`)
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setAuthor(author)
  if (code) document.setSubject(`Bản chụp số liệu ${code}`)
  document.setLanguage('vi')
  document.setCreator('KCN Atlas')
  document.setProducer('KCN Atlas')
  document.setCreationDate(day)
  document.setModificationDate(day)
  return document.save({ objectsPerTick: Number.POSITIVE_INFINITY })
}
