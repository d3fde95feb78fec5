import { type Book, isBlank, letterOf, rawText, type Sheet, tidy } from '../cell/sheet.ts'
import { type Unit, unitIn, unitOf } from '../cell/unit.ts'
import type { KindName } from '../record/kinds.ts'
import { Problem } from '../text/problem.ts'
import { readValue } from '../text/show.ts'
import { filledBy, findHead, type Head, isNumbering, targetOf } from './head.ts'
import { headingMatcher, layerMatcher, plainHeading, type Target, targetsOf } from './match.ts'
import { ordinals } from './names.ts'
import type { Ask, Question, Register } from './verdict.ts'

/** A column of a sheet and the field that it fills. */
export type Column = {
  index: number
  letter: string
  heading: string
  target: Target | null
  unit: Unit | null
  /** Where the unit was read: the heading, or a line above the table. */
  unitFrom: string | null
}

/** A sheet whose heading was found: its columns, each with the field that it fills, and where its data begin. */
export type Layout = {
  sheet: Sheet
  head: Head
  columns: Column[]
  targets: Map<string, Target>
  firstRow: number
  questions: Question[]
  /** Other sheets that hold such a table: they are not read, and it is said. */
  beside: string[]
}

/** Chooses the sheet and matches its columns. Throws E_IMPORT_SHEET, E_IMPORT_HEAD, E_IMPORT_MAP. */
export function layoutOf(book: Book, ask: Ask): Layout {
  const isLayer = book.format === 'layer'
  const targets = targetsOf(ask.kind, isLayer)
  const named = Object.keys(ask.columns ?? {})
  const asked = ask.sheet === undefined ? null : sheetNamed(book, ask.sheet)
  const candidates = asked ? [asked] : [...book.sheets].sort((a, b) => Number(a.hidden) - Number(b.hidden))
  let best: { sheet: Sheet; head: Head; found: number } | null = null
  const tables: { name: string; found: number }[] = []
  for (const sheet of candidates) {
    const head = sheet.layer ? layerHead(sheet.layer.headings) : findHead(sheet, targets, named)
    if (!head) continue
    const match = matcherFor(sheet, targets)
    const found = new Set(head.parts.map(parts => targetOf(parts, match)?.key).filter(Boolean)).size
    if (!sheet.hidden) tables.push({ name: sheet.name, found })
    // A hidden sheet is read only when no other holds the table.
    if (!best || (found > best.found && sheet.hidden === best.sheet.hidden)) best = { sheet, head, found }
  }
  if (!best)
    throw new Problem('E_IMPORT_HEAD', {
      file: book.file,
      sheet: (asked ?? book.sheets[0])?.name ?? '',
      known: [...targets.values()]
        .slice(0, 4)
        .map(target => target.info.label.vi)
        .join(', '),
    })
  const { sheet, head, found } = best
  const beside = asked ? [] : tables.filter(each => each.name !== sheet.name && each.found === found)
  const { columns, questions } = columnsOf(sheet, head, targets, ask)
  const after = sheet.layer ? undefined : sheet.rows[head.last + 1]
  return {
    ...{ sheet, head, columns, targets, questions, beside: beside.map(({ name }) => name) },
    firstRow: head.last + (after && isNumbering(after) ? 2 : 1),
  }
}

/** What every row gets: the zone of the import, and the map's constants. Throws E_FIELD_UNKNOWN, E_FIELD_VALUE, E_REF_MISSING. */
export function constantsOf(ask: Ask, targets: Map<string, Target>, register: Register): Record<string, unknown> {
  const given: Record<string, unknown> = { ...ask.values }
  if (ask.zone !== undefined && targets.has('zone')) given.zone = ask.zone
  return Object.fromEntries(
    Object.entries(given).map(([name, raw]) => {
      const target = targets.get(name)
      if (!target || target.isTied) throw new Problem('E_FIELD_UNKNOWN', { kind: ask.kind, field: name })
      let value = typeof raw === 'string' ? readValue(name, target.info, raw) : raw
      if (target.info.to && typeof value === 'string') {
        const [found, ...others] = register.find(target.info.to as KindName, value)
        if (!found || others.length) throw new Problem('E_REF_MISSING', { field: name, value })
        value = found.id
      }
      if (!target.schema.safeParse(value).success)
        throw new Problem('E_FIELD_VALUE', {
          field: name,
          label: target.info.label.vi,
          value: String(raw),
          reason: 'không nhận được',
        })
      return [name, value]
    }),
  )
}

/** A layer's headings stand apart from its rows, so that its first feature is row 1. */
const layerHead = (headings: string[]): Head => ({
  ...{ first: -1, last: -1, headings },
  parts: headings.map(heading => [heading]),
})

const matcherFor = ({ layer }: Sheet, targets: Map<string, Target>) => (layer ? layerMatcher : headingMatcher)(targets)

/** The unit in a layer's heading: as in any other, or behind its last line: "DT_M2", and "DIENTICH_M" as a shapefile leaves it. */
const unitBehind = (heading: string): Unit | undefined =>
  unitIn(heading) ??
  unitOf(
    heading
      .replace(/^(.{8}_M)$/i, '$12')
      .split('_')
      .at(-1) ?? '',
  )

