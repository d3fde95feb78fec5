import { randomBytes } from 'node:crypto'
import { copyFileSync, rmSync } from 'node:fs'
import { rekey } from '../../db/cipher/connect.ts'
import { giveKey } from '../../db/cipher/ring.ts'
import type { Db } from '../../db/store/db.ts'
import { setRecord } from '../../db/store/record.ts'
import { openFile } from './data.ts'
import { type Figure, inTurns, sideBySide } from './figures.ts'

const pairs = 300

/**
 * A figure's edit with its history and its seal, in a plain file and in an encrypted one, against the same edit by the same code in a plain
 * file where nothing is logged and so nothing is sealed.
 */
export async function measureLog(big: string): Promise<Figure[]> {
  const [own, locked, mute] = [`${big}.logged`, `${big}.locked`, `${big}.mute`]
  for (const file of [own, locked, mute]) copyFileSync(big, file)
  const key = { id: randomBytes(16).toString('hex'), key: randomBytes(32).toString('hex') }
  giveKey(key)
  rekey(locked, key)
  const silent = openFile(mute)
  for (const kind of ['zone', 'claim'])
    for (const deed of ['added', 'set', 'removed']) silent.exec(`DROP TRIGGER temp.${kind}_${deed}`)
  const figures = [
    await besideSilent('Edit of a figure with history and seal; floor: without them', openFile(own), silent),
    await besideSilent('... and encrypted; floor: without all of them', openFile(locked), silent),
  ]
  silent.close()
  for (const file of [own, locked, mute]) rmSync(file)
  return figures
}

/** Edits of one file and of another in turns. Throws E_BENCH_LOG where the first did not log and seal each, or the other one did. */
async function besideSilent(what: string, logged: Db, silent: Db): Promise<Figure> {
  const ids = logged.prepare("SELECT id FROM zone WHERE code LIKE 'GL-%' LIMIT ?").pluck().all(pairs) as string[]
  const source = logged.prepare('SELECT id FROM document LIMIT 1').pluck().get() as string
  const edit = (db: Db) => (round: number) =>
    setRecord(db, 'zone', ids[round % ids.length] ?? '', { area_ha: round + Math.random() }, { by: 'bench', source })
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
  return { what, unit: 'ms', ...sideBySide(spent), times: 1.3 }
}
