import { copyFileSync, rmSync } from 'node:fs'
import type { Db } from '../../db/store/db.ts'
import { setRecord } from '../../db/store/record.ts'
import { openFile } from './data.ts'
import { type Figure, inTurns, sideBySide } from './figures.ts'

const pairs = 300

/** A figure's edit with its history and its seal, against the same edit by the same code where nothing is logged and so nothing is sealed. */
export async function measureLog(big: string): Promise<Figure[]> {
  const [own, mute] = [`${big}.logged`, `${big}.mute`]
  for (const file of [own, mute]) copyFileSync(big, file)
  const [logged, silent] = [openFile(own), openFile(mute)]
  for (const kind of ['zone', 'claim'])
    for (const deed of ['added', 'set', 'removed']) silent.exec(`DROP TRIGGER temp.${kind}_${deed}`)
  const ids = logged.prepare("SELECT id FROM zone WHERE code LIKE 'GL-%' LIMIT ?").pluck().all(pairs) as string[]
  const source = logged.prepare('SELECT id FROM document LIMIT 1').pluck().get() as string
  const edit = (db: Db) => (round: number) =>
    setRecord(db, 'zone', ids[round % ids.length] ?? '', { area_ha: round + 0.5 }, { by: 'bench', source })
  const lines = (db: Db) => db.prepare('SELECT max(id) FROM history').pluck().get() as number
  const seals = (db: Db) => db.prepare('SELECT count(*) FROM seal').pluck().get() as number
  const [ours, floor] = [edit(logged), edit(silent)]
  // The first of each compiles its statements.
  ours(pairs)
  floor(pairs)
  const before = [lines(logged), lines(silent), seals(logged)]
  const spent = await inTurns(pairs, ours, floor)
  const grown = [lines(logged), lines(silent), seals(logged)].map((count, at) => count - (before[at] ?? 0))
  if (grown[1] !== 0 || (grown[0] ?? 0) < pairs || grown[2] !== pairs) throw new Error(`E_BENCH_LOG: ${grown}`)
  logged.close()
  silent.close()
  for (const file of [own, mute]) rmSync(file)
  return [
    {
      what: 'Edit of a figure with history and seal; floor: without them',
      unit: 'ms',
      ...sideBySide(spent),
      times: 1.3,
    },
  ]
}
