import { isAbroad } from '../boundary/examine.ts'
import type { Book, Cell, Sheet } from '../cell/sheet.ts'
import { type Crs, candidates, crsName, crsOfKey, keyOf } from '../crs/crs.ts'
import { isDegree, placerOf } from '../crs/place.ts'
import type { Ask, Look, Question } from '../import/verdict.ts'
import { formatNumber } from '../text/number.ts'
import { asMany, type Extent, extentOf, type Form, mapped, type Position } from './form.ts'
import { type Drawn, type Incoming, type IncomingLayer, isFault } from './incoming.ts'
import { faultOf } from './judge.ts'

/** Where shapes stand in a book: the labels of the fields that they fill. */
const headings: Record<Extent, string> = { area: 'Ranh giới', point: 'Tọa độ', line: 'Đường' }
const order: Extent[] = ['area', 'point', 'line']

/** Layers as a book of tables, a sheet each, their shapes in WGS 84 in columns of their own. What cannot be known of their numbers is asked. */
export function bookOf({ file, layers, notices }: Incoming, ask: Pick<Ask, 'answers'>, look?: Look): Book {
  const all = layers.reduce((sum, { drawn }) => sum + drawn.length, 0)
  let done = 0
  const tick = () => {
    done += 1
    if (done % told === 0) look?.(done, all)
  }
  return { file, format: 'layer', notices, sheets: layers.map(layer => sheetOf(layer, ask.answers ?? {}, tick)) }
}

/** Features between two looks. */
const told = 500

function sheetOf(layer: IncomingLayer, answers: Record<string, string>, tick: () => void): Sheet {
  const { crs, question, notices } = crsFor(layer, answers.crs)
  const axes = crs && axesOf(layer, crs, answers.axes)
  const place = crs && axes?.isSwapped !== undefined ? placed(crs, axes.isSwapped) : null
  const waits = [question, axes?.question].filter(each => each !== undefined && each !== null)
  const drawn = layer.drawn.map(each => {
    tick()
    return cellsOf(each, waits.length > 0 ? null : place)
  })
  const used = order.filter(extent => drawn.some(cells => cells[extent] !== null))
  return {
    ...{ name: layer.name, hidden: false, merges: [], hiddenRows: [], hiddenColumns: [], percents: [], isText: false },
    rows: layer.rows.map((row, at) => [
      ...Array.from({ length: layer.columns.length }, (_, column) => row[column] ?? null),
      ...used.map(extent => drawn[at]?.[extent] ?? null),
    ]),
    layer: {
      headings: [...layer.columns, ...used.map(extent => headings[extent])],
      questions: answers.crs === 'none' || answers.axes === 'none' ? [] : waits,
      notices: [...layer.notices, ...notices],
    },
  }
}

type CrsChoice = { crs: Crs | null; question: Question | null; notices: string[] }

/** The system of a layer: what the file says, else what was answered, else a question. */
function crsFor({ crs, drawn }: IncomingLayer, answer: string | undefined): CrsChoice {
  const first = firstPosition(drawn)
  if (!first) return { crs: null, question: null, notices: ['Lớp không có hình nào; chỉ nhập được các cột.'] }
  if (crs.is === 'known')
    return {
      crs: crs.crs,
      question: null,
      notices: crs.crs.is === 'degrees' && crs.crs.datum === 'wgs84' ? [] : [moved(crs.crs)],
    }
  if (answer === 'none') return { crs: null, question: null, notices: ['Không nhập hình của lớp, theo lựa chọn.'] }
  const answered = answer === undefined ? null : crsOfKey(answer)
  if (answered) return { crs: answered, question: null, notices: [moved(answered)] }
  const either = crs.is === 'unsure' ? crs.either : candidates(isDegree(first))
  const asks =
    crs.is === 'missing'
      ? 'Tệp không ghi hệ tọa độ. Tọa độ thuộc hệ nào?'
      : crs.is === 'unsure'
        ? `Tệp ghi "${crs.said}", có thể là hai hệ. Tọa độ thuộc hệ nào?`
        : `Hệ "${crs.said}" không đổi được. Tọa độ thật ra thuộc hệ nào?`
  return {
    crs: null,
    notices: [],
    question: questionOf(
      'crs',
      first,
      asks,
      either.map(each => choiceOf(each, first)),
    ),
  }
}

