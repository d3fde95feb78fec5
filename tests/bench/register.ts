import type { KindName } from '../../db/model/record/kinds.ts'
import type { Db } from '../../db/store/db.ts'
import { pageOf } from '../../db/store/sheet/page.ts'
import { columnsOf, fieldsFor, usualColumns } from '../../renderer/register/sheet/columns.ts'
import { passing } from '../../renderer/register/sheet/filter.ts'
import { type Sheet, sheetOf, takeIn } from '../../renderer/register/sheet/sheet.ts'
import { grouped, sorted } from '../../renderer/ui/rows/arrange.ts'
import { totalOf } from '../../renderer/ui/rows/total.ts'
import { type Figure, inTurns, spreadOf, timed } from './figures.ts'

const rounds = 7

/** Opening the two large registers as the window does, page by page with a copy over the bridge, and what is then asked of all rows. */
export async function measureRegister(db: Db, bare: Db): Promise<Figure[]> {
  return [...(await ofKind(db, bare, 'plot', 'lots')), ...(await ofKind(db, bare, 'household', 'households'))]
}

async function ofKind(db: Db, bare: Db, kind: KindName, what: string): Promise<Figure[]> {
  const fields = usualColumns(kind)
  const calls: number[] = []
  const page = (after: number, limit: number) => {
    const from = performance.now()
    const read = structuredClone(pageOf(db, { kind, fields, after, limit }))
    calls.push(performance.now() - from)
    return read
  }
  const longest: number[] = []
  const whole = (): Sheet => {
    calls.length = 0
    let next = page(0, 600)
    const sheet = sheetOf(kind, next)
    while (next.next !== null) {
      next = page(next.next, 4_000)
      takeIn(sheet, next)
    }
    longest.push(Math.max(...calls))
    return sheet
  }
  const floor = bare.prepare(`SELECT id, ${fields.join(', ')} FROM ${kind}`)
  const first = await inTurns(
    rounds,
    () => columnsOf(sheetOf(kind, page(0, 600)), fields),
    () => structuredClone(bare.prepare(`SELECT * FROM ${kind} LIMIT 600`).all()),
  )
  const all = await inTurns(rounds, whole, () => structuredClone(floor.raw().all()))
  const sheet = whole()
  const columns = columnsOf(sheet, fields)
  const rows = passing(sheet, fieldsFor(kind), [], '')
  const code = columns.find(column => column.key === 'code')
  const zone = columns.find(column => column.key === 'zone')
  if (!code || !zone) throw new Error('E_BENCH_COLUMN')
  const totals = () => columns.filter(column => column.total).map(column => totalOf(rows, column))
  return [
    {
      what: `Register of ${what}: first rows to be drawn`,
      unit: 'ms',
      ours: spreadOf(first.ours),
      floor: spreadOf(first.floor),
      most: 150,
    },
    { what: `Register of ${what}: all rows there`, unit: 'ms', ours: spreadOf(all.ours), floor: spreadOf(all.floor) },
    {
      what: `Register of ${what}: the longest of its calls`,
      unit: 'ms',
      ours: spreadOf(longest),
      most: 50,
    },
    { what: `Register of ${what}: totals`, unit: 'ms', ours: spreadOf(await runs(totals)), most: 200 },
    {
      what: `Register of ${what}: sorted by code`,
      unit: 'ms',
      ours: spreadOf(await runs(() => sorted(rows, code, true))),
    },
    { what: `Register of ${what}: grouped by zone`, unit: 'ms', ours: spreadOf(await runs(() => grouped(rows, zone))) },
    {
      what: `Register of ${what}: filtered by a typed word`,
      unit: 'ms',
      ours: spreadOf(await runs(() => passing(sheet, fieldsFor(kind), [], 'gia lap 12'))),
    },
  ]
}

async function runs(work: () => unknown): Promise<number[]> {
  const spent: number[] = []
  for (let round = 0; round < rounds; round++) spent.push(await timed(work))
  return spent
}
