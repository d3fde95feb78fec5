import type { Names } from '../../model/notice/register.ts'
import { type Db, sql } from '../db.ts'

type Unit = { id: string; name: string; level: string; parent: string | null }
const levelWord = /^(?:Tỉnh|Thành phố) /u

/** The names by which the register knows agencies, zones, calls and papers, for those who read a notice. */
export function noticeNames(db: Db): Names {
  const units = sql(db, 'SELECT id, name, level, parent FROM unit').all() as Unit[]
  const known = new Map(units.map(unit => [unit.id, unit]))
  const chain = (id: string | null): Unit[] => {
    const found: Unit[] = []
    for (
      let at = id ? known.get(id) : undefined;
      at && found.length < 8;
      at = at.parent ? known.get(at.parent) : undefined
    )
      found.push(at)
    return found
  }
  const provinceOf = (unit: string | null) => chain(unit).at(-1)?.name.replace(levelWord, '') ?? null
  const agencies = sql(
    db,
    `SELECT id, name, short, level, unit, valid_from, valid_to,
       (SELECT coalesce(min(coalesce(step.date, heir.valid_from, date(agency.valid_to, '+1 day'))), '')
        FROM succession AS step JOIN agency AS heir ON heir.id = step.after WHERE step.before = agency.id HAVING count(*) > 0) AS gone
     FROM agency ORDER BY rowid`,
  ).all() as {
    id: string
    name: string
    short: string | null
    level: string | null
    unit: string | null
    valid_from: string | null
    valid_to: string | null
    gone: string | null
  }[]
  const zones = sql(db, 'SELECT id, name, type, unit, unit_before FROM zone ORDER BY rowid').all() as {
    id: string
    name: string
    type: string
    unit: string | null
    unit_before: string | null
  }[]
  return {
    agencies: agencies.map(({ valid_from: from, valid_to: to, ...agency }) => ({
      ...{ ...agency, from, to },
      province: provinceOf(agency.unit),
    })),
    zones: zones.map(({ id, name, type, unit, unit_before }) => ({
      ...{ id, name, type },
      units: [...chain(unit), ...chain(unit_before)].map(each => each.id),
    })),
    calls: sql(db, 'SELECT id, name, zone FROM call ORDER BY rowid').all() as Names['calls'],
    provinces: units.filter(unit => unit.level === 'province').map(unit => unit.name.replace(levelWord, '')),
    papers: papersNumbered(db),
  }
}

function papersNumbered(db: Db): Names['papers'] {
  const given = new Map<string, number[]>()
  const directives = sql(db, 'SELECT document, number FROM directive ORDER BY number').all() as {
    document: string
    number: number
  }[]
  for (const { document, number } of directives) given.set(document, [...(given.get(document) ?? []), number])
  const rows = sql(db, 'SELECT id, number, date FROM document WHERE number IS NOT NULL ORDER BY rowid').all() as {
    id: string
    number: string
    date: string | null
  }[]
  const cites = new Map<string, string[]>()
  const ties = sql(db, 'SELECT document, cited FROM citation').all() as { document: string; cited: string }[]
  for (const { document, cited } of ties) cites.set(document, [...(cites.get(document) ?? []), cited])
  return rows.map(paper => ({
    ...{ ...paper, name: paper.number, directives: given.get(paper.id) ?? [], cites: cites.get(paper.id) ?? [] },
  }))
}