const moved = (crs: Crs) =>
  `Hình theo hệ ${crsName(crs)}, đổi ra WGS 84${crs.is !== 'web' && crs.datum === 'vn2000' ? ' bằng phép EPSG:6960' : ''}.`

/** A system with the place where its first corner would lie: the reader sees which one is at home. */
function choiceOf(crs: Crs, first: Position): Question['choices'][number] {
  const [lon, lat] = placerOf(crs)(first)
  const spot = `${formatNumber(lat, 4)}; ${formatNumber(lon, 4)}`
  return { key: keyOf(crs), label: `${crsName(crs)} (${isAbroad([lon, lat]) ? 'ngoài Việt Nam' : spot})` }
}

function questionOf(id: string, first: Position, ask: string, choices: Question['choices']): Question {
  return {
    ...{ id, column: 'Hình', row: null, rows: 0, answer: null, ask },
    values: [first.map(number => formatNumber(number, 5)).join('; ')],
    hint: id === 'crs' ? 'Điểm đầu của lớp sẽ nằm ở chỗ ghi trong ngoặc' : null,
    choices: [...choices, { key: 'none', label: 'Không nhập hình' }],
  }
}

type Axes = { isSwapped: boolean | undefined; question: Question | null }

/** Whether north stands before east: known by where the corners fall, and asked when it does. */
function axesOf(layer: IncomingLayer, crs: Crs, answer: string | undefined): Axes {
  if (answer !== undefined) return { isSwapped: answer === 'none' ? undefined : answer === 'swap', question: null }
  const corners = layer.drawn.slice(0, 500).flatMap(each => firstPosition([each]) ?? [])
  const pairs = corners.length / 2
  const inside = (isSwapped: boolean) => {
    const place = placed(crs, isSwapped)
    let count = 0
    for (let at = 0; at < corners.length; at += 2)
      if (!isAbroad(place([corners[at] ?? 0, corners[at + 1] ?? 0]))) count += 1
    return count
  }
  if (inside(false) > 0 || inside(true) <= pairs / 2) return { isSwapped: false, question: null }
  const first = firstPosition(layer.drawn) ?? [0, 0]
  const ask =
    crs.is === 'degrees'
      ? 'Tệp ghi vĩ độ trước kinh độ? Đọc như tệp ghi thì nằm ngoài Việt Nam.'
      : 'Tệp ghi X (bắc) trước Y (đông)? Đọc như tệp ghi thì nằm ngoài Việt Nam.'
  const choices = [
    { key: 'swap', label: 'Đảo hai trục' },
    { key: 'keep', label: 'Giữ như tệp ghi' },
  ]
  return { isSwapped: undefined, question: questionOf('axes', first, ask, choices) }
}

function placed(crs: Crs, isSwapped: boolean): (position: Position) => Position {
  const place = placerOf(crs)
  return isSwapped ? ([east, north]) => place([north, east]) : place
}

function firstPosition(drawn: readonly Drawn[]): Position | null {
  for (const each of drawn) {
    let part: unknown = isFault(each) ? undefined : each[0]?.coordinates
    while (Array.isArray(part) && Array.isArray(part[0])) part = part[0]
    if (Array.isArray(part) && typeof part[0] === 'number') return part as Position
  }
  return null
}

type Cells = Record<Extent, Cell>

/** What a feature draws as cells, placed and judged; without a place they only say that they wait. */
function cellsOf(drawn: Drawn, place: ((position: Position) => Position) | null): Cells {
  const cells: Cells = { area: null, point: null, line: null }
  if (isFault(drawn)) return { ...cells, area: drawn }
  for (const extent of order) {
    const own = drawn.filter(form => extentOf(form) === extent)
    const [first] = own
    if (!first) continue
    const form = own.length > 1 ? merged(own) : first
    if (!place) {
      cells[extent] = { form }
      continue
    }
    const there = mapped(form, place)
    const fault = faultOf(there)
    cells[extent] = fault ? { fault } : { form: there }
  }
  return cells
}

const manyOf: Record<Extent, Form['type']> = { area: 'MultiPolygon', point: 'MultiPoint', line: 'MultiLineString' }

/** Several forms of one extent as one. */
function merged(forms: Form[]): Form {
  const coordinates = forms.flatMap((form): unknown[] =>
    form.type === 'Point' ? [form.coordinates] : asMany(form).coordinates,
  )
  return { type: manyOf[forms[0] ? extentOf(forms[0]) : 'area'], coordinates } as Form
}
