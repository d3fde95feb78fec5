import { isKind, type KindName, kindNames } from '../../model/record/kinds.ts'
import type { Db } from '../db.ts'
import { type Cell, cellsOf, isLeaf, type Value } from './cells.ts'
import type { Image } from './image.ts'

/** What was read: `unreadable` rows or pages of rows that make no sense any more, `strangers` rows of which nobody knows what they are. */
export type Staged = { unreadable: number; strangers: number }

type Table = { name: string; columns: string[] }

const isId = (value: Value | undefined) =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
const isText = (value: Value | undefined) => typeof value === 'string'
const isNamed = (value: Value | undefined) => typeof value === 'string' && isKind(value)

/** The tables of the log and of the search, known by what stands in their rows. */
const shapes: Record<string, (values: Value[]) => boolean> = {
  history: ([id, batch, kind, record, ...rest]) =>
    rest.length === 3 && id === null && isId(batch) && isNamed(kind) && isText(record),
  seal: ([id, batch, hash, ...rest]) =>
    rest.length === 0 && id === null && isId(batch) && /^[0-9a-f]{64}$/.test(String(hash)),
  batch: ([id, at, by, name, ...rest]) =>
    rest.length === 5 && isId(id) && /^\d{4}-\d\d-\d\dT/.test(String(at)) && isText(by) && isText(name),
  entry: ([id, kind, record, ...rest]) => rest.length === 6 && id === null && isNamed(kind) && isText(record),
}

/**
 * Reads every row that a damaged file still has into a new one that has our tables and no row. Where a page was written more than once, the
 * last state of it counts; of the log, whose lines never change, every state. `told` is called with how much of the file is read, 0 to 1.
 */
export function stage(image: Image, db: Db, told: (part: number) => void): Staged {
  const known = new Map<string, KindName>()
  const log = new Map(['history', 'batch', 'seal'].map(name => [name, inserter(db, tableOf(db, name))]))
  const others: number[] = []
  let unreadable = 0
  for (let number = 1; number <= image.count; number++) {
    if (number % 1000 === 0) told((number / image.count) * 0.5)
    for (const [turn, page] of image.versions(number).entries()) {
      if (!isLeaf(page, number)) continue
      const { cells, unreadable: lost } = cellsOf(image, page, number)
      if (turn === 0) unreadable += lost
      for (const cell of cells) {
        const name = Object.keys(shapes).find(each => shapes[each]?.(cell.values))
        if (name && name !== 'batch' && name !== 'seal') note(known, name, cell.values)
        if (name) log.get(name)?.(cell)
      }
      if (!image.free.has(number) && cells.some(({ values }) => isId(values[0]))) others.push(number)
    }
  }
  const strangers = stageRecords(image, db, known, [...new Set(others)], told)
  return { unreadable, strangers }
}

/** Of which kind a record is: the log says so, and the search. */
function note(known: Map<string, KindName>, table: string, values: Value[]): void {
  const [kind, record] = table === 'history' ? [values[2], values[3]] : [values[1], values[2]]
  known.set(String(record), kind as KindName)
}

/** Records stand by the kind that the log knows them by; one that it does not know is of the kind of those on its page. */
function stageRecords(
  image: Image,
  db: Db,
  known: Map<string, KindName>,
  pages: number[],
  told: (part: number) => void,
): number {
  const put = new Map(kindNames.map(name => [name, inserter(db, tableOf(db, name))]))
  let strangers = 0
  for (const [turn, number] of pages.entries()) {
    if (turn % 500 === 0) told(0.5 + (turn / pages.length) * 0.5)
    const page = image.versions(number).find(each => isLeaf(each, number))
    const cells = page ? cellsOf(image, page, number).cells.filter(({ values }) => !shapes.batch?.(values)) : []
    const kinds = cells.map(({ values }) => known.get(String(values[0])))
    const usual = kinds.find(each => each !== undefined)
    for (const [at, cell] of cells.entries()) {
      if (!isId(cell.values[0])) continue
      const kind = kinds[at] ?? usual
      if (!kind || !put.get(kind)?.(cell)) strangers += 1
    }
  }
  return strangers
}

function tableOf(db: Db, name: string): Table {
  const columns = db.prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck().all(name) as string[]
  return { name, columns }
}

/** Puts a row into its table at its own place; false when a value is not of its column. A row of an older structure has fewer values. */
function inserter(db: Db, { name, columns }: Table): (cell: Cell) => boolean {
  const statements = new Map<number, ReturnType<Db['prepare']>>()
  return ({ rowid, values }) => {
    if (values.length > columns.length) return false
    // A key that is the row's place is written as nothing.
    const from = values[0] === null ? 1 : 0
    let put = statements.get(values.length)
    if (!put) {
      const named = ['rowid', ...columns.slice(from, values.length)]
      put = db.prepare(
        `INSERT OR IGNORE INTO ${name} (${named.join(', ')}) VALUES (${named.map(() => '?').join(', ')})`,
      )
      statements.set(values.length, put)
    }
    try {
      put.run([BigInt(rowid), ...values.slice(from)])
      return true
    } catch {
      return false
    }
  }
}
