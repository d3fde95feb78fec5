import { signerOf, signOf } from '../brief/words.ts'
import { oldAfterMonths } from '../dossier.ts'
import type { RecordOf } from '../record/kinds.ts'

/** What the office puts on every paper, with nothing left open: what it wrote itself, else what its own records say. */
export type Template = {
  /** "UBND tỉnh An Giang". */
  parent: string
  /** "Ban Quản lý Khu kinh tế"; the province stands in the line above. */
  agency: string
  /** "BQLKKT", in the number of a paper. */
  sign: string
  place: string
  /** "KT. TRƯỞNG BAN": on whose behalf the signer signs; "" when in his own right. */
  authority: string
  signerTitle: string
  /** "" while nobody is named: the name is then written by hand. */
  signerName: string
  /** Who gets a copy, without dash and stop; the file copy comes last and is not among them. */
  recipients: string[]
  opening: string
  closing: string
  fileName: string
  oldMonths: number
}

/** What the agencies' records say of the office. */
export type OfficeNames = { name: string; parent: string; place: string }

/** What a new file holds: nothing of the office's own yet. */
export const plainRule = '{loại} {mã} {bản chụp}'

/** The office's own template over what its records say; null fields are filled. */
export function templateFrom(own: RecordOf<'template'> | null, office: OfficeNames): Template {
  const parent = own?.parent ?? office.parent.replace(/^Ủy ban nhân dân(?!\p{L})/u, 'UBND')
  return {
    parent,
    agency: own?.agency ?? office.name.replace(` tỉnh ${office.place}`, ''),
    sign: own?.sign ?? signOf(office.name),
    place: own?.place ?? office.place,
    authority: own?.authority ?? '',
    signerTitle: own?.signer_title ?? signerOf(office.name),
    signerName: own?.signer_name ?? '',
    recipients: linesOf(own?.recipients) ?? (parent ? [`${parent} (để báo cáo)`] : []),
    opening: own?.opening ?? '',
    closing: own?.closing ?? '',
    fileName: own?.file_name ?? plainRule,
    oldMonths: own?.old_months ?? oldAfterMonths,
  }
}

/** "- UBND tỉnh;\n- Lưu: VT." as ["UBND tỉnh"]: dashes and stops are put by the paper, and the file copy too. */
function linesOf(text: string | null | undefined): string[] | null {
  if (!text) return null
  const lines = text.split('\n').map(line =>
    line
      .replace(/^\s*[-–+]\s*/u, '')
      .replace(/[;.\s]+$/u, '')
      .trim(),
  )
  return lines.filter(line => line !== '' && !/^lưu\s*:/iu.test(line))
}
