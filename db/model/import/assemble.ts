import { clipped, isBlank, rawText } from '../cell/sheet.ts'
import { infoOf } from '../record/kind.ts'
import { type KindName, kindOf } from '../record/kinds.ts'
import { formatNumber } from '../text/number.ts'
import { doubtsOf } from './doubt.ts'
import { type Column, constantsOf, type Layout } from './layout.ts'
import type { Target } from './match.ts'
import { tiedKinds, wanted } from './names.ts'
import type { ColumnRead } from './question.ts'
import { type Ask, type Draft, type Refused, type Register, type Verdict, wholeRow } from './verdict.ts'

/** A column that is imported, with what was read in it. */
export type Filled = { column: Column; target: Target; read: ColumnRead }

export type Assembled = Pick<
  Verdict,
  'refused' | 'warnings' | 'notices' | 'lacking' | 'asked' | 'refusedRows' | 'taken' | 'existing'
> & {
  drafts: Draft[]
}

/** Puts the columns of each row together into records; a row with a fault in any cell is refused whole. */
export function assemble(rows: number[], filled: Filled[], layout: Layout, ask: Ask, register: Register): Assembled {
  const own = filled.filter(({ target }) => !target.isTied)
  const tied = filled.filter(({ target }) => target.isTied)
  const fixed = constantsOf(ask, layout.targets, register)
  const out: Assembled = {
    ...{ drafts: [], refused: [], warnings: [], notices: [], lacking: lackingOf(ask.kind, own, fixed) },
    ...{ asked: 0, refusedRows: 0, taken: 0, existing: ask.existing ?? (layout.sheet.layer ? 'update' : 'refuse') },
  }
  const { existing } = out
  const unique = own.filter(({ target }) => target.info.unique)
  const code = unique[0] ?? null
  const must = mustOf(ask.kind, own, fixed)
  const firstRows = new Map(unique.map(each => [each, new Map<unknown, number>()]))
  const odd = oddRows(filled)
  let open: Draft | null = null
  let left = 0
  for (let at = 0; at < rows.length; at++) {
    const row = (rows[at] ?? 0) + 1
    const isOdd = odd.has(at)
    const faults = isOdd || layout.sheet.isText ? faultsOf(filled, at, row, layout) : []
    const isMore: boolean = tied.length > 0 && continues(own, tied, code, at, open)
    if (!isMore) faults.push(...missing(must, at, row, out.lacking))
    const waits = isOdd && filled.some(({ read }) => read.asked.has(at))
    if (isOdd && filled.some(({ read }) => read.left.has(at))) {
      left += 1
      open = null
      continue
    }
    if (isMore && !open && faults.length === 0)
      faults.push({
        row,
        column: code?.column.heading ?? '',
        value: '',
        problem: 'Dòng tiếp theo của một hồ sơ không nhập được. Sửa dòng ở trên rồi nhập lại.',
      })
    if (!isMore && faults.length === 0 && !waits) findRepeats(unique, firstRows, at, row, faults)
    const updates: string | null =
      faults.length === 0 && !isMore ? holderOf(unique, at, { ...ask, existing }, register, row, faults, out) : null
    if (faults.length === 0 && !isMore && updates === null && existing === 'update' && out.lacking.length > 0)
      faults.push(...tooLittle(ask.kind, code, at, row, out.lacking))
    if (faults.length > 0) {
      out.refused.push(...faults)
      out.refusedRows += 1
      if (!isMore) open = null
      continue
    }
    if (waits) {
      out.asked += 1
      if (!isMore) open = null
      continue
    }
    const more = tiedAt(ask.kind, tied, at, row)
    if (isMore && open) {
      open.tied.push(...more)
      open.joined += 1
      continue
    }
    open = { row, fields: fieldsAt(own, at, { ...fixed }), tied: more, updates, joined: 0 }
    out.drafts.push(open)
  }
  if (left > 0) out.notices.push(`Bỏ ${formatNumber(left)} dòng theo lựa chọn.`)
  for (const draft of out.drafts)
    for (const doubt of doubtsOf(ask.kind, draft, () => titleOf(ask.kind, draft))) out.warnings.push(doubt)
  return out
}

/** The rows in which any cell is refused, asked about or left out: few, so that the others need not be asked cell by cell. */
function oddRows(filled: Filled[]): Set<number> {
  return new Set(filled.flatMap(({ read }) => [...read.wrong.keys(), ...read.asked.keys(), ...read.left]))
}

function tiedAt(kind: KindName, tied: Filled[], at: number, row: number): Draft['tied'] {
  const tie = tiedKinds[kind]
  if (!tie || tied.every(({ read }) => read.values[at] === null)) return []
  return [{ kind: tie.kind, row, fields: fieldsAt(tied, at, {}) }]
}

export function titleOf(kind: KindName, draft: Draft): string {
  const name = kindOf(kind)
    .title.map(field => draft.fields[field])
    .find(value => typeof value === 'string')
  return `${kindOf(kind).label.vi} ${name ?? `ở dòng ${draft.row}`}`
}

