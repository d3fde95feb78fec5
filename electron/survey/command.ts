import { type BoundedKind, boundedKinds } from '../../db/model/boundary/finding.ts'
import { polygonsOf } from '../../db/model/boundary/shape.ts'
import { findingWords } from '../../db/model/boundary/words.ts'
import { meridians } from '../../db/model/geodesy/meridian.ts'
import { kindOf } from '../../db/model/record/kinds.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { Problem, sentence } from '../../db/model/text/problem.ts'
import { nothingKnown } from '../../db/model/vn2000/known.ts'
import { type Answers, type Reading, readSurvey } from '../../db/model/vn2000/read.ts'
import type { RawTable } from '../../db/model/vn2000/table.ts'
import { checkBoundary } from '../../db/store/boundary/check.ts'
import type { Ground } from '../../db/store/record.ts'
import { readFor, refusalOf, saveSurvey, saveSurveys } from '../../db/store/survey/save.ts'
import { type Answer, groundOf, type Options } from '../headless/given.ts'
import type { Office } from '../office.ts'
import { isLotKind, type LotKind, lotsIn } from './lots.ts'
import { readTables } from './read.ts'

export const isBounded = (kind: string): kind is BoundedKind => boundedKinds.some(each => each === kind)

/** The table of corners in a file that is to be a boundary; null for a file of other rows, which is imported as those. */
export async function surveyIn(file: string, bytes: Uint8Array, options: Options): Promise<RawTable | null> {
  if (!isBounded(options.as ?? '')) return null
  const isSaid = options.meridian !== undefined || file.toLowerCase().endsWith('.docx')
  const tables = await readTables(file, bytes).catch((error: unknown) => {
    if (isSaid) throw error
    return []
  })
  const wanted = options.sheet === undefined ? tables : tables.filter(table => table.name === options.sheet)
  const cornersIn = (table: RawTable) =>
    readSurvey(table, {}, nothingKnown).runs.reduce((sum, run) => sum + run.corners.length, 0)
  const best = wanted.map(table => ({ table, corners: cornersIn(table) })).sort((a, b) => b.corners - a.corners)[0]
  return best && (isSaid || best.corners >= 3) ? best.table : null
}

/** Imports a table of VN-2000 coordinates as the boundary of a record, in one batch or not at all. `code` names the record where `--zone` does not. */
export function importSurvey(
  office: Office,
  table: RawTable,
  options: Options,
  map: { code?: unknown; swap?: string },
): Answer {
  const kind = options.as as BoundedKind
  const key = kind === 'zone' ? (options.zone ?? map.code) : map.code
  const answers: Answers = { meridian: meridianIn(options), swap: map.swap !== undefined }
  if (isLotKind(kind) && key === undefined && options.zone !== undefined)
    return importLots(office, kind, options.zone, table, answers, options)
  if (typeof key !== 'string')
    throw new Problem('E_VN2000_TARGET', {
      kind: kindOf(kind).label.vi.toLowerCase(),
      hint:
        kind === 'zone'
          ? 'Ghi mã: --zone MÃ.'
          : 'Ghi mã trong tệp --map: { "values": { "code": "MÃ" } }; hoặc --zone KHU, khi trên mỗi mảnh của bảng có mã ("Lô A1").',
    })
  const reading = readFor(office.db(), kind, key, table, answers)
  const around = reading.shape ? checkBoundary(office.db(), kind, key, polygonsOf(reading.shape)).map(findingWords) : []
  const answer = (batch: string | null): Answer => ({
    value: outcome(reading, around, batch),
    text: told(reading, around, batch),
  })
  const refusal = refusalOf(reading)
  if (refusal) return { ...answer(null), failed: `${refusal.code}: ${sentence(refusal)}` }
  if (options['dry-run']) return answer(null)
  return answer(saveSurvey(office.db(), kind, key, table, answers, groundFor(office, table, options)).batch)
}

