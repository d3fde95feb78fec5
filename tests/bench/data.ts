import { copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openData } from '../../db/open.ts'
import { seed } from '../../db/seed.ts'
import type { Db } from '../../db/store/db.ts'
import { sealAll } from '../../db/store/log/seal.ts'
import { make, makeHistory } from '../../db/store/make.ts'
import { appDir } from '../../electron/runtime/prepare.mjs'
import { type Figure, spreadOf, timed } from './figures.ts'

const migrations = join(appDir, 'db/migrations')
const historyRows = 1_000_000
const big = { zones: 1500, plots: 100_000, households: 20_000 }

/** The two data files that everything is measured on, and how long they took to make. Only what is asked for stands on disk. */
export type Files = { seeded: string; big: string; figures: Figure[] }

/** Opens a data file as the program does. */
export const openFile = (file: string): Db =>
  openData(file, migrations, made => seed(made, join(appDir, 'assets/seed')))

/** Makes the seeded file in a folder, and the big one where it is wanted; closed, so that nothing waits in a write-ahead log. */
export async function makeFiles(folder: string, { withBig }: { withBig: boolean }): Promise<Files> {
  const files = { seeded: join(folder, 'seeded.atlas'), big: join(folder, 'big.atlas') }
  const first = await timed(() => openFile(files.seeded).close())
  const seeded: Figure = { what: 'New file: made and seeded', unit: 'ms', ours: spreadOf([first]) }
  return { ...files, figures: withBig ? [seeded, await makeBig(files)] : [seeded] }
}

async function makeBig(files: { seeded: string; big: string }): Promise<Figure> {
  copyFileSync(files.seeded, files.big)
  const db = openFile(files.big)
  // Filling it is not what is measured: the index of a long log is built in memory.
  db.pragma('cache_size = -400000')
  const from = new Date(Date.now() - 3 * 365 * 86_400_000).toISOString()
  const filling = await timed(() => {
    make(db, { ...big, seed: 1, by: 'bench', at: from })
    makeHistory(db, { rows: historyRows, from, by: 'bench' })
    // As the program leaves it a moment later: an edit is sealed at once only when all before it is.
    sealAll(db)
  })
  db.close()
  const size = (statSync(files.big).size / 2 ** 20).toFixed(0)
  return {
    what: `Big file: ${big.zones} zones, ${big.plots} lots, ${big.households} households, ${historyRows} history rows (${size} MiB)`,
    unit: 's',
    ours: spreadOf([filling / 1000]),
  }
}

/** A copy of a file, opened with the same pragmas but none of our triggers: what SQLite alone takes. */
export function openBare(file: string): Db {
  const copy = `${file}.bare`
  copyFileSync(file, copy)
  const db = new Database(copy)
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'temp_store = MEMORY',
    'cache_size = -16000',
  ])
    db.pragma(pragma)
  return db
}
