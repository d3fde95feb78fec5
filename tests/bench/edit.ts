import type { Db } from '../../db/store/db.ts'
import { setRecord } from '../../db/store/record.ts'
import { type Figure, inTurns, sideBySide } from './figures.ts'

const pairs = 300

/** A figure's edit, from the call to a row on disk with its history and its claim, against the one bare UPDATE. */
export async function measureEdit(db: Db, bare: Db): Promise<Figure[]> {
  const ids = bare
    .prepare("SELECT id FROM zone WHERE code LIKE 'GL-%' ORDER BY id LIMIT ?")
    .pluck()
    .all(pairs) as string[]
  const source = bare.prepare('SELECT id FROM document LIMIT 1').pluck().get() as string
  const idOf = (round: number) => ids[round % ids.length] ?? ''
  const written = bare.prepare('UPDATE zone SET area_ha = ? WHERE id = ?')
  const write = bare.transaction((round: number) => written.run(round + 0.5, idOf(round)))
  const edit = (round: number) => setRecord(db, 'zone', idOf(round), { area_ha: round + 0.5 }, { by: 'bench', source })
  const logged = () =>
    db.prepare("SELECT count(*) FROM history WHERE kind = 'zone' AND field = 'area_ha'").pluck().get() as number
  // The first of each compiles its statements.
  edit(ids.length - 1)
  write.immediate(ids.length - 1)
  const before = logged()
  const spent = await inTurns(pairs - 1, edit, round => write.immediate(round))
  if (logged() - before !== pairs - 1) throw new Error('E_BENCH_HISTORY')
  return [
    {
      what: 'Edit of a figure, with history and claim (big file)',
      unit: 'ms',
      ...sideBySide(spent),
      times: 3,
    },
  ]
}
