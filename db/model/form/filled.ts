import type { Subject } from './facts.ts'
import { isItem, type Line } from './item.ts'
import type { Due, FormName, Period } from './period.ts'

/** One printed line. A heading has a null unit; a null value is a gap, printed as an empty cell. */
export type FilledRow = {
  no: string
  label: string
  unit: string | null
  value: number | null
  note: string
  /** Where the figure is read from; shown on screen, not printed. */
  from: string
  /** How many are counted without their figure. */
  lacking: string[]
}

/** The form of one subject: an enterprise, a developer, a commune, the province. */
export type FilledBlock = { subject: Subject; head: { label: string; value: string | null }[]; rows: FilledRow[] }

/** What keeps a form from being whole: no report, no figure, two figures that differ, two reports, a record that is not there. */
export type Missing = {
  is: 'report' | 'figure' | 'differs' | 'twice' | 'record'
  /** Whose record has to be opened. */
  subject: Subject
  /** The numbers of the items that wait for it. */
  items: string[]
  text: string
}

/** An official form of one period, ready for the screen and for Excel. */
export type Filled = {
  form: FormName
  title: string
  sender: string
  receiver: string
  /** "Kết quả", or "Kết quả (Luỹ kế đến thời điểm báo cáo)". */
  column: string
  signer: string[]
  footnote: string | null
  period: Period
  due: Due
  blocks: FilledBlock[]
  missing: Missing[]
  /** Who is not in the form although the register knows of them, and why. */
  asides: string[]
}

type Described = Pick<Filled, 'title' | 'sender' | 'receiver' | 'column' | 'signer' | 'footnote'>

const represented = ['NGƯỜI ĐẠI DIỆN THEO PHÁP LUẬT', 'CỦA ĐƠN VỊ BÁO CÁO', '(Chữ ký, họ và tên, chức danh, dấu)']
const total = 'Kết quả (Luỹ kế đến thời điểm báo cáo)'

/** Heads of the four forms as Phụ lục I of Thông tư 14/2024/TT-BCT prints them. */
export const described: Record<FormName, Described> = {
  '01': {
    title: 'Tình hình hoạt động của dự án đầu tư trong cụm công nghiệp',
    sender: 'Tổ chức, cá nhân đầu tư sản xuất kinh doanh trong cụm công nghiệp',
    receiver: 'Cơ quan thống kê cấp huyện, Ủy ban nhân dân cấp huyện',
    ...{ column: 'Kết quả', signer: represented, footnote: null },
  },
  '02': {
    title: 'Tình hình hoạt động của dự án đầu tư xây dựng hạ tầng kỹ thuật cụm công nghiệp',
    sender: 'Chủ đầu tư xây dựng hạ tầng kỹ thuật cụm công nghiệp',
    receiver: 'Cơ quan thống kê cấp huyện, Ủy ban nhân dân cấp huyện, Sở Công Thương',
    ...{ column: 'Kết quả', signer: represented, footnote: null },
  },
  '03': {
    title: 'Tổng hợp tình hình cụm công nghiệp trên địa bàn cấp huyện',
    sender: 'Ủy ban nhân dân cấp huyện',
    receiver: 'Ủy ban nhân dân cấp tỉnh, Sở Công Thương',
    ...{ column: total, signer: ['TM. ỦY BAN NHÂN DÂN', '(Chữ ký, họ và tên, chức danh, dấu)'] },
    footnote:
      'Cụm công nghiệp chuyên ngành là cụm công nghiệp có tối thiểu 60% diện tích đất công nghiệp để thu hút các dự án đầu tư có cùng ngành, nghề.',
  },
  '04': {
    title: 'Tổng hợp tình hình cụm công nghiệp trên địa bàn cấp tỉnh',
    sender: 'Sở Công Thương',
    receiver: 'Ủy ban nhân dân cấp tỉnh, Bộ Công Thương (Cục Công Thương địa phương)',
    ...{ column: total, signer: ['GIÁM ĐỐC SỞ CÔNG THƯƠNG', '(Chữ ký, họ và tên, dấu)'], footnote: null },
  },
}

/** The commune has the work of the district since 1/7/2025 (Nghị định 139/2025/NĐ-CP); the forms still print the district. */
export const sinceTwoTiers = 'Từ 01/7/2025, việc của cấp huyện trong biểu do cấp xã làm (Nghị định 139/2025/NĐ-CP).'

/** Fills the lines of a form for one subject. A sum that leaves somebody out says how many in its note. */
export function rowsOf<F>(lines: readonly Line<F>[], facts: F): FilledRow[] {
  return lines.map(line => {
    if (!isItem(line)) return { ...line, unit: null, value: null, note: '', from: '', lacking: [] }
    const { value, lacking, note } = line.of(facts)
    const short = value !== null && lacking.length > 0 ? `chưa tính ${lacking.length} đơn vị thiếu số liệu` : ''
    const { no, label, unit, from } = line
    return { no, label, unit, from, value, lacking, note: [note, short].filter(Boolean).join('; ') }
  })
}
