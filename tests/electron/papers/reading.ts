import { readXlsx } from 'hucre/xlsx'
import type { Brief } from '../../../db/model/brief/brief.ts'
import { writeBriefXlsx } from '../../../electron/papers/excel/xlsx.ts'
import { briefPage } from '../../../electron/papers/page.ts'
import { writePptx } from '../../../electron/papers/slides/pptx.ts'
import { writeDocx } from '../../../electron/papers/word/docx.ts'
import { faces, fromMarkup, png, svg } from './sample.ts'
import { unzip } from './unzip.ts'

const inXml = (file: Uint8Array, part: RegExp) =>
  fromMarkup(
    [...unzip(file)]
      .flatMap(([name, xml]) => (part.test(name) ? [xml.toString('utf8')] : []))
      .join('')
      .replace(/<[^>]*>/gu, ''),
  )

/** All that is read in a format. */
export const reading: Record<string, (brief: Brief) => Promise<string>> = {
  pdf: async brief => fromMarkup(briefPage(brief, { maps: [svg], fontsUrl: 'atlas://fonts' }).replace(/<[^>]*>/gu, '')),
  docx: async brief => inXml(await writeDocx(brief, { maps: [png], fontFiles: faces }), /^word\/document\.xml$/u),
  pptx: async brief => inXml(await writePptx(brief, { maps: [png] }), /^ppt\/slides\/slide\d+\.xml$/u),
  xlsx: async brief => {
    const { sheets } = await readXlsx(await writeBriefXlsx(brief, { maps: [png] }))
    return sheets.flatMap(sheet => sheet.rows.flat().map(cell => String(cell ?? ''))).join('\n')
  },
}
