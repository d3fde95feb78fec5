import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { stampPages } from '../../../electron/papers/stamp.ts'
import { fonts, richBrief } from './sample.ts'

const font = readFileSync(join(fonts, 'Tinos-Digits.ttf'))

async function aPrint(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let i = 0; i < pages; i++) pdf.addPage([595.28, 841.89])
  pdf.setCreationDate(new Date(0))
  pdf.setModificationDate(new Date(0))
  return pdf.save()
}

describe('a printed brief', () => {
  it('says what it is, from whom, and by which snapshot', async () => {
    const pdf = await PDFDocument.load(await stampPages(await aPrint(2), richBrief(), font), { updateMetadata: false })
    expect(pdf.getTitle()).toBe(richBrief().title)
    expect(pdf.getAuthor()).toBe('Ban Quản lý Khu kinh tế')
    expect(pdf.getSubject()).toBe('Bản chụp số liệu 22-11-2026/03')
    expect(pdf.getCreationDate()?.toISOString()).toBe('2026-11-22T07:05:00.000Z')
    expect(pdf.catalog.get(PDFName.of('Lang'))?.toString()).toContain('vi')
  })

  it('is numbered from page 2 on with an embedded font whose every digit is drawn', async () => {
    const pdf = await PDFDocument.load(await stampPages(await aPrint(12), richBrief(), font), { updateMetadata: false })
    const numbered = pdf.getPages().map(page => Boolean(page.node.Resources()?.has(PDFName.of('Font'))))
    expect(numbered).toEqual([false, ...Array.from({ length: 11 }, () => true)])
    expect(digitLengths(pdf).filter(length => length > 0).length).toBeGreaterThanOrEqual(10)
  })

  it('has no number when it is one page', async () => {
    const pdf = await PDFDocument.load(await stampPages(await aPrint(1), richBrief(), font), { updateMetadata: false })
    expect(pdf.getPages()[0]?.node.Resources()?.has(PDFName.of('Font')) ?? false).toBe(false)
  })

  it('is the same, byte for byte, for the same print', async () => {
    const print = await aPrint(3)
    const [first, second] = [await stampPages(print, richBrief(), font), await stampPages(print, richBrief(), font)]
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0)
  })
})

/** Lengths of the outlines in the embedded font, by its table of offsets. */
function digitLengths(pdf: PDFDocument): number[] {
  const streams = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []))
  for (const stream of streams) {
    const data = Buffer.from(stream.contents)
    const bytes = stream.dict.has(PDFName.of('Filter')) ? inflateSync(data) : data
    if (bytes.length < 12 || ![0x00010000, 0x74727565].includes(bytes.readUInt32BE(0))) continue
    const tables = new Map(
      Array.from({ length: bytes.readUInt16BE(4) }, (_, i) => 12 + i * 16).map(at => [
        bytes.toString('latin1', at, at + 4),
        { at: bytes.readUInt32BE(at + 8), length: bytes.readUInt32BE(at + 12) },
      ]),
    )
    const head = tables.get('head')
    const loca = tables.get('loca')
    if (!head || !loca) return []
    const isLong = bytes.readInt16BE(head.at + 50) === 1
    const read = (i: number) => (isLong ? bytes.readUInt32BE(loca.at + i * 4) : bytes.readUInt16BE(loca.at + i * 2) * 2)
    const offsets = Array.from({ length: loca.length / (isLong ? 4 : 2) }, (_, i) => read(i))
    return offsets.slice(1).map((offset, i) => offset - (offsets[i] ?? 0))
  }
  return []
}