function sheetNamed(book: Book, name: string): Sheet {
  const plain = (text: string) => tidy(text).toLowerCase()
  const sheet = book.sheets.find(each => plain(each.name) === plain(name))
  if (sheet) return sheet
  throw new Problem('E_IMPORT_SHEET', {
    ...{ file: book.file, sheet: name },
    known: book.sheets.map(each => `"${each.name}"`).join(', '),
  })
}

function columnsOf(sheet: Sheet, head: Head, targets: Map<string, Target>, ask: Ask) {
  const match = matcherFor(sheet, targets)
  const given = new Map(Object.entries(ask.columns ?? {}).map(([heading, field]) => [plainHeading(heading), field]))
  const letters = new Map(Object.entries(ask.columns ?? {}).map(([heading, field]) => [heading.toUpperCase(), field]))
  const lineUnits = unitsAbove(sheet, head)
  const used = new Set<string>()
  const columns = head.parts.map((parts, index): Column => {
    const heading = head.headings[index] ?? ''
    const letter = letterOf(index)
    const field = given.get(plainHeading(heading)) ?? given.get(plainHeading(parts.at(-1) ?? '')) ?? letters.get(letter)
    if (field !== undefined) used.add(field)
    const plain = plainHeading(heading)
    const target =
      field === undefined ? (ordinals.has(plain) ? undefined : filledBy(parts, match)) : targetFor(field, targets)
    const own =
      [...parts]
        .reverse()
        .map(sheet.layer ? unitBehind : unitIn)
        .find(Boolean) ?? null
    const unit = own ?? (target?.info.kind === 'money' ? lineUnits.money : target ? lineUnits.area : null) ?? null
    return {
      ...{ index, letter, heading: heading || `cột ${letter}`, target: target ?? null },
      unit: unit?.of === 'rate' ? null : unit,
      unitFrom: own ? 'tiêu đề' : unit ? 'dòng đơn vị tính ở đầu bảng' : null,
    }
  })
  const missing = Object.entries(ask.columns ?? {}).find(
    ([heading]) =>
      !columns.some(
        (column, index) =>
          plainHeading(column.heading) === plainHeading(heading) ||
          plainHeading(head.parts[index]?.at(-1) ?? '') === plainHeading(heading) ||
          column.letter === heading.toUpperCase(),
      ),
  )
  if (missing) throw new Problem('E_IMPORT_MAP', { sheet: sheet.name, heading: missing[0] })
  return { columns, questions: settleTwins(columns, ask) }
}

/** A field named by the map; an empty word leaves the column out. Throws E_FIELD_UNKNOWN. */
function targetFor(field: string, targets: Map<string, Target>): Target | undefined {
  if (!field) return undefined
  const target = targets.get(field)
  if (!target) throw new Problem('E_FIELD_UNKNOWN', { kind: [...targets.values()][0]?.kind ?? '', field })
  return target
}

/** Two columns with the heading of one field: which of them is meant is asked, and neither is read until then. */
function settleTwins(columns: Column[], ask: Ask): Question[] {
  const byKey = new Map<string, Column[]>()
  for (const column of columns)
    if (column.target) byKey.set(column.target.key, [...(byKey.get(column.target.key) ?? []), column])
  return [...byKey].flatMap(([key, twins]) => {
    // A label drawn in a layer gives way to a column that says what it is.
    const [other] = twins.filter(({ heading }) => heading !== 'Nhãn')
    if (twins.length === 2 && other) for (const twin of twins) if (twin.heading === 'Nhãn') twin.target = null
    if (twins.filter(({ target }) => target).length < 2) return []
    const id = `${key}:column`
    const answer = ask.answers?.[id] ?? null
    const label = twins[0]?.target?.info.label.vi ?? key
    for (const column of twins) if (column.letter !== answer) column.target = null
    if (answer !== null) return []
    return [
      {
        ...{ id, column: label, row: null, rows: 0, answer: null, values: twins.map(({ heading }) => heading) },
        ask: `Cột nào là "${label}"?`,
        hint: `Cột ${twins.map(({ letter }) => letter).join(' và cột ')} đều mang tiêu đề ấy`,
        choices: [
          ...twins.map(({ letter, heading }) => ({ key: letter, label: `Cột ${letter}: ${heading}` })),
          { key: 'none', label: 'Không nhập cột nào' },
        ],
      },
    ]
  })
}

/** "Đơn vị tính: triệu đồng" above the table speaks for the columns of money (or of land) that name no unit. */
function unitsAbove(sheet: Sheet, head: Head): { money: Unit | null; area: Unit | null } {
  const lines = sheet.rows
    .slice(0, Math.max(0, head.first))
    .flatMap(row => row.filter(cell => !isBlank(cell)).map(cell => tidy(rawText(cell))))
    .filter(text => /đơn vị|đvt/iu.test(text.normalize('NFC')))
    .flatMap(text => text.split(/[;,]/).map(part => unitIn(part.includes(':') ? part : `đvt: ${part}`)))
  const of = (what: Unit['of']) => lines.find(unit => unit?.of === what) ?? null
  return { money: of('money'), area: of('area') }
}
