import { type Meridian, meridians } from '../geodesy/meridian.ts'
import { ringAreaM2 } from '../geodesy/plane.ts'
import type { Vn2000Point } from '../geodesy/vn2000.ts'
import { nestOf } from '../survey/nest.ts'
import { meridianOf as toldMeridian } from '../survey/zone.ts'
import { isLying, stood } from './columns.ts'
import { areasOf, type Compared, compared } from './judge/area.ts'
import { meridianOf, shiftOf } from './judge/place.ts'
import { closureOf, crossedOf, missingOf, sidesOf, typosOf } from './judge/ring.ts'
import type { Known } from './known.ts'
import { sortRows } from './rows.ts'
import { runsOf } from './runs.ts'
import { type SurveyedShape, shapeOf } from './shape.ts'
import type { Corner, Finding, RawTable, RingMark, RowVerdict, Run } from './table.ts'
import { saidIn } from './text.ts'
import { listed, metres } from './words.ts'

/** What a person has settled: the meridian, that X and Y change places, where rings begin. */
export type Answers = { meridian?: Meridian | null; swap?: boolean; marks?: readonly RingMark[] }
/** A piece of land: its outer ring and the holes in it. */
export type Piece = { outer: number; holes: number[] }
export type Reading = {
  /** The table as it was understood: stood up when it lay along its rows. */
  table: RawTable
  rows: RowVerdict[]
  runs: Run[]
  /** Rings sorted into pieces of land, by their places in `runs`: none while a ring is open. */
  pieces: Piece[]
  meridian: Meridian | null
  /** The boundary under each meridian, for the map; empty when rings do not close. */
  shapes: Partial<Record<Meridian, SurveyedShape>>
  areaM2: number
  areas: Compared[]
  findings: Finding[]
  /** The boundary to be saved; null while something is refused or asked. */
  shape: SurveyedShape | null
}

/** Corners that one table may have; a province's largest park has a few hundred. */
export const mostCorners = 20_000

/** Reads a table of VN-2000 coordinates: its columns, rings, meridian, and everything that is doubtful about them. */
export function readSurvey(raw: RawTable, answers: Answers, known: Known): Reading {
  const table = isLying(raw.rows) ? { ...raw, rows: stood(raw.rows) } : raw
  const { events, verdicts, columns } = sortRows(table.rows, answers.swap)
  const found = runsOf(events, answers.marks)
  const { runs, findings } = withoutRepeats(found, verdicts)
  const corners = runs.flatMap(run => run.corners)
  const empty = {
    table,
    rows: verdicts,
    runs,
    pieces: [],
    meridian: null,
    shapes: {},
    areaM2: 0,
    areas: [],
    shape: null,
  }
  const findingsOfRows = refusedRows(verdicts)
  if (columns.some(each => each.isSwapped) && !answers.swap)
    return { ...empty, findings: [...findingsOfRows, swapped(runs)] }
  if (corners.length === 0 || corners.length > mostCorners)
    return { ...empty, findings: [...findingsOfRows, none(corners.length)] }
  mark(runs, verdicts)
  const closure = closureOf(runs)
  const isClosed = !closure.some(each => each.level === 'refuse')
  const crossed = isClosed ? crossedOf(runs) : []
  const nested = isClosed ? nestOf(runs.map(run => run.corners.map(corner => corner.at))) : []
  const pieces = apart(nested, runs, answers.marks ?? [])
  const areaM2 = isClosed ? areaOf(runs, pieces) : 0
  const middle = middleOf(corners)
  const said = saidIn(table.rows)
  const zone = meridianOf(
    middle,
    toldMeridian(middle, known.place),
    { chosen: answers.meridian ?? null, printed: said.meridian },
    known,
  )
  const areas =
    areaM2 > 0
      ? [
          ...(said.area ? [compared('bảng ghi', said.area.ha, areaM2, said.area.roundingHa)] : []),
          ...known.areas.map(each => compared(each.label, each.ha, areaM2)),
        ]
      : []
  const holes = pieces.flatMap(piece => piece.holes)
  const all: Finding[] = [
    ...findingsOfRows,
    ...zone.findings,
    ...closure,
    ...crossed,
    ...findings,
    ...typosOf(runs),
    ...missingOf(runs),
    ...sidesOf(runs),
    ...areasOf(areas, areaM2),
    ...(zone.meridian === null || zone.findings.some(each => each.code === 'zone')
      ? []
      : shiftOf(
          corners.map(corner => corner.at),
          known,
          zone.meridian,
        )),
    ...(holes.length
      ? [
          {
            code: 'hole',
            level: 'note',
            rows: [],
            text: `Vòng ${listed(holes.map(at => at + 1))} nằm trong vòng khác: hiểu là phần trừ ra.`,
          } satisfies Finding,
        ]
      : []),
    ...(table === raw
      ? []
      : [
          {
            code: 'lying',
            level: 'note',
            rows: [],
            text: 'Bảng nằm ngang, mỗi điểm một cột: đã xoay lại, số dòng dưới đây là số cột trong bảng gốc.',
          } satisfies Finding,
        ]),
  ]
  const shapes = isClosed
    ? (Object.fromEntries(
        meridians.map(meridian => [meridian, shapeOf(runs, pieces, meridian, raw)]),
      ) as Reading['shapes'])
    : {}
  const isHeld = all.some(({ level }) => level === 'refuse' || level === 'ask')
  const shape = zone.meridian === null || isHeld ? null : (shapes[zone.meridian] ?? null)
  const order: Finding['level'][] = ['refuse', 'ask', 'warn', 'note']
  const sorted = [...all].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
  return {
    table,
    rows: verdicts,
    runs,
    pieces,
    meridian: zone.meridian,
    shapes,
    areaM2,
    areas,
    findings: sorted,
    shape,
  }
}

