import { foldAccents } from '../text/fold.ts'
import { type Axis, readCoordinate } from './number.ts'
import type { Role } from './table.ts'

/** One run of columns that lists corners; papers print two or three beside one another to save height. */
export type Block = { name: number | null; x: number; y: number; length: number | null }
export type Columns = {
  blocks: Block[]
  /** What the table's own heading calls each column, where it says. */
  roles: (Role | null)[]
  /** True when the heading calls the eastings X and the northings Y. */
  isSwapped: boolean
}
type Rows = readonly (readonly string[])[]

const words: [Role, RegExp][] = [
  ['order', /^(stt|so tt|tt|so thu tu|no\.?)$/],
  ['land', /^(ten |so hieu |ky hieu |ma )?(lo|thua|o|khu)( dat)?( so)?$/],
  ['length', /(canh|chieu dai|khoang cach|^s ?\(?m?\)?$|^dai|^d ?\(m\)$|length|distance)/],
  ['name', /(diem|moc|so hieu|ky hieu|dinh|^ten|point|goc ranh)/],
  ['x', /^(toa do )?(x|n|bac|northing)( ?\(?(m|bac)\)?)?$/],
  ['y', /^(toa do )?(y|e|dong|easting)( ?\(?(m|dong)\)?)?$/],
  ['note', /(ghi chu|note|dien giai|loai moc)/],
]

/** What a heading calls its column; null for other words. */
export function roleOf(cell: string): Role | null {
  const plain = foldAccents(cell)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
  if (plain === '' || plain.length > 40 || /\d{3}/.test(plain)) return null
  return words.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

/** True for a row of headings: two known words or more, or the "Tọa độ" over X and Y; no coordinates. */
export function isHead(row: readonly string[]): boolean {
  if (row.some(cell => readCoordinate(cell))) return false
  const known = new Set(row.map(roleOf).filter(Boolean))
  const filled = row.filter(cell => cell.trim() !== '')
  if (known.size >= 2) return true
  return known.size === 1 && filled.length > 1 && row.some(cell => /^toa do/.test(foldAccents(cell).trim()))
}

/** The columns of rows of corners: coordinates by their size, the others by their heading or place. Null when no column holds them. */
export function columnsOf(rows: Rows, heads: Rows): Columns | null {
  const width = Math.max(0, ...rows.map(row => row.length))
  const axes = Array.from({ length: width }, (_, column) => axisIn(rows, column))
  const roles = Array.from(
    { length: width },
    (_, column) => heads.map(head => roleOf(head[column] ?? '')).findLast(Boolean) ?? null,
  )
  const [norths, easts] = (['x', 'y'] as const).map(axis => axes.flatMap((each, at) => (each === axis ? [at] : [])))
  const pairs = (norths ?? []).flatMap((x, at): [number, number][] =>
    easts?.[at] === undefined ? [] : [[x, easts[at]]],
  )
  if (pairs.length === 0) return null
  const isSwapped = pairs.every(([x, y]) => roles[x] === 'y' && roles[y] === 'x')
  let from = 0
  const blocks = pairs.map(([x, y], at): Block => {
    const left = Math.min(x, y)
    const next = pairs[at + 1]
    const to = next ? Math.min(...next) : width
    const name = nameBefore(from, left, roles, rows)
    const length = lengthBehind(Math.max(x, y) + 1, to, roles, rows, next !== undefined)
    from = (length ?? Math.max(x, y)) + 1
    return { name, x, y, length }
  })
  return { blocks, roles, isSwapped }
}

/** What most filled cells of a column are. */
function axisIn(rows: Rows, column: number): Axis | null {
  const counts = { x: 0, y: 0, other: 0 }
  for (const row of rows) {
    const cell = row[column]?.trim()
    if (cell) counts[readCoordinate(cell)?.axis ?? 'other'] += 1
  }
  if (counts.x > counts.y + counts.other) return 'x'
  return counts.y > counts.x + counts.other ? 'y' : null
}

function nameBefore(from: number, to: number, roles: (Role | null)[], rows: Rows): number | null {
  const columns = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
  const filled = columns.filter(column => roles[column] !== 'land' && rows.some(row => row[column]?.trim()))
  return filled.find(column => roles[column] === 'name') ?? filled.at(-1) ?? null
}

function lengthBehind(
  from: number,
  to: number,
  roles: (Role | null)[],
  rows: Rows,
  isFollowed: boolean,
): number | null {
  const columns = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
  const said = columns.find(column => roles[column] === 'length')
  if (said !== undefined || isFollowed || roles.some(Boolean)) return said ?? null
  const isMetres = (column: number) => {
    const cells = rows.map(row => row[column]?.trim() ?? '').filter(cell => cell !== '')
    return cells.length > 1 && cells.every(cell => /^[\d.,\s\u00a0]+$/.test(cell) && /[.,]/.test(cell))
  }
  return columns.find(isMetres) ?? null
}

/** A table that lists its corners along rows: names, X and Y each in one. */
export function isLying(rows: Rows): boolean {
  const along = (axis: Axis) =>
    rows.some(row => {
      const filled = row.filter(cell => cell.trim() !== '')
      return (
        filled.length >= 4 && filled.filter(cell => readCoordinate(cell)?.axis === axis).length >= filled.length - 1
      )
    })
  return along('x') && along('y')
}

/** Rows and columns changed over. */
export function stood(rows: Rows): string[][] {
  const width = Math.max(0, ...rows.map(row => row.length))
  return Array.from({ length: width }, (_, column) => rows.map(row => row[column] ?? ''))
}