function faultsOf(filled: Filled[], at: number, row: number, { sheet, head }: Layout): Refused[] {
  const faults: Refused[] = []
  const cells = sheet.rows[row - 1] ?? []
  const width = head.headings.length
  if (sheet.isText && cells.length > width && cells.slice(width).some(cell => !isBlank(cell)))
    faults.push({
      ...{ row, column: wholeRow, value: clipped(cells.map(rawText).join(' | ')) },
      problem: `Dòng có ${cells.length} ô, tiêu đề có ${width} cột: dấu ngăn cột nằm trong một ô. Đặt ô ấy trong ngoặc kép, hoặc lưu thành .xlsx.`,
    })
  for (const { column, read } of filled) {
    if (read.wrong.size === 0) continue
    const problem = read.wrong.get(at)
    if (problem)
      faults.push({
        row,
        column: column.heading,
        value: clipped(rawText(sheet.rows[row - 1]?.[column.index])),
        problem,
      })
  }
  return faults
}

/** A row that only carries one more tied record: its own columns are empty, or say the same as the row above. */
function continues(own: Filled[], tied: Filled[], code: Filled | null, at: number, open: Draft | null): boolean {
  if (!tied.some(({ read }) => read.values[at] !== null || read.wrong.has(at) || read.asked.has(at))) return false
  const named = own.filter(({ target }) => target.info.unique || target.info.kind === 'text')
  const isEmpty = named.every(({ read }) => read.values[at] === null && !read.wrong.has(at))
  if (isEmpty) return at > 0
  if (!open || !code || code.read.values[at] === null || open.fields[code.target.field] !== code.read.values[at])
    return false
  return own.every(({ target, read }) => read.values[at] === null || read.values[at] === open.fields[target.field])
}

function fieldsAt(filled: Filled[], at: number, fields: Record<string, unknown>): Record<string, unknown> {
  for (const { target, read } of filled) {
    const value = read.values[at]
    if (value !== null && value !== undefined) fields[target.field] = value
  }
  return fields
}

function lackingOf(kind: KindName, own: Filled[], fixed: Record<string, unknown>): Verdict['lacking'] {
  return Object.entries(kindOf(kind).fields)
    .map(([field, schema]) => ({ field, info: infoOf(schema) }))
    .filter(
      ({ field, info }) =>
        info.required && fixed[field] === undefined && !own.some(each => each.target.field === field),
    )
    .map(({ field, info }) => ({ field, label: info.label.vi }))
}

/** A column whose cells may not be empty, and what is said of one that is. */
type Must = { filled: Filled; say: string }

function mustOf(kind: KindName, own: Filled[], fixed: Record<string, unknown>): Must[] {
  return own.flatMap((filled): Must[] => {
    const { field, info } = filled.target
    const say = wanted[kind]?.find(each => each.field === field)?.say
    if (fixed[field] !== undefined || (!info.required && !say)) return []
    return [{ filled, say: say ?? `Thiếu ${info.label.vi.toLowerCase()}. Ghi vào tệp rồi nhập lại dòng này.` }]
  })
}

/** Required fields that the row leaves empty; what the whole table lacks is said once, not row by row. */
function missing(must: Must[], at: number, row: number, lacking: Verdict['lacking']): Refused[] {
  if (must.every(({ filled }) => filled.read.values[at] !== null)) return []
  const faults = must.flatMap(({ filled: { column, read }, say }) =>
    read.values[at] !== null || read.wrong.has(at) || read.asked.has(at)
      ? []
      : [{ row, column: column.heading, value: '(trống)', problem: say }],
  )
  return lacking.length ? faults.slice(0, 1) : faults
}

/** A row that no record of the register answers to, in a file that only has what brings records up to date. */
function tooLittle(
  kind: KindName,
  code: Filled | null,
  at: number,
  row: number,
  lacking: Verdict['lacking'],
): Refused[] {
  const value = String(code?.read.values[at] ?? '(trống)')
  const label = kindOf(kind).label.vi
  const needed = lacking.map(each => each.label.toLowerCase()).join(', ')
  const problem = `${label} "${value}" chưa có trong sổ; thêm mới thì tệp còn thiếu ${needed}. Sửa mã, hoặc thêm cột ấy.`
  return [{ row, column: code?.column.heading ?? wholeRow, value, problem }]
}

function findRepeats(
  unique: Filled[],
  firstRows: Map<Filled, Map<unknown, number>>,
  at: number,
  row: number,
  faults: Refused[],
): void {
  for (const each of unique) {
    const value = each.read.values[at]
    if (value === null) continue
    const seen = firstRows.get(each)
    const first = seen?.get(value)
    if (first === undefined) seen?.set(value, row)
    else
      faults.push({
        ...{ row, column: each.column.heading, value: String(value) },
        problem: `${each.target.info.label.vi} "${value}" đã có ở dòng ${first} của tệp. Sửa một trong hai dòng rồi nhập lại.`,
      })
  }
}

/** The record of the register that already bears the row's code: the row is refused, or brings it up to date if that was chosen. */
function holderOf(
  unique: Filled[],
  at: number,
  ask: Ask,
  register: Register,
  row: number,
  faults: Refused[],
  out: Assembled,
): string | null {
  for (const { target, column, read } of unique) {
    const value = read.values[at]
    if (typeof value !== 'string') continue
    const holder = register.holder(ask.kind, target.field, value)
    if (!holder) continue
    out.taken += 1
    if (ask.existing === 'update') return holder.id
    faults.push({
      ...{ row, column: column.heading, value },
      problem: `Trùng ${kindOf(ask.kind).label.vi.toLowerCase()} ${holder.title} đã có trong sổ. Đặt mã khác, hoặc chọn cập nhật hồ sơ đã có.`,
    })
  }
  return null
}