/** Each piece of the table becomes the boundary of the record that it names: all of them in one batch, or none. */
function importLots(
  office: Office,
  kind: LotKind,
  zone: string,
  table: RawTable,
  answers: Answers,
  options: Options,
): Answer {
  const { reading, parts, told: lots, around } = lotsIn(office.db(), kind, zone, table, answers)
  const answer = (batch: string | null): Answer => ({
    value: {
      ...outcome(reading, around, batch),
      lots: lots.map(({ record, areaM2 }) => ({ record, area_ha: Math.round(areaM2) / 10_000 })),
    },
    text: [
      told(reading, around, batch),
      ...lots.map(({ record, areaM2 }) => `${record}: ${formatNumber(Math.round(areaM2) / 10_000)} ha`),
    ].join('\n'),
  })
  const refusal = refusalOf(reading)
  if (refusal) return { ...answer(null), failed: `${refusal.code}: ${sentence(refusal)}` }
  if (options['dry-run']) return answer(null)
  return answer(saveSurveys(office.db(), parts, groundFor(office, table, options)).batch)
}

/** A boundary that no paper is named for says which file it came from. */
function groundFor(office: Office, table: RawTable, options: Options): Ground {
  const ground = groundOf(office, options)
  return { ...ground, why: ground.why ?? (ground.source ? null : `Nhập từ ${table.name}`) }
}

function meridianIn({ meridian }: Options): Answers['meridian'] {
  if (meridian === undefined) return null
  const found = meridians.find(each => String(each) === meridian.replace(',', '.'))
  if (!found)
    throw new Problem('E_IMPORT_OPTION', { option: '--meridian', value: meridian, known: meridians.join(', ') })
  return found
}

/** The public answer of an import, of corners instead of rows. */
function outcome(
  { table, rows, runs, findings, meridian, areaM2, areas }: Reading,
  around: readonly string[],
  batch: string | null,
) {
  const corners = runs.reduce((sum, run) => sum + run.corners.length, 0)
  const refusedRows = rows.flatMap((row, at) => (row.is === 'refused' ? [at + 1] : []))
  const of = (level: string) => findings.filter(each => each.level === level)
  return {
    read: corners + refusedRows.length,
    accepted: findings.some(({ level }) => level === 'refuse' || level === 'ask') ? 0 : corners,
    refused: of('refuse').map(each => ({
      row: each.rows[0] ?? null,
      column: null,
      value: (table.rows[(each.rows[0] ?? 0) - 1] ?? []).join(' '),
      problem: each.text,
    })),
    questions: of('ask').map(each => ({
      column: each.code === 'meridian' ? 'kinh tuyến trục' : 'X, Y',
      values: [],
      choices: each.code === 'meridian' ? meridians.map(String) : ['swap'],
      ...{ row: each.rows[0] ?? null, ask: each.text, id: each.code === 'meridian' ? 'meridian' : 'swap' },
    })),
    warnings: [
      ...of('warn').map(each => ({ row: each.rows[0] ?? null, problem: each.text })),
      ...around.map(problem => ({ row: null, problem })),
    ],
    batch,
    notices: of('note').map(each => each.text),
    ...{ meridian, rings: runs.length, area_ha: Math.round(areaM2) / 10_000, areas },
  }
}

function told(reading: Reading, around: readonly string[], batch: string | null): string {
  const { findings, meridian, runs, areaM2 } = reading
  const signs = { refuse: '!', ask: '?', warn: '~', note: '-' }
  return [
    batch ? `Đã nhập ranh giới, hoàn tác được bằng undo ${batch}.` : 'Chưa nhập gì vào dữ liệu.',
    `Đọc ${formatNumber(runs.reduce((sum, run) => sum + run.corners.length, 0))} điểm, ${runs.length} vòng${meridian ? `, kinh tuyến trục ${formatNumber(meridian)}°` : ''}, ${formatNumber(Math.round(areaM2) / 10_000)} ha.`,
    ...findings.map(each => `${signs[each.level]} ${each.text}`),
    ...around.map(each => `~ ${each}`),
  ].join('\n')
}
