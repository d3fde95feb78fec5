import type { DayTaken } from '../cell/calendar.ts'
import type { Taken } from '../cell/numeral.ts'
import { type Cell, rawText } from '../cell/sheet.ts'
import { formatDay } from '../text/day.ts'
import { formatNumber } from '../text/number.ts'
import { showValue } from '../text/show.ts'
import type { Column } from './layout.ts'
import type { Target } from './match.ts'
import type { Ask, Question } from './verdict.ts'

/** A column, read: one place per data row. */
export type ColumnRead = {
  values: unknown[]
  wrong: Map<number, string>
  /** Rows that wait for an answer to a question, and rows that an answer leaves out. */
  asked: Map<number, Question>
  left: Set<number>
  questions: Question[]
  reading: string | null
  notices: string[]
  /** Cells with something in them. */
  read: number
}

type Context = {
  column: Column
  target: Target
  rows: number[]
  /** Which ways of writing the column proves, each with the place of the first proof. */
  styles: Map<string, number>
  out: ColumnRead
  ask: Ask
}
type Pending<T> = { at: number; taken: Extract<T, { either: unknown }> }[]

const skip = (rows: number) => ({ key: 'skip', label: rows === 1 ? 'Bỏ dòng' : `Bỏ ${formatNumber(rows)} dòng` })

/** Numbers that can be read in two ways: the column's own proof decides, then the answer; else it is asked. */
export function askNumbers(context: Context, pending: Pending<Taken>, cells: Cell[]): void {
  const { column, target, rows, styles, out, ask } = context
  // As the screens write it: the dot parts thousands, the comma parts the whole from its decimals.
  const said = (value: number) => [formatNumber(value, 6), target.info.unit].filter(Boolean).join('\u00a0')
  const id = `${column.letter}:numbers`
  const first = pending[0]
  if (first) {
    const proof = styles.size === 1 ? [...styles][0] : undefined
    const answer = ask.answers?.[id] ?? ask.numbers ?? proof?.[0] ?? null
    if (answer === null) {
      const [vi, en] = first.taken.either
      const question: Question = {
        ...{ id, column: column.heading, row: null, rows: pending.length, answer: null },
        values: samples(pending.map(({ taken }) => taken.text)),
        ask: `"${first.taken.text}" là ${said(vi)} hay ${said(en)}?`,
        hint:
          styles.size > 1
            ? 'Cột này có cả hai cách viết số'
            : pending.length > 1
              ? `${formatNumber(pending.length)} ô trong cột đọc được hai cách`
              : `Dòng ${(rows[first.at] ?? 0) + 1}: một ô đọc được hai cách`,
        choices: [{ key: 'vi', label: said(vi) }, { key: 'en', label: said(en) }, skip(pending.length)],
      }
      out.questions.push(question)
      for (const { at } of pending) out.asked.set(at, question)
    } else
      for (const { at, taken } of pending)
        if (answer === 'skip') out.left.add(at)
        else out.values[at] = taken.either[answer === 'vi' ? 0 : 1]
  }
  if (styles.size > 1) out.notices.push(`Cột ${column.heading} có cả hai cách viết số (1.234,56 và 1,234.56).`)
  if (target.info.kind === 'money') askSizes(context, cells)
}

/** Days that can be read in two ways. */
export function askDates(
  { column, styles, out, ask, rows }: Context,
  pending: Pending<DayTaken>,
  monthsFirst: number[],
): void {
  const proof = styles.size === 1 ? [...styles.keys()][0] : undefined
  const id = `${column.letter}:dates`
  const answer = ask.answers?.[id] ?? ask.dates ?? proof ?? null
  // 7/25/2022 among 25/7/2022 is no day of that order.
  if (ask.dates === 'dmy' || (styles.size > 1 && ask.dates !== 'mdy'))
    for (const at of monthsFirst)
      out.wrong.set(at, 'Ngày không có thật theo ngày/tháng/năm. Sửa trong tệp rồi nhập lại dòng này.')
  const first = pending[0]
  if (!first) return
  if (answer === null) {
    const [dmy, mdy] = first.taken.either
    const question: Question = {
      ...{ id, column: column.heading, row: null, rows: pending.length, answer: null },
      values: samples(pending.map(({ taken }) => formatDay(taken.either[0]))),
      ask: `${formatDay(dmy)} là ngày ${Number(dmy.slice(8))} tháng ${Number(dmy.slice(5, 7))}, hay ngày ${Number(mdy.slice(8))} tháng ${Number(mdy.slice(5, 7))}?`,
      hint:
        pending.length > 1
          ? `${formatNumber(pending.length)} ô trong cột đọc được hai cách`
          : `Dòng ${(rows[first.at] ?? 0) + 1}`,
      choices: [
        { key: 'dmy', label: 'Ngày trước, tháng sau' },
        { key: 'mdy', label: 'Tháng trước, ngày sau' },
        skip(pending.length),
      ],
    }
    out.questions.push(question)
    for (const { at } of pending) out.asked.set(at, question)
    return
  }
  for (const { at, taken } of pending)
    if (answer === 'skip') out.left.add(at)
    else out.values[at] = taken.either[answer === 'dmy' ? 0 : 1]
}

const thousand = 1000
/** Under so many figures nothing can be said of their usual size. */
const enough = 8

/** Money a thousand times smaller than all others of its column: đồng, or nghìn đồng? Asked cell by cell, unless it is the column's habit. */
function askSizes({ column, target, rows, out, ask }: Context, cells: Cell[]): void {
  const sizes = out.values
    .filter((value): value is number => typeof value === 'number' && value > 0)
    .sort((a, b) => a - b)
  if (sizes.length < enough) return
  const low = sizes[Math.floor(sizes.length / 10)] ?? 0
  const high = sizes.at(-1) ?? 0
  const isOff = (value: unknown): value is number =>
    typeof value === 'number' &&
    value > 0 &&
    value * 100 < low &&
    value * thousand * 10 >= low &&
    value * thousand <= high * 10
  if (sizes.filter(isOff).length > Math.max(1, sizes.length / 20)) return
  const smallest = sizes.find(value => !isOff(value)) ?? low
  for (const [at, value] of out.values.entries()) {
    if (!isOff(value)) continue
    const row = (rows[at] ?? 0) + 1
    const id = `${column.letter}:${row}:size`
    const answer = ask.answers?.[id] ?? null
    if (answer === 'thousand') out.values[at] = value * thousand
    else if (answer === 'skip') out.left.add(at)
    else if (answer === null) {
      const question: Question = {
        ...{ id, column: column.heading, row, rows: 1, answer: null, values: [rawText(cells[at])] },
        ask: `${formatNumber(value)} đồng hay ${formatNumber(value)} nghìn đồng?`,
        hint: `Các dòng khác từ ${showValue(target.info, smallest)} trở lên`,
        choices: [
          { key: 'as', label: `${formatNumber(value)} đồng` },
          { key: 'thousand', label: `${formatNumber(value)} nghìn đồng` },
          skip(1),
        ],
      }
      out.questions.push(question)
      out.asked.set(at, question)
    }
  }
}

const samples = (texts: string[]) => [...new Set(texts)].slice(0, 5)
