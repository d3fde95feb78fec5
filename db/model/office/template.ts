import type { Brief } from '../brief/brief.ts'
import { signerOf, signOf } from '../brief/words.ts'
import type { RecordOf } from '../record/kinds.ts'
import { oldAfterMonths } from '../source/old.ts'

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
  /** "VT, KHĐT": where the file copy lies, with the unit that drafts (Decree 30/2020, annex I); "VT" while no unit is named. */
  filed: string
  opening: string
  closing: string
  fileName: string
  oldMonths: number
}

/** What the agencies' records say of the office. */
export type OfficeNames = { name: string; parent: string; place: string }

/** What a new file holds: nothing of the office's own yet. */
export const plainRule = '{loại} {mã} {bản chụp}'

/** What the records alone say. */
export function plainTemplate(office: OfficeNames): Template {
  const parent = office.parent.replace(/^Ủy ban nhân dân(?!\p{L})/u, 'UBND')
  return {
    ...{ parent, agency: office.name.replace(` tỉnh ${office.place}`, ''), sign: signOf(office.name) },
    ...{ place: office.place, authority: '', signerTitle: signerOf(office.name), signerName: '' },
    ...{ recipients: parent ? [`${parent} (để báo cáo)`] : [], filed: 'VT' },
    ...{ opening: '', closing: '', fileName: plainRule, oldMonths: oldAfterMonths },
  }
}

export type OwnTemplate = Partial<Omit<RecordOf<'template'>, 'id'>>

/** The office's own words over what its records say: a field left empty is filled. */
export function templateOver(own: OwnTemplate | null, plain: Template): Template {
  return {
    parent: own?.parent ?? plain.parent,
    agency: own?.agency ?? plain.agency,
    sign: own?.sign ?? plain.sign,
    place: own?.place ?? plain.place,
    authority: own?.authority ?? plain.authority,
    signerTitle: own?.signer_title ?? plain.signerTitle,
    signerName: own?.signer_name ?? plain.signerName,
    recipients: recipientsIn(own?.recipients) ?? (own?.parent ? [`${own.parent} (để báo cáo)`] : plain.recipients),
    filed: filedIn(own?.recipients) ?? plain.filed,
    opening: own?.opening ?? plain.opening,
    closing: own?.closing ?? plain.closing,
    fileName: own?.file_name ?? plain.fileName,
    oldMonths: own?.old_months ?? plain.oldMonths,
  }
}

/** The head of a paper as a template gives it. */
export function headFrom(template: Template, year: string): Brief['office'] {
  const { parent, agency, sign, place, signerTitle, authority, signerName, recipients, filed } = template
  return {
    ...{ parent, name: agency, sign, place, year, signer: signerTitle },
    ...(authority ? { authority } : {}),
    ...(signerName ? { signedBy: signerName } : {}),
    ...{ copies: recipients, filed },
  }
}

const fileLine = /^lưu\s*:\s*/iu

/** "- UBND tỉnh;\n- Lưu: VT, KHĐT." as "VT, KHĐT"; null without such a line. */
function filedIn(text: string | null | undefined): string | null {
  return (
    linesIn(text)
      ?.find(line => fileLine.test(line))
      ?.replace(fileLine, '') || null
  )
}

/** "- UBND tỉnh;\n- Lưu: VT." as ["UBND tỉnh"]: the file copy comes last. */
const recipientsIn = (text: string | null | undefined): string[] | null =>
  linesIn(text)?.filter(line => !fileLine.test(line)) ?? null

/** Lines as the paper writes them, which puts dashes and stops itself; null for none. */
function linesIn(text: string | null | undefined): string[] | null {
  if (!text) return null
  const lines = text.split('\n').map(line =>
    line
      .replace(/^\s*[-–+]\s*/u, '')
      .replace(/[;.\s]+$/u, '')
      .trim(),
  )
  return lines.filter(line => line !== '')
}