/** Holes that a person says are land of their own. */
function apart(pieces: readonly Piece[], runs: readonly Run[], marks: readonly RingMark[]): Piece[] {
  const own = new Set(marks.flatMap(({ row, is }) => (is === 'own' ? [row] : [])))
  const isOwn = (at: number) => own.has(runs[at]?.corners[0]?.row ?? 0)
  return pieces
    .flatMap(({ outer, holes }): Piece[] => [
      { outer, holes: holes.filter(at => !isOwn(at)) },
      ...holes.filter(isOwn).map(at => ({ outer: at, holes: [] })),
    ])
    .sort((a, b) => a.outer - b.outer)
}

function areaOf(runs: readonly Run[], pieces: readonly Piece[]): number {
  const of = (at: number) => Math.abs(ringAreaM2((runs[at]?.corners ?? []).map(corner => corner.at)))
  return pieces.reduce((sum, { outer, holes }) => sum + of(outer) - holes.reduce((all, hole) => all + of(hole), 0), 0)
}

function middleOf(corners: readonly Corner[]): Vn2000Point {
  // Halves by count: one mistyped corner does not move it.
  const half = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  return { x: half(corners.map(({ at }) => at.x)), y: half(corners.map(({ at }) => at.y)) }
}

/** Corners that repeat the one before are said once. */
function withoutRepeats(runs: readonly Run[], verdicts: RowVerdict[]): { runs: Run[]; findings: Finding[] } {
  const findings: Finding[] = []
  const kept = runs.map((run, ring) => {
    const corners = run.corners.filter((corner, at) => {
      const before = run.corners[at - 1]
      if (!before || before.at.x !== corner.at.x || before.at.y !== corner.at.y) return true
      verdicts[corner.row - 1] = { is: 'repeated', ring: ring + 1, name: corner.name }
      findings.push({
        code: 'repeated',
        level: 'warn',
        rows: [before.row, corner.row],
        text: `Dòng ${corner.row} (${corner.name || 'không tên'}) trùng tọa độ dòng ${before.row} (${before.name || 'không tên'}); chỉ lấy một điểm. Đối chiếu xem có gõ nhầm không.`,
      })
      return false
    })
    return { ...run, corners }
  })
  return { runs: kept, findings }
}

function mark(runs: readonly Run[], verdicts: RowVerdict[]): void {
  // Beside another block's bad cell a good corner does not hide it.
  for (const [at, { corners, end }] of runs.entries()) {
    if (end.is === 'repeated') verdicts[end.row - 1] = { is: 'closing', ring: at + 1 }
    for (const { row, name, at: place } of corners)
      if (verdicts[row - 1]?.is !== 'refused') verdicts[row - 1] = { is: 'corner', ring: at + 1, name, at: place }
  }
}

function refusedRows(verdicts: readonly RowVerdict[]): Finding[] {
  const refused = verdicts.flatMap((verdict, at) =>
    verdict.is === 'refused' ? [{ row: at + 1, why: verdict.why }] : [],
  )
  return refused.slice(0, 6).map(({ row, why }, at) => ({
    ...{ code: 'row', level: 'refuse', rows: at < 5 ? [row] : refused.slice(5).map(each => each.row) },
    text:
      at < 5
        ? `Dòng ${row}: ${why}. Sửa theo bản gốc.`
        : `Còn ${refused.length - 5} dòng khác chưa đọc được: ${listed(refused.slice(5).map(each => each.row))}.`,
  }))
}

function swapped(runs: readonly Run[]): Finding {
  const [corner] = runs.flatMap(run => run.corners)
  const text = `Tiêu đề X đứng trên số đông ("${corner?.x ?? ''}"), tiêu đề Y trên số bắc ("${corner?.y ?? ''}"): hai tiêu đề bị đổi chỗ. Theo tiêu đề thì hình rơi ra ngoài Việt Nam; đổi X và Y rồi xem lại.`
  return { code: 'swapped', level: 'ask', rows: corner ? [corner.row] : [], text, offer: { is: 'swap' } }
}

function none(count: number): Finding {
  if (count > mostCorners)
    return {
      code: 'many',
      level: 'refuse',
      rows: [],
      text: `Bảng có ${count} điểm, nhiều nhất ${mostCorners}. Chia bảng rồi dán từng phần.`,
    }
  return {
    code: 'none',
    level: 'refuse',
    rows: [],
    text: `Không thấy cặp cột tọa độ nào: cần một cột X (bắc, 7 chữ số trước dấu phẩy) và một cột Y (đông, 6 chữ số), đơn vị ${metres(1).slice(-1)}. Dán cả bảng, gồm hai cột ấy.`,
  }
}
