import type * as Docx from 'docx'
import type { Brief } from '../../../db/model/brief/brief.ts'
import { closingBlocks } from '../../../db/model/brief/closing.ts'
import { furnitureOf } from '../../../db/model/brief/furniture.ts'
import { textWidth } from '../../../db/model/brief/page/sizes.ts'
import { say } from '../../../db/model/brief/say.ts'
import type { Head } from '../../../db/model/official/official.ts'
import { type Pictures, standIn } from '../figure/stand-in.ts'
import { withPictures } from '../figure/swap.ts'
import { pageCounter } from '../pages/count.ts'
import { docxBlocks } from './blocks.ts'
import { captionList } from './caption.ts'
import { endBlock } from './end.ts'
import { headBlock } from './head.ts'
import { type Library, plainText } from './place.ts'
import { draftHeader, pageHeader, styles, upright } from './sheet.ts'
import { corePath, coreProperties, stillZip } from './still.ts'

/**
 * A brief as a Word file that people can go on writing in: native tables, styles and text. `maps`: a PNG for each map block in order, which may
 * still be drawn meanwhile; `fontFiles`: the four faces of the paper font, by which pages are counted. The same brief gives the same bytes.
 * Throws when a map is missing.
 */
export async function writeDocx(
  brief: Brief,
  { maps, fontFiles }: { maps: Pictures; fontFiles: readonly string[] },
): Promise<Uint8Array> {
  const [docx, pageNumbers] = await Promise.all([import('docx'), pageCounter(fontFiles)])
  const document = documentOf(docx, brief, { maps: maps.map((_, at) => standIn(at)), pageNumbers })
  const core = { path: corePath, data: coreProperties(brief) }
  const file = await docx.Packer.toBuffer(document, undefined, [core])
  return withPictures(stillZip(file, new Date(brief.at)), await Promise.all(maps))
}

/** A brief as the library's document. Throws when a map is missing. */
export function documentOf(
  docx: Library,
  brief: Brief,
  { maps, pageNumbers }: { maps: readonly Uint8Array[]; pageNumbers: Docx.PageNumberEstimator },
): Docx.Document {
  const { office, kind, title } = brief
  const furniture = furnitureOf(brief)
  const head: Head = { ...furniture, parent: office.parent, agency: office.name, kind, about: title, addressees: [] }
  const blocks = [...brief.blocks, ...closingBlocks(brief)]
  const list = say(brief.lang, 'Danh mục bảng, hình', 'Tables and figures')
  return new docx.Document({
    title: plainText(brief.title),
    creator: plainText(brief.office.name),
    description: `Bản chụp số liệu ${brief.code}`,
    styles: styles(brief.lang),
    pageNumbers,
    sections: [
      {
        properties: { page: upright, titlePage: true },
        headers: { first: draftHeader(docx, head), default: pageHeader(docx) },
        children: [
          ...headBlock(docx, head),
          ...docxBlocks(docx, blocks, maps),
          ...(brief.length === 'one' || brief.length === 'two' ? [] : captionList(docx, blocks, list, textWidth)),
          ...endBlock(docx, furniture, say(brief.lang, 'Số trang', 'Pages')),
        ],
      },
    ],
  })
}
