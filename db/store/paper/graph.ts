import type { GraphPaper, GraphTie, PaperGraph } from '../../model/paper/view.ts'
import { type Db, sql } from '../db.ts'
import { papers } from '../view/paper.ts'

/** How many papers a graph holds at most: more cannot be read at once. */
const most = 60

/**
 * The papers around one, `steps` ties away at most: those that it names, and those that name it, and so on along the same way. The
 * nearest are taken first when there are more than can be read.
 */
export function graphAround(db: Db, document: string, steps = 2): PaperGraph {
  const found = new Set([document])
  for (const [here, there] of [
    ['document', 'cited'],
    ['cited', 'document'],
  ] as const) {
    let edge = [document]
    for (let step = 0; step < steps; step++) {
      const next = sql(
        db,
        `SELECT DISTINCT ${there} FROM citation WHERE ${here} IN (SELECT value FROM json_each(?)) ORDER BY rowid`,
      )
        .pluck()
        .all(JSON.stringify(edge)) as string[]
      edge = next.filter(id => !found.has(id)).slice(0, most - found.size)
      for (const id of edge) found.add(id)
    }
  }
  const ids = JSON.stringify([...found])
  const ties = sql(
    db,
    `SELECT id, document AS "from", cited AS "to", relation FROM citation
     WHERE document IN (SELECT value FROM json_each(?)) AND cited IN (SELECT value FROM json_each(?)) ORDER BY rowid`,
  ).all(ids, ids) as GraphTie[]
  return { papers: named(db, found), ties }
}

function named(db: Db, ids: Set<string>): GraphPaper[] {
  const replaced = sql(
    db,
    `SELECT citation.cited, citation.document FROM citation
     WHERE citation.relation = 'replaces' AND citation.cited IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify([...ids])) as { cited: string; document: string }[]
  const by = new Map(replaced.map(each => [each.cited, each.document]))
  const names = new Map(papers(db, new Set([...ids, ...by.values()])).map(paper => [paper.id, paper]))
  return [...ids].flatMap(id => {
    const paper = names.get(id)
    if (!paper) return []
    const { name, title, date } = paper
    return [{ id, name, title, date, replacedBy: names.get(by.get(id) ?? '')?.name ?? null }]
  })
}
